using System.Text.Json;
using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Bodies;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>The default of a schema as a reader would write it: the server's, which is never sent.</summary>
internal static class DefaultText
{
    /// <summary>Longer ones are no help in a tooltip.</summary>
    private const int MaximumLength = 60;

    public static string? Of(IOpenApiSchema? schema)
    {
        if (schema is null
            || SolePart.InPlace(schema).Select(static part => part.Default).FirstOrDefault(static found => found is not null) is not { } value
            || value.GetValueKind() is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return null;
        }

        string text = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        return text.Length is > 0 and <= MaximumLength && text.IndexOf('`') < 0 ? text : null;
    }
}
