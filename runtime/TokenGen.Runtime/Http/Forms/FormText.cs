using System.Text.Json;
using TokenGen.Http.Styles;
using TokenGen.Json;

namespace TokenGen.Http.Forms;

/// <summary>Writes a JSON object as <c>application/x-www-form-urlencoded</c>; a space is <c>%20</c>, which every parser accepts.</summary>
/// <remarks>
/// Defaults (OpenAPI 3.2, "Encoding Object" and "Encoding By Name"): a scalar is its text, a list one field per item, an object its JSON.
/// <c>null</c> and empty lists are left out.
/// </remarks>
internal static class FormText
{
    /// <summary>Writes an object.</summary>
    /// <param name="body">Positioned at the object.</param>
    /// <param name="fields">The members with an encoding of their own.</param>
    /// <exception cref="JsonException">The value is not an object.</exception>
    public static string Of(JsonReader body, FormField[] fields)
    {
        UrlText text = default(UrlText);
        try
        {
            text.AppendRaw("");
            bool isFirst = true;
            body.ReadStartObject();
            while (body.ReadName(out ReadOnlySpan<byte> utf8Name))
            {
                string name = body.GetNameText(utf8Name);
                if (TextOf(name, body, Array.Find(fields, field => field.Name == name)) is { } field)
                {
                    if (!isFirst)
                    {
                        text.AppendRaw('&');
                    }

                    isFirst = false;
                    text.AppendRaw(field);
                }

                body.SkipValue();
            }

            return text.Finish();
        }
        finally
        {
            text.Release();
        }
    }

    private static string? TextOf(string name, JsonReader value, FormField? field)
    {
        if (field is { ContentType: null })
        {
            return StyledText.OfQuery(name, value, field.Style, field.Explode, field.AllowReserved);
        }

        return OfContent(name, value, isJson: field is not null && new MediaType(field.ContentType).IsJson);
    }

    /// <summary>Writes a value in its media type.</summary>
    private static string? OfContent(string name, JsonReader value, bool isJson)
    {
        List<PartValue> values = PartValues.Of(ref value, isJson);
        if (values.Count == 0)
        {
            return null;
        }

        string encodedName = UrlText.Encode(name);
        return string.Join("&", values.Select(part => $"{encodedName}={UrlText.Encode(part.Text)}"));
    }
}
