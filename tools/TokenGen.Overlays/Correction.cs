using SharpYaml.Serialization;

namespace TokenGen.Overlays;

/// <summary>Makes the actions that let a document say what came.</summary>
internal sealed class Correction(ApiDocument document)
{
    private readonly bool _is31 = !document.Version.StartsWith("2.", StringComparison.Ordinal) && !document.Version.StartsWith("3.0", StringComparison.Ordinal);
    // What earlier differences at the same place have made of its type: the next action replaces it.
    private readonly Dictionary<string, List<string>> _widened = [];
    private readonly bool _is20 = document.Version.StartsWith("2.", StringComparison.Ordinal);

    /// <summary>The actions for one difference; none where the document cannot be corrected without a person.</summary>
    public IReadOnlyList<OverlayAction> Of(ObservedDifference difference)
    {
        if (document.FindResponse(difference.OperationId, difference.StatusCode) is not { } root) return [];
        if (difference.Came.Contains('/', StringComparison.Ordinal)) return OfMediaType(root, difference);
        if (document.Follow(root, difference.Path) is not { } place) return [];
        string description = difference.ToString();
        return difference.Came switch
        {
            "nothing" => place.Owner is { } owner ? [new OverlayAction($"{owner.Path}['required'][?@ == {Quote(place.Member!)}]", null, description)] : [],
            "null" => Nullable(place, description),
            "string" or "number" or "boolean" or "object" or "array" => OtherKind(place, difference.Came, description),
            _ => [],
        };
    }

    private IReadOnlyList<OverlayAction> Nullable(SchemaPlace place, string description)
    {
        if (_is20) return [new OverlayAction(place.Path.Text, "{ x-nullable: true }", description)];
        string? reference = ApiDocument.Text(ApiDocument.Get(place.Node, "$ref"));
        if (reference is not null)
        {
            // What stands beside a reference does not count in 3.0, and cannot allow null in 3.1.
            string update = _is31 ? $"{{ anyOf: [{{ $ref: {Quote(reference)} }}, {{ type: 'null' }}] }}" : $"{{ nullable: true, allOf: [{{ $ref: {Quote(reference)} }}] }}";
            return [new OverlayAction(place.Path["$ref"].Text, null, description), new OverlayAction(place.Path.Text, update, description)];
        }

        if (!_is31) return [new OverlayAction(place.Path.Text, "{ nullable: true }", description)];
        return Types(place) is { Count: > 0 } types && !types.Contains("null") ? Widen(place, types, "null", description) : [];
    }

    private IReadOnlyList<OverlayAction> OtherKind(SchemaPlace place, string came, string description)
    {
        // A reference is used in other places too, whose values may be as documented.
        if (Types(place) is not { Count: > 0 } types || types.Contains(came)) return [];
        if (_is31) return Widen(place, types, came, description);

        // One type only: that which came. Its format says what is in the text.
        return came is "string" or "number" or "boolean" ? [new OverlayAction(place.Path.Text, $"{{ type: {came} }}", description)] : [];
    }

    private IReadOnlyList<OverlayAction> Widen(SchemaPlace place, List<string> types, string came, string description)
    {
        List<string> wider = [.. types, came];
        _widened[place.Path.Text] = wider;
        string list = string.Join(", ", wider.Select(static type => type == "null" ? "'null'" : type));
        return [new OverlayAction(place.Path["type"].Text, null, description), new OverlayAction(place.Path.Text, $"{{ type: [{list}] }}", description)];
    }

    private IReadOnlyList<OverlayAction> OfMediaType(SchemaPlace root, ObservedDifference difference)
    {
        const string Schema = "['schema']";
        string description = difference.ToString();
        if (_is20 || ApiDocument.Text(ApiDocument.Get(root.Node, "$ref")) is not { } reference) return [];
        string entry = root.Path.Text[..^Schema.Length];
        string content = entry[..entry.LastIndexOf("['", StringComparison.Ordinal)];
        return [new OverlayAction(content, $"{{ {Quote(difference.Came)}: {{ schema: {{ $ref: {Quote(reference)} }} }} }}", description)];
    }

    private List<string> Types(SchemaPlace place) => _widened.TryGetValue(place.Path.Text, out List<string>? wider) ? wider : ApiDocument.Get(place.Node, "type") switch
    {
        YamlScalarNode { Value: { } one } => [one],
        YamlSequenceNode several => [.. several.Children.Select(ApiDocument.Text).OfType<string>()],
        _ => [],
    };

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
