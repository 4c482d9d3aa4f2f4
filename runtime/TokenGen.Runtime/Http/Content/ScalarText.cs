using TokenGen.Http.Styles;
using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>A scalar as <c>text/plain</c>: what its JSON says, without quotes.</summary>
internal static class ScalarText
{
    public static string Of<T>(T value, JsonCodec<T> codec)
    {
        using var json = JsonText.Of(value, codec);
        var reader = json.Read();
        return reader.ReadTextOrNull() ?? "";
    }

    /// <summary>Reads such a text: as JSON, or as the JSON string of it.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is not a value of the type.</exception>
    public static T Parse<T>(string text, JsonCodec<T> codec, JsonReading? reading, out byte[] json)
    {
        var trimmed = text.Trim();
        json = System.Text.Encoding.UTF8.GetBytes(trimmed);
        try
        {
            // Strictly first: a number is no date that came in another kind.
            return codec.Parse(json);
        }
        catch (System.Text.Json.JsonException)
        {
            if (trimmed[0] != '"') json = JsonCodecs.String.ToUtf8Bytes(trimmed);
            return codec.Parse(json, reading);
        }
    }
}
