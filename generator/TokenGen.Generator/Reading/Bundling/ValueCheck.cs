using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// Finds values on which the reader library throws, or which it drops silently: a string in place of a number, a list in place of an
/// object. They are reported and removed.
/// </summary>
internal sealed class ValueCheck(SpecVersion version, Origins origins, DiagnosticBag diagnostics)
{
    private static readonly HashSet<string> s_types =
        new(StringComparer.Ordinal) { "string", "number", "integer", "boolean", "array", "object", "null", "file" };

    /// <summary>Returns the replacement of a value: the value itself if it is valid, null if it cannot be repaired.</summary>
    public JsonNode? Check(FieldRule rule, JsonNode value, Member member)
    {
        if (rule.Place is { } place && !(value is JsonValue && rule.Scalar == ScalarRule.BooleanOrSchema))
        {
            return CheckStructure(place, value, member);
        }

        if (rule.Scalar == ScalarRule.Type)
        {
            return CheckType(value, member);
        }

        (JsonNode? result, string? expected) = ScalarCheck.Check(rule.Scalar, value, version);
        if (expected is not null)
        {
            Report(ContentDescriptors.WrongValue, member, member.Name, expected, Describe(value));
        }

        return result;
    }

    /// <summary>Removes a <c>$ref</c> whose value is not a string.</summary>
    public void CheckReference(JsonObject holder, ParsedFile file)
    {
        if (!holder.ContainsKey(ReferenceText.Field) || ReferenceText.Of(holder) is not null)
        {
            return;
        }

        string expected = holder[ReferenceText.Field] is null ? "text in quotes (without them, '#' starts a comment)" : "text";
        Refuse(holder, ReferenceText.Field, file, expected);
    }

    /// <summary>Reports and removes an unusable value.</summary>
    public void Refuse(JsonObject holder, string name, ParsedFile file, string expected)
    {
        Report(ContentDescriptors.WrongValue, new(holder, name, file), name, expected, holder[name] is { } value ? Describe(value) : "nothing");
        holder.Remove(name);
    }

    private JsonNode? CheckStructure(Place place, JsonNode value, Member member)
    {
        bool isList = place.Arrangement == Arrangement.List;
        bool fits = isList ? value is JsonArray || IsReference(value) : value is JsonObject;

        // In Swagger 2.0 a discriminator is the name of a property.
        if (fits || (place.Kind == ObjectKind.Discriminator && version == SpecVersion.Swagger20))
        {
            return value;
        }

        if (place is { Kind: ObjectKind.Schema, Arrangement: Arrangement.One }
            && value.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
        {
            // Replace boolean schemas with object schemas, because the library drops them from maps and lists.
            return value.GetValue<bool>() ? new JsonObject() : new JsonObject { ["not"] = new JsonObject() };
        }

        Report(ContentDescriptors.WrongStructure, member, member.Name, isList ? "a list" : "an object", Describe(value));
        return null;
    }

    private JsonNode? CheckType(JsonNode value, Member member)
    {
        if (value is not JsonArray types)
        {
            return IsType(value) ? value : RefuseType(value, member);
        }

        if (version < SpecVersion.OpenApi31)
        {
            Report(ContentDescriptors.WrongValue, member, member.Name, "a single type (lists of types need OpenAPI 3.1)", Describe(value));
            return null;
        }

        if (types.All(static type => type is not null && IsType(type)))
        {
            return types;
        }

        JsonArray known = new();
        for (int i = 0; i < types.Count; i++)
        {
            JsonNode type = types[i] ?? JsonValue.Create("null");
            if ((IsType(type) ? type : RefuseType(type, new(types, i.ToString(CultureInfo.InvariantCulture), member.File))) is { } accepted)
            {
                known.Add(accepted.DeepClone());
            }
        }

        return known.Count == 0 ? null : known;
    }

    private JsonNode? RefuseType(JsonNode type, Member member)
    {
        string written = type is JsonValue ? type.ToString() : Describe(type);
        diagnostics.AddFixable(
            ContentDescriptors.UnknownType,
            () => origins.Locate(member, ofKey: false),
            type is JsonValue && SimilarName.Of(written, s_types) is { } meant ? [new FixFact(FactKeys.Name, meant)] : [],
            written);
        return null;
    }

    private static bool IsType(JsonNode type) => type is JsonValue && s_types.Contains(type.ToString());

    private static bool IsReference(JsonNode value) => value is JsonObject members && ReferenceText.Of(members) is not null;

    private static string Describe(JsonNode value) => value switch
    {
        JsonArray => "a list",
        JsonObject => "an object",
        _ => $"'{DocumentText.ForMessage(value.ToString())}'",
    };

    private void Report(DiagnosticDescriptor descriptor, Member member, params string[] arguments) =>
        diagnostics.Add(descriptor, () => origins.Locate(member, ofKey: true), arguments);
}
