using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.Syntax;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// Puts copies of what no section of a document can hold (path items, operations, whole maps) where the reference to it stands.
/// What stands beside the reference wins.
/// </summary>
internal sealed class InPlaceTargets(Origins origins)
{
    private int _copied;

    public Visit Put(Target target, JsonObject holder, Visit visit)
    {
        var inlined = new InlinedFrom(target.Node, visit.Inlined);
        holder.Remove(ReferenceText.Field);
        if (target.Node is not JsonObject members)
        {
            JsonNode copy = Copy(target.Node);
            holder.ReplaceWith(copy);
            origins.Add(copy, target);
            return new(copy, visit.Place, target.File, inlined);
        }

        foreach (KeyValuePair<string, JsonNode?> member in members)
        {
            if (!holder.ContainsKey(member.Key))
            {
                JsonNode? copy = member.Value is null ? null : Copy(member.Value);
                holder.Add(member.Key, copy);
                if (copy is not null)
                {
                    origins.Add(copy, new(copy, target.File, [.. target.Path, member.Key]));
                }
            }
        }

        return new(holder, visit.Place, target.File, inlined);
    }

    private JsonNode Copy(JsonNode node)
    {
        _copied += Size(node);
        return _copied <= DocumentLimits.MaxAliasNodes
            ? node.DeepClone()
            : throw SyntaxFaultException.TooMuch(0, $"unfolds its references to more than {DocumentLimits.MaxAliasNodes:N0} values");
    }

    private static int Size(JsonNode node)
    {
        int size = 0;
        var pending = new Stack<JsonNode>([node]);
        while (pending.Count > 0)
        {
            size++;
            switch (pending.Pop())
            {
                case JsonObject members:
                    foreach (KeyValuePair<string, JsonNode?> member in members)
                    {
                        if (member.Value is not null)
                        {
                            pending.Push(member.Value);
                        }
                    }

                    break;
                case JsonArray items:
                    foreach (JsonNode? item in items)
                    {
                        if (item is not null)
                        {
                            pending.Push(item);
                        }
                    }

                    break;
            }
        }

        return size;
    }
}
