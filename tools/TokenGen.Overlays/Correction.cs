using SharpYaml.Serialization;

namespace TokenGen.Overlays;

/// <summary>Makes the actions that let a document say what came.</summary>
internal sealed class Correction(ApiDocument document)
{
    // With one of these, a second type in "type" would allow no further value, or change what the others mean.
    private static readonly string[] s_otherKeywords = ["$ref", "enum", "const", "allOf", "oneOf", "anyOf"];

    private readonly bool _is31 = !document.Version.StartsWith("2.", StringComparison.Ordinal) && !document.Version.StartsWith("3.0", StringComparison.Ordinal);
    private readonly bool _is20 = document.Version.StartsWith("2.", StringComparison.Ordinal);
    private readonly List<ObservedDifference> _uncorrected = [];

    /// <summary>The differences that the document cannot be corrected by without a person.</summary>
    public IReadOnlyList<ObservedDifference> Uncorrected => _uncorrected;

    /// <summary>The actions for all differences. Those at one place are corrected together.</summary>
    public IReadOnlyList<OverlayAction> Of(IReadOnlyList<ObservedDifference> differences)
    {
        List<OverlayAction> actions = [];
        Dictionary<string, SchemaChange> changes = [];
        foreach (ObservedDifference difference in differences)
        {
            if (document.FindResponse(difference.OperationId, difference.StatusCode) is { } root)
            {
                if (difference.Came.Contains('/', StringComparison.Ordinal) && OfMediaType(root, difference) is { } mediaType)
                {
                    actions.Add(mediaType);
                    continue;
                }

                if (document.Follow(root, difference.Path) is { } place)
                {
                    if (difference.Came == "nothing" && place.Owner is { } owner)
                    {
                        actions.Add(MakeOptional(owner, place.Member!, difference));
                        continue;
                    }

                    if (difference.Came is "null" or "string" or "number" or "boolean" or "object" or "array" && place.Node is YamlMappingNode)
                    {
                        if (!changes.TryGetValue(place.Path.Text, out SchemaChange? change)) changes.Add(place.Path.Text, change = new SchemaChange(place));
                        change.Add(difference);
                        continue;
                    }
                }
            }

            _uncorrected.Add(difference);
        }

        // A schema that becomes a choice holds a copy of what it was, so what is within it is corrected first.
        actions.AddRange(changes.Values.OrderByDescending(static change => change.Place.Path.Depth).SelectMany(Of));
        return [.. actions.DistinctBy(static action => (action.Target, action.Update))];
    }

    private static OverlayAction MakeOptional(SchemaPlace owner, string member, ObservedDifference difference)
    {
        if (ApiDocument.Get(owner.Node, "required") is YamlSequenceNode required)
        {
            foreach (YamlNode name in required.Children.Where(name => ApiDocument.Text(name) == member).ToList()) required.Children.Remove(name);
        }

        return new OverlayAction($"{owner.Path}['required'][?@ == {JsonPath.Literal(member)}]", null, difference.ToString());
    }

    private IReadOnlyList<OverlayAction> Of(SchemaChange change)
    {
        YamlMappingNode schema = (YamlMappingNode)change.Place.Node;
        List<string> types = TypesOf(schema);
        List<string> others = [.. change.Kinds.Where(kind => !types.Contains(kind))];
        bool isSimple = types.Count > 0 && s_otherKeywords.All(keyword => ApiDocument.Get(schema, keyword) is null);
        if (others.Count == 0)
        {
            // A value of the declared type is wrong in another way, such as a date in another form.
            _uncorrected.AddRange(change.Differences.Where(static difference => difference.Came != "null"));
            return change.IsNull ? AllowNull(change, types, isSimple) : [];
        }

        if (isSimple && _is31 && change.Kinds.Count == others.Count)
        {
            // A number may be an integer, too.
            List<string> wider = [.. types.Where(type => type != "integer" || !others.Contains("number")), .. others];
            if (change.IsNull && !types.Contains("null")) wider.Add("null");
            return Widen(change, wider);
        }

        // 2.0 has no choice: a schema there has one type, or any value fits it.
        if (_is20 && isSimple && change.Kinds is ["string" or "number" or "boolean"] && types is ["string" or "number" or "integer" or "boolean"]) return Replace(change, others[0]);
        if (_is20) return Rewrite(change, WiderSchema.Open);
        if (!_is31) return Rewrite(change, node => WiderSchema.Widen(node, "oneOf", change.Kinds), change.IsNull);
        return Rewrite(change, node => WiderSchema.Widen(node, "anyOf", change.IsNull ? change.Kinds.Append("null") : change.Kinds));
    }

    private IReadOnlyList<OverlayAction> AllowNull(SchemaChange change, List<string> types, bool isSimple)
    {
        JsonPath path = change.Place.Path;
        string description = change.Description;
        if (_is20) return [new OverlayAction(path.Text, "{ x-nullable: true }", description)];
        if (ApiDocument.Text(ApiDocument.Get(change.Place.Node, "$ref")) is { } reference)
        {
            // What stands beside a reference does not count in 3.0, and cannot allow null in 3.1.
            string update = _is31
                ? $"{{ anyOf: [{{ $ref: {FlowText.Quote(reference)} }}, {{ type: 'null' }}] }}"
                : $"{{ nullable: true, allOf: [{{ $ref: {FlowText.Quote(reference)} }}] }}";
            return [new OverlayAction(path["$ref"].Text, null, description), new OverlayAction(path.Text, update, description)];
        }

        if (!_is31) return [new OverlayAction(path.Text, "{ nullable: true }", description)];
        if (isSimple) return types.Contains("null") ? [] : Widen(change, [.. types, "null"]);
        return Rewrite(change, static node => WiderSchema.Widen(node, "anyOf", ["null"]));
    }

    /// <summary>A list of types, which 3.1 has.</summary>
    private static IReadOnlyList<OverlayAction> Widen(SchemaChange change, List<string> types)
    {
        string list = string.Join(", ", types.Select(static type => type == "null" ? "'null'" : type));
        string update = types.Count == 1 ? $"{{ type: {list} }}" : $"{{ type: [{list}] }}";
        return [new OverlayAction(change.Place.Path["type"].Text, null, change.Description), new OverlayAction(change.Place.Path.Text, update, change.Description)];
    }

    /// <summary>The one type that came. The format says what is in a text, and nothing of a number or boolean.</summary>
    private static IReadOnlyList<OverlayAction> Replace(SchemaChange change, string type)
    {
        OverlayAction update = new(change.Place.Path.Text, $"{{ type: {type}{(change.IsNull ? ", x-nullable: true" : "")} }}", change.Description);
        bool hasFormat = ApiDocument.Get(change.Place.Node, "format") is not null;
        return hasFormat && type != "string" ? [new OverlayAction(change.Place.Path["format"].Text, null, change.Description), update] : [update];
    }

    /// <summary>Removes all that a schema says, and writes what it says then.</summary>
    private static IReadOnlyList<OverlayAction> Rewrite(SchemaChange change, Action<YamlMappingNode> rewrite, bool isNullable = false)
    {
        YamlMappingNode schema = (YamlMappingNode)change.Place.Node;
        rewrite(schema);
        if (isNullable && ApiDocument.Get(schema, "nullable") is null) schema.Add(new YamlScalarNode("nullable"), new YamlScalarNode("true"));
        OverlayAction removal = new($"{change.Place.Path.Text}[*]", null, change.Description);
        return schema.Children.Count == 0 ? [removal] : [removal, new OverlayAction(change.Place.Path.Text, FlowText.Of(schema), change.Description)];
    }

    private OverlayAction? OfMediaType(SchemaPlace root, ObservedDifference difference)
    {
        const string Schema = "['schema']";
        if (_is20 || ApiDocument.Text(ApiDocument.Get(root.Node, "$ref")) is not { } reference) return null;
        string entry = root.Path.Text[..^Schema.Length];
        string content = entry[..entry.LastIndexOf("['", StringComparison.Ordinal)];
        return new OverlayAction(content, $"{{ {FlowText.Quote(difference.Came)}: {{ schema: {{ $ref: {FlowText.Quote(reference)} }} }} }}", difference.ToString());
    }

    private static List<string> TypesOf(YamlMappingNode schema) => ApiDocument.Get(schema, "type") switch
    {
        YamlScalarNode { Value: { } one } => [one],
        YamlSequenceNode several => [.. several.Children.Select(ApiDocument.Text).OfType<string>()],
        _ => [],
    };
}
