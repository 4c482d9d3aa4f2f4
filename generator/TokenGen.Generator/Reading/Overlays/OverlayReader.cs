using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.JsonPath;

namespace TokenGen.Generator.Reading.Overlays;

/// <summary>Reads an overlay (OpenAPI Overlay Specification 1.0 and 1.1). An invalid action is reported and skipped.</summary>
internal sealed class OverlayReader(ParsedFile file, OverlayFaults faults)
{
    private const string Actions = "actions";

    private static readonly string[] s_documentFields = ["overlay", "info", "extends", Actions];

    private bool _isVersion10;

    /// <summary>Null when the file is not an overlay.</summary>
    public Overlay? Read()
    {
        if (file.Root is null)
        {
            return null;
        }

        if (file.Root is not JsonObject root || !root.TryGetPropertyValue("overlay", out JsonNode? version))
        {
            faults.Add(OverlayDescriptors.NotAnOverlay, [], ofKey: false, "its root must be an object with the field 'overlay', such as overlay: 1.1.0");
            return null;
        }

        string[] numbers = (version?.ToString() ?? "").Split('.');
        if (numbers is not (["1", "0" or "1"] or ["1", "0" or "1", _]))
        {
            faults.Add(
                OverlayDescriptors.NotAnOverlay, ["overlay"], ofKey: false, $"version '{version}' is not supported, use 1.0.0 or 1.1.0");
            return null;
        }

        _isVersion10 = numbers[1] == "0";
        if (!root.TryGetPropertyValue(Actions, out JsonNode? list) || list is not JsonArray actions || actions.Count == 0)
        {
            faults.Add(OverlayDescriptors.NotAnOverlay, [Actions], ofKey: false, "'actions' must be a list with at least one action");
            return null;
        }

        CheckFields(root, [], s_documentFields);
        if (root.TryGetPropertyValue("extends", out JsonNode? extends) && TextOf(extends) is null)
        {
            faults.AddAction(["extends"], "'extends' must be text");
        }

        List<OverlayAction> read = [.. actions.Select(ReadAction).OfType<OverlayAction>()];
        return new Overlay(file, faults, !_isVersion10, TextOf(extends), read);
    }

    private OverlayAction? ReadAction(JsonNode? node, int index)
    {
        string[] at = [Actions, index.ToString(CultureInfo.InvariantCulture)];
        if (node is not JsonObject action)
        {
            faults.AddAction(at, "an action must be an object with 'target' and one of 'update' and 'remove'");
            return null;
        }

        CheckFields(action, at, _isVersion10 ? ["target", "description", "update", "remove"] : ["target", "description", "update", "copy", "remove"]);
        bool isRemoval = false;
        if (action.TryGetPropertyValue("remove", out JsonNode? remove))
        {
            if (remove?.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
            {
                faults.AddAction([.. at, "remove"], "'remove' must be true or false");
                return null;
            }

            isRemoval = remove.GetValue<bool>();
        }

        bool hasUpdate = action.TryGetPropertyValue("update", out JsonNode? update);
        bool hasCopy = action.ContainsKey("copy") && !_isVersion10;
        if (!isRemoval && hasUpdate == hasCopy)
        {
            faults.AddAction(at, hasUpdate
                ? "an action has either 'update' or 'copy', not both"
                : action.ContainsKey("copy")
                    ? "'copy' needs overlay: 1.1.0"
                    : $"an action needs one of 'update', {(_isVersion10 ? "" : "'copy' ")}and 'remove: true'");
            return null;
        }

        if (ReadPath(action, "target", at) is not { } target)
        {
            return null;
        }

        if (isRemoval || hasUpdate)
        {
            return new OverlayAction(index, target, isRemoval ? OverlayActionKind.Remove : OverlayActionKind.Update) { Update = update };
        }

        return ReadPath(action, "copy", at) is { } source
            ? new OverlayAction(index, target, OverlayActionKind.Copy) { Copy = source }
            : null;
    }

    private PathText? ReadPath(JsonObject action, string field, string[] at)
    {
        if (!action.TryGetPropertyValue(field, out JsonNode? value) || TextOf(value) is not { } text)
        {
            faults.AddAction([.. at, field], $"'{field}' must be a JSONPath expression such as $.paths['/pets'].get");
            return null;
        }

        try
        {
            return new PathText(text, JsonPathQuery.Parse(text));
        }
        catch (JsonPathSyntaxException fault)
        {
            faults.AddPath([.. at, field], text, fault);
            return null;
        }
    }

    private void CheckFields(JsonObject holder, string[] at, string[] known)
    {
        foreach (string name in holder.Select(static member => member.Key))
        {
            if (!known.Contains(name) && !name.StartsWith("x-", StringComparison.Ordinal) && !(_isVersion10 && name == "copy"))
            {
                faults.Add(OverlayDescriptors.UnknownField, [.. at, name], ofKey: true, name, string.Join(", ", known));
            }
        }
    }

    private static string? TextOf(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
