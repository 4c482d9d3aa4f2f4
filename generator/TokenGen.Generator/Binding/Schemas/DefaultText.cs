using System.Text.Json;
using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Bodies;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>The default of a schema as text for the documentation. The server applies this default; the client never sends it.</summary>
internal static class DefaultText
{
    /// <summary>A longer text does not help in a tooltip.</summary>
    private const int MaximumLength = 60;

    public static string? Of(IOpenApiSchema? schema)
    {
        if (schema is null
            || SolePart.InPlace(schema).Select(static part => part.Default)
                .FirstOrDefault(static found => found is not null) is not { } value
            || value.GetValueKind() is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return null;
        }

        string text = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        return text.Length is > 0 and <= MaximumLength && text.IndexOf('`') < 0 ? text : null;
    }
}
