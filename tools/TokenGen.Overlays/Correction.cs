using SharpYaml.Serialization;

namespace TokenGen.Overlays;

/// <summary>Makes the overlay actions that correct a document so that it describes the observed responses.</summary>
internal sealed class Correction(ApiDocument document)
{
    // With one of these keywords, another entry in "type" would allow no further value, or change the meaning of the others.
    private static readonly string[] s_otherKeywords = ["$ref", "enum", "const", "allOf", "oneOf", "anyOf"];

    private readonly bool _is31 = !document.Version.StartsWith("2.", StringComparison.Ordinal)
        && !document.Version.StartsWith("3.0", StringComparison.Ordinal);
    private readonly bool _is20 = document.Version.StartsWith("2.", StringComparison.Ordinal);
    private readonly List<ObservedDifference> _uncorrected = [];

    /// <summary>The differences that only a person can correct.</summary>
    public IReadOnlyList<ObservedDifference> Uncorrected => _uncorrected;

    /// <summary>The actions for all differences. Differences at one place are corrected together.</summary>
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

                    if (difference.Came is "null" or "string" or "number" or "boolean" or "object" or "array"
                        && place.Node is YamlMappingNode)
                    {
                        if (!changes.TryGetValue(place.Path.Text, out SchemaChange? change))
                        {
                            changes.Add(place.Path.Text, change = new SchemaChange(place));
                        }

                        change.Add(difference);
                        continue;
                    }
                }
            }

            _uncorrected.Add(difference);
        }

        // A schema that becomes a choice contains a copy of its old content, so inner schemas are corrected first.
        actions.AddRange(changes.Values.OrderByDescending(static change => change.Place.Path.Depth).SelectMany(Of));
        return [.. actions.DistinctBy(static action => (action.Target, action.Update))];
    }

    private static OverlayAction MakeOptional(SchemaPlace owner, string member, ObservedDifference difference)
    {
        if (ApiDocument.Get(owner.Node, "required") is YamlSequenceNode required)
        {
            foreach (YamlNode name in required.Children.Where(name => ApiDocument.Text(name) == member).ToList())
            {
                required.Children.Remove(name);
            }
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
            // The type is right, but the value is wrong in another way, such as a date in another format.
            _uncorrected.AddRange(change.Differences.Where(static difference => difference.Came != "null"));
            return change.IsNull ? AllowNull(change, types, isSimple) : [];
        }

        if (isSimple && _is31 && change.Kinds.Count == others.Count)
        {
            // "number" includes integers.
            List<string> wider = [.. types.Where(type => type != "integer" || !others.Contains("number")), .. others];
            if (change.IsNull && !types.Contains("null"))
            {
                wider.Add("null");
            }

            return Widen(change, wider);
        }

        // Swagger 2.0 has no oneOf: a schema has one type, or allows any value.
        if (_is20 && isSimple && change.Kinds is ["string" or "number" or "boolean"]
            && types is ["string" or "number" or "integer" or "boolean"])
        {
            return Replace(change, others[0]);
        }

        if (_is20)
        {
            return Rewrite(change, WiderSchema.Open);
        }

        if (!_is31)
        {
            return Rewrite(change, node => WiderSchema.Widen(node, "oneOf", change.Kinds), change.IsNull);
        }

        return Rewrite(change, node => WiderSchema.Widen(node, "anyOf", change.IsNull ? change.Kinds.Append("null") : change.Kinds));
    }

    private IReadOnlyList<OverlayAction> AllowNull(SchemaChange change, List<string> types, bool isSimple)
    {
        JsonPath path = change.Place.Path;
        string description = change.Description;
        if (_is20)
        {
            return [new OverlayAction(path.Text, "{ x-nullable: true }", description)];
        }

        if (ApiDocument.Text(ApiDocument.Get(change.Place.Node, "$ref")) is { } reference)
        {
            // Keywords beside a reference are ignored in 3.0, and cannot allow null in 3.1.
            string update = _is31
                ? $"{{ anyOf: [{{ $ref: {FlowText.Quote(reference)} }}, {{ type: 'null' }}] }}"
                : $"{{ nullable: true, allOf: [{{ $ref: {FlowText.Quote(reference)} }}] }}";
            return [new OverlayAction(path["$ref"].Text, null, description), new OverlayAction(path.Text, update, description)];
        }

        if (!_is31)
        {
            return [new OverlayAction(path.Text, "{ nullable: true }", description)];
        }

        if (isSimple)
        {
            return types.Contains("null") ? [] : Widen(change, [.. types, "null"]);
        }

        return Rewrite(change, static node => WiderSchema.Widen(node, "anyOf", ["null"]));
    }

    /// <summary>Sets a list of types, which 3.1 supports.</summary>
    private static IReadOnlyList<OverlayAction> Widen(SchemaChange change, List<string> types)
    {
        string list = string.Join(", ", types.Select(static type => type == "null" ? "'null'" : type));
        string update = types.Count == 1 ? $"{{ type: {list} }}" : $"{{ type: [{list}] }}";
        return [new OverlayAction(change.Place.Path["type"].Text, null, change.Description), new OverlayAction(
            change.Place.Path.Text, update, change.Description)];
    }

    /// <summary>Sets the observed type. The format is removed if it describes a string and the new type is not a string.</summary>
    private static IReadOnlyList<OverlayAction> Replace(SchemaChange change, string type)
    {
        OverlayAction update = new(
            change.Place.Path.Text, $"{{ type: {type}{(change.IsNull ? ", x-nullable: true" : "")} }}", change.Description);
        bool hasFormat = ApiDocument.Get(change.Place.Node, "format") is not null;
        return hasFormat && type != "string"
            ? [new OverlayAction(change.Place.Path["format"].Text, null, change.Description), update]
            : [update];
    }

    /// <summary>Removes all keywords of a schema, and writes its new content.</summary>
    private static IReadOnlyList<OverlayAction> Rewrite(SchemaChange change, Action<YamlMappingNode> rewrite, bool isNullable = false)
    {
        YamlMappingNode schema = (YamlMappingNode)change.Place.Node;
        rewrite(schema);
        if (isNullable && ApiDocument.Get(schema, "nullable") is null)
        {
            schema.Add(new YamlScalarNode("nullable"), new YamlScalarNode("true"));
        }

        OverlayAction removal = new($"{change.Place.Path.Text}[*]", null, change.Description);
        return schema.Children.Count == 0
            ? [removal]
            : [removal, new OverlayAction(change.Place.Path.Text, FlowText.Of(schema), change.Description)];
    }

    private OverlayAction? OfMediaType(SchemaPlace root, ObservedDifference difference)
    {
        const string Schema = "['schema']";
        if (_is20 || ApiDocument.Text(ApiDocument.Get(root.Node, "$ref")) is not { } reference)
        {
            return null;
        }

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
