using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Bundling;
using TokenGen.Generator.Reading.Positions;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading.Consistency;

/// <summary>
/// Finds contradictions within a document. Those within one schema are found during the walk. Defaults, examples and mappings need other
/// schemas, so they are recorded and checked when every reference leads to a component.
/// </summary>
internal sealed class ConsistencyCheck(SpecVersion version, Origins origins, DiagnosticBag diagnostics)
{
    private static readonly string[] s_choices = ["oneOf", "anyOf"];

    private readonly SchemaContradictions _contradictions = new(version, origins, diagnostics);
    private readonly List<(JsonObject Owner, string Field, ParsedFile File)> _values = [];
    private readonly List<(JsonObject Schema, ParsedFile File)> _mappings = [];

    /// <summary>Checks an object during the walk.</summary>
    public void Meet(JsonObject owner, Visit visit)
    {
        switch (visit.Place.Kind)
        {
            case ObjectKind.Schema:
                MeetSchema(owner, visit.File);
                break;
            case ObjectKind.MediaType or ObjectKind.Parameter or ObjectKind.Header:
                NoteExamples(owner, visit.File);
                break;
        }
    }

    /// <summary>Checks what was recorded. The document is bundled by now.</summary>
    public void Finish(JsonObject root, CancellationToken cancellationToken)
    {
        foreach ((JsonObject schema, ParsedFile file) in _mappings)
        {
            CheckMapping(schema, file);
        }

        SchemaFit fit = new(root, version);
        foreach ((JsonObject owner, string field, ParsedFile file) in _values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            CheckValue(fit, owner, field, file, root);
        }
    }

    private void MeetSchema(JsonObject schema, ParsedFile file)
    {
        bool hasLimits = false;
        bool isNullable = false;
        foreach (KeyValuePair<string, JsonNode?> keyword in schema)
        {
            switch (keyword.Key)
            {
                case "required" when keyword.Value is JsonArray required:
                    _contradictions.CheckRequired(schema, required, file);
                    break;
                case "enum" when keyword.Value is JsonArray values:
                    _contradictions.CheckListedValues(schema, values, file);
                    break;
                case "maximum" or "exclusiveMaximum" or "maxLength" or "maxItems" or "maxProperties":
                    hasLimits = true;
                    break;
                case "nullable":
                    isNullable = true;
                    break;
                case "default" when keyword.Value is null:
                    // Generators write this when there is no default, so it has no meaning.
                    break;
                case "default" or "example" or "examples":
                    _values.Add((schema, keyword.Key, file));
                    break;
                case "discriminator" when keyword.Value is JsonObject discriminator && discriminator["mapping"] is JsonObject:
                    _mappings.Add((schema, file));
                    break;
            }
        }

        if (hasLimits)
        {
            _contradictions.CheckLimits(schema, file);
        }

        if (isNullable)
        {
            _contradictions.ModernizeNullable(schema, file);
        }
    }

    private void NoteExamples(JsonObject owner, ParsedFile file)
    {
        // A schema cannot reject text of a format other than JSON.
        bool isJson = owner.Parent is not JsonObject content || content.Parent is null || content.GetPropertyName() != "content"
            || IsJson(owner.GetPropertyName());
        foreach (string field in isJson ? (string[])["example", "examples"] : [])
        {
            if (owner.ContainsKey(field))
            {
                _values.Add((owner, field, file));
            }
        }
    }

    private static bool IsJson(string mediaType) =>
        mediaType.IndexOf("json", StringComparison.OrdinalIgnoreCase) >= 0
            && mediaType.IndexOf("jsonl", StringComparison.OrdinalIgnoreCase) < 0
        && mediaType.IndexOf("json-seq", StringComparison.OrdinalIgnoreCase) < 0
            && mediaType.IndexOf("ndjson", StringComparison.OrdinalIgnoreCase) < 0;

    private void CheckValue(SchemaFit fit, JsonObject owner, string field, ParsedFile file, JsonObject root)
    {
        JsonNode? value = owner[field];
        bool isSchema = field == "default" || !owner.ContainsKey("schema");
        JsonNode? schema = isSchema ? owner : owner["schema"];
        DiagnosticDescriptor descriptor = field == "default"
            ? ConsistencyDescriptors.DefaultRefused
            : ConsistencyDescriptors.ExampleDoesNotFit;
        if (field != "examples")
        {
            Report(descriptor, fit.Find(value, owner, field, schema), file);
        }
        else if (value is JsonArray list)
        {
            // The examples of the schema itself: a list of values (JSON Schema, 9.5).
            for (int i = 0; i < list.Count; i++)
            {
                Report(descriptor, fit.Find(list[i], list, i.ToString(CultureInfo.InvariantCulture), schema), file);
            }
        }
        else if (value is JsonObject named && !isSchema)
        {
            foreach (string name in named.Select(static entry => entry.Key))
            {
                if (ExampleOf(named[name], root) is { } example && example.ContainsKey("value"))
                {
                    Report(descriptor, fit.Find(example["value"], example, "value", schema), file);
                }
            }
        }
    }

    private static JsonObject? ExampleOf(JsonNode? named, JsonObject root)
    {
        if (named is not JsonObject example || ReferenceText.Of(example) is not { } reference)
        {
            return named as JsonObject;
        }

        return TreePath.Find(root, Pointer.Split(reference)) as JsonObject;
    }

    private void Report(DiagnosticDescriptor descriptor, Misfit? misfit, ParsedFile file)
    {
        if (misfit is not null)
        {
            diagnostics.Add(descriptor, () => origins.Locate(new Member(misfit.Parent, misfit.Name, file), ofKey: false), misfit.Reason);
        }
    }

    private void CheckMapping(JsonObject schema, ParsedFile file)
    {
        List<string> alternatives =
        [
            .. s_choices
                .SelectMany(keyword => schema[keyword] as JsonArray ?? [])
                .OfType<JsonObject>()
                .Select(ReferenceText.Of)
                .OfType<string>(),
        ];
        if (alternatives.Count == 0 || schema["discriminator"]?["mapping"] is not JsonObject mapping)
        {
            return;
        }

        foreach (KeyValuePair<string, JsonNode?> entry in mapping)
        {
            if (entry.Value?.GetValueKind() == JsonValueKind.String && !alternatives.Contains(entry.Value.GetValue<string>()))
            {
                string target = Pointer.Split(entry.Value.GetValue<string>()).LastOrDefault() ?? "";
                diagnostics.Add(
                    ConsistencyDescriptors.MappingToNoAlternative,
                    () => origins.Locate(new Member(mapping, entry.Key, file), ofKey: false),
                    entry.Key,
                    target);
            }
        }
    }
}
