using System.Text.Json;
using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>The parts of a reference: <c>common.yaml#/components/schemas/Pet</c>.</summary>
internal readonly record struct ReferenceText(string Resource, string Fragment)
{
    public const string Field = "$ref";

    public bool IsAbsoluteUrl
    {
        get
        {
            // A drive letter is not a scheme.
            int colon = Resource.IndexOf(':');
            return colon > 1 && Resource.IndexOf('/') > colon || Resource.StartsWith("//", StringComparison.Ordinal)
                || Resource.StartsWith("urn:", StringComparison.OrdinalIgnoreCase);
        }
    }

    public static ReferenceText Parse(string reference)
    {
        int hash = reference.IndexOf('#');
        return hash < 0
            ? new(reference, "")
            : new(reference.Substring(0, hash), Uri.UnescapeDataString(reference.Substring(hash + 1)));
    }

    /// <summary>The reference text of an object, or null if the object is not a reference.</summary>
    public static string? Of(JsonObject members) =>
        members.TryGetPropertyValue(Field, out JsonNode? value) && value is JsonValue && value.GetValueKind() == JsonValueKind.String
            ? value.GetValue<string>()
            : null;
}
