using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// Marks nullable schemas that the reader library loses: <c>nullable</c> (3.0) or <c>x-nullable</c> (2.0) without a <c>type</c> or beside
/// <c>$ref</c>, and <c>const: null</c>. Frameworks write the first two for each nullable reference, so the intent is clear.
/// </summary>
internal static class NullMarks
{
    /// <summary>The extension that tells the binder that the schema allows null.</summary>
    public const string Nullable = "x-tokengen-nullable";

    public static void Mark(JsonObject schema, SpecVersion version, ParsedFile file, Origins origins)
    {
        bool hasType = schema.ContainsKey("type");
        if (version >= SpecVersion.OpenApi31)
        {
            if (!hasType && schema.TryGetPropertyValue("const", out JsonNode? constant) && constant is null)
            {
                schema["type"] = "null";
            }

            return;
        }

        if (!IsTrue(schema, "nullable") && !IsTrue(schema, "x-nullable"))
        {
            return;
        }

        if (ReferenceText.Of(schema) is not null)
        {
            WrapReference(schema, file, origins);
            hasType = false;
        }

        if (!hasType)
        {
            schema[Nullable] = true;
        }
    }

    /// <summary>Moves the reference into <c>allOf</c>, because the library ignores everything beside <c>$ref</c>.</summary>
    private static void WrapReference(JsonObject schema, ParsedFile file, Origins origins)
    {
        JsonNode reference = schema[ReferenceText.Field]!;
        Target written = origins.Of(new(schema, ReferenceText.Field, file), reference);
        schema.Clear();
        JsonObject part = new() { [ReferenceText.Field] = reference };
        schema["allOf"] = new JsonArray(part);
        origins.Add(part, new(part, written.File, [.. written.Path.Take(written.Path.Length - 1)]));
    }

    private static bool IsTrue(JsonObject schema, string keyword) => schema[keyword]?.GetValueKind() == JsonValueKind.True;
}
