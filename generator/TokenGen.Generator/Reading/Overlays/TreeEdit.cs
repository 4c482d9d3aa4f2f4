using System.Globalization;
using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.Bundling;
using TokenGen.Generator.Reading.Consistency;
using TokenGen.Generator.Reading.JsonPath;

namespace TokenGen.Generator.Reading.Overlays;

/// <summary>
/// Changes the tree of a file by the rules of section "Action Object", and records where each change was written. Members that cannot be
/// merged are reported and stay unchanged.
/// </summary>
internal sealed class TreeEdit(ParsedFile document, OverlayFaults faults, Origins origins, GrowthLimit growth)
{
    public void Remove(IReadOnlyList<JsonLocation> targets)
    {
        // Later items first, so that the indexes of the earlier ones stay right.
        foreach (JsonLocation target in targets.OrderByDescending(static target => target.Index))
        {
            if (target.Parent!.Node is JsonArray items)
            {
                origins.Pin(items, document);
                items.RemoveAt(target.Index);
            }
            else if (target.Parent.Node is JsonObject members)
            {
                members.Remove(target.Name!);
            }
        }
    }

    public void Update(JsonLocation target, OverlayContent content)
    {
        int depth = target.Path.Length;
        switch (target.Node)
        {
            case JsonObject members when content.Value is JsonObject:
                Merge(members, content, depth);
                break;
            case JsonArray items:
                Append(items, content, depth);
                break;
            case null when target.Parent is not null:
            case JsonValue when content.Value is not (JsonObject or JsonArray):
                Replace(target, content, depth);
                break;
            default:
                ReportIncompatible(target.ToString(), target.Node, content);
                break;
        }
    }

    /// <summary>Where the author wrote the node at a place of the document.</summary>
    public WrittenAt Written(JsonLocation location)
    {
        if (location.Parent?.Node is not { } parent)
        {
            return new WrittenAt(document, []);
        }

        Target written = origins.Of(new Member(parent, location.Name ?? Index(location.Index), document), parent);
        return new WrittenAt(written.File, written.Path);
    }

    // The recursion is as deep as the merged value, whose depth is limited.
    private void Merge(JsonObject members, OverlayContent content, int depth)
    {
        foreach (KeyValuePair<string, JsonNode?> member in (JsonObject)content.Value!)
        {
            OverlayContent value = content.Member(member.Key, member.Value);
            members.TryGetPropertyValue(member.Key, out JsonNode? present);
            switch (present, member.Value)
            {
                case (JsonObject inner, JsonObject):
                    Merge(inner, value, depth + 1);
                    break;
                case (JsonArray items, JsonArray):
                    Append(items, value, depth + 1);
                    break;
                case (JsonObject or JsonArray, null):
                    // "components:" without a value: the entry has no content.
                    break;
                case (null, _):
                case (JsonValue, JsonValue or null):
                    growth.Count(member.Value, depth + 1);
                    members[member.Key] = member.Value?.DeepClone();
                    origins.AddMember(members, member.Key, value.Written);
                    break;
                default:
                    ReportIncompatible(member.Key, present, value);
                    break;
            }
        }
    }

    /// <summary>Appends the items of a list, or any other value as one item.</summary>
    private void Append(JsonArray items, OverlayContent content, int depth)
    {
        if (content.Value is not JsonArray added)
        {
            AppendItem(items, content, depth);
            return;
        }

        for (int i = 0; i < added.Count; i++)
        {
            AppendItem(items, content.Item(i, added[i]), depth);
        }
    }

    private void AppendItem(JsonArray items, OverlayContent content, int depth)
    {
        growth.Count(content.Value, depth + 1);
        JsonNode? item = content.Value?.DeepClone();
        items.Add(item);
        AddOrigin(item, content);
    }

    private void Replace(JsonLocation target, OverlayContent content, int depth)
    {
        growth.Count(content.Value, depth);
        JsonNode? value = content.Value?.DeepClone();
        if (target.Parent?.Node is JsonObject members)
        {
            members[target.Name!] = value;
            origins.AddMember(members, target.Name!, content.Written);
        }
        else if (target.Parent?.Node is JsonArray items)
        {
            items[target.Index] = value;
            AddOrigin(value, content);
        }
    }

    private void AddOrigin(JsonNode? node, OverlayContent content)
    {
        if (node is not null)
        {
            origins.Add(node, new Target(node, content.Written.File, content.Written.Path));
        }
    }

    private void ReportIncompatible(string place, JsonNode? present, OverlayContent content) => faults.AddAction(
        content.Named.Path,
        $"'{place}' is {JsonWords.Describe(present)} in the document and {JsonWords.Describe(content.Value)} in the overlay; "
        + "to replace it, remove it with an action before this one");

    private static string Index(int index) => index.ToString(CultureInfo.InvariantCulture);
}
