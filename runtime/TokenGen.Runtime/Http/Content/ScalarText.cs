using TokenGen.Http.Styles;
using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>A scalar as <c>text/plain</c>: its JSON without quotes.</summary>
internal static class ScalarText
{
    public static string Of<T>(T value, JsonCodec<T> codec)
    {
        using JsonText json = JsonText.Of(value, codec);
        JsonReader reader = json.Read();
        return reader.ReadTextOrNull() ?? "";
    }

    /// <summary>Reads such a text: as JSON, or as the content of a JSON string.</summary>
    /// <exception cref="System.Text.Json.JsonException">The text is not a value of the type.</exception>
    public static T Parse<T>(string text, JsonCodec<T> codec, JsonReading? reading, out byte[] json)
    {
        string trimmed = text.Trim();
        json = System.Text.Encoding.UTF8.GetBytes(trimmed);
        try
        {
            // Strict first: a number, for example, must not be read leniently as a date.
            return codec.Parse(json);
        }
        catch (System.Text.Json.JsonException)
        {
            if (trimmed[0] != '"')
            {
                json = JsonCodecs.String.ToUtf8Bytes(trimmed);
            }

            return codec.Parse(json, reading);
        }
    }
}
