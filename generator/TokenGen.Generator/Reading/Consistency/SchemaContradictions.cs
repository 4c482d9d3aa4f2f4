using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Bundling;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading.Consistency;

/// <summary>Finds contradictions within one schema, by its own keywords alone.</summary>
internal sealed class SchemaContradictions(SpecVersion version, Origins origins, DiagnosticBag diagnostics)
{
    /// <summary>Keywords that may declare members elsewhere than under <c>properties</c>.</summary>
    private static readonly string[] s_furtherMembers =
        ["allOf", "oneOf", "anyOf", "if", "not", ReferenceText.Field, "patternProperties", "dependentSchemas", "$dynamicRef"];

    private static readonly (string Lower, string Upper)[] s_limits =
    [
        ("minimum", "maximum"),
        ("exclusiveMinimum", "maximum"),
        ("minimum", "exclusiveMaximum"),
        ("exclusiveMinimum", "exclusiveMaximum"),
        ("minLength", "maxLength"),
        ("minItems", "maxItems"),
        ("minProperties", "maxProperties"),
    ];

    public void CheckRequired(JsonObject schema, JsonArray required, ParsedFile file)
    {
        if (schema["properties"] is not JsonObject declared || IsPartOfAnother(schema) || s_furtherMembers.Any(schema.ContainsKey))
        {
            return;
        }

        for (int i = 0; i < required.Count; i++)
        {
            if (required[i] is { } name && JsonWords.IsOfType(name, "string") && !declared.ContainsKey(name.GetValue<string>()))
            {
                Report(ConsistencyDescriptors.RequiredNotDeclared, new(required, Index(i), file), name.GetValue<string>());
            }
        }
    }

    /// <summary>
    /// Checks the types of listed values, except null: a schema that lists null allows it, whatever its type says, and generated types do
    /// the same.
    /// </summary>
    public void CheckListedValues(JsonObject schema, JsonArray values, ParsedFile file)
    {
        List<string> types = SchemaTypes.Of(schema);
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value && !SchemaTypes.Allow(schema, value))
            {
                Report(
                    ConsistencyDescriptors.ListedValueOfWrongType,
                    new(values, Index(i), file),
                    Capitalized(JsonWords.Describe(value)),
                    SchemaTypes.Describe(types));
            }
        }
    }

    public void CheckLimits(JsonObject schema, ParsedFile file)
    {
        foreach ((string lower, string upper) in s_limits)
        {
            if (JsonWords.NumberOf(schema[lower]) is { } least && JsonWords.NumberOf(schema[upper]) is { } most
                && (least > most || (least == most && (IsExclusive(lower) || IsExclusive(upper)))))
            {
                diagnostics.Add(
                    ConsistencyDescriptors.EmptyRange,
                    () => origins.Locate(new Member(schema, lower, file), ofKey: true),
                    () => origins.Locate(new Member(schema, upper, file), ofKey: true),
                    lower,
                    least.ToString(CultureInfo.InvariantCulture),
                    upper,
                    most.ToString(CultureInfo.InvariantCulture));
                return;
            }
        }
    }

    /// <summary>Applies <c>nullable</c>, which documents often keep when they move to 3.1, because its intent is clear.</summary>
    public void ModernizeNullable(JsonObject schema, ParsedFile file)
    {
        if (version < SpecVersion.OpenApi31 || schema["nullable"]?.GetValueKind() != JsonValueKind.True)
        {
            return;
        }

        List<string> types = SchemaTypes.Of(schema);
        bool isDone = types.Count > 0;
        if (diagnostics.Wants(ConsistencyDescriptors.OldNullable))
        {
            SourceSpan Of(string name, bool ofKey) => origins.Locate(new Member(schema, name, file), ofKey);
            SourceSpan? type = isDone ? Of("type", ofKey: false) : null;
            diagnostics.Add(DiagnosticInfo.Create(
                ConsistencyDescriptors.OldNullable,
                Of("nullable", ofKey: true),
                isDone ? "is read as in OpenAPI 3.0" : "is ignored because the schema has no type") with
            {
                Other = type,
                Facts = type is not null ? [FixFact.Of(FactKeys.Type, type.Start, type.Start + type.Length)]
                    : ReferenceText.Of(schema) is not null && Of(ReferenceText.Field, ofKey: false) is var target
                        ? [FixFact.Of(FactKeys.Reference, Of(ReferenceText.Field, ofKey: true).Start, target.Start + target.Length)]
                    : [],
            });
        }

        schema.Remove("nullable");
        if (isDone && !types.Contains("null"))
        {
            schema["type"] = new JsonArray([.. types.Append("null").Select(static name => (JsonNode)JsonValue.Create(name))]);
        }
    }

    private static bool IsExclusive(string limit) => limit.StartsWith("exclusive", StringComparison.Ordinal);

    /// <summary>Whether the schema is part of an <c>allOf</c>, where it may require a member that another part declares.</summary>
    private static bool IsPartOfAnother(JsonObject schema) =>
        schema.Parent is JsonArray list && list.Parent is JsonObject && list.GetPropertyName() is "allOf" or "oneOf" or "anyOf"
        || schema.Parent is JsonObject && schema.GetPropertyName() is "not" or "if" or "then" or "else";

    private static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);

    private static string Index(int index) => index.ToString(CultureInfo.InvariantCulture);

    private void Report(DiagnosticDescriptor descriptor, Member member, params string[] arguments) =>
        diagnostics.Add(descriptor, () => origins.Locate(member, ofKey: false), arguments);
}
