using System.Globalization;
using System.Text.Json;
using TokenGen.Http;
using TokenGen.Json;

namespace TokenGen;

/// <summary>What an authorization server says (RFC 6749 sections 5.1 and 5.2).</summary>
internal sealed record TokenAnswer(string? Token, string? Type, string? Error, string? Description, TimeSpan? Lifetime)
{
    /// <summary>Reads an answer; <see langword="null"/> where it is no JSON object, or holds what is no text.</summary>
    public static TokenAnswer? TryRead(ReceivedResponse received)
    {
        if (received.IsTruncated || !BodyEncoding.TryToUtf8(received.Body, received.MediaType, out var json)) return null;
        string? token = null, type = null, error = null, description = null;
        TimeSpan? lifetime = null;
        try
        {
            var reader = new JsonReader(json);
            reader.ReadStartObject();
            while (reader.ReadName(out var name))
            {
                if (name.SequenceEqual("access_token"u8)) token = TextOf(ref reader);
                else if (name.SequenceEqual("token_type"u8)) type = TextOf(ref reader);
                else if (name.SequenceEqual("error"u8)) error = TextOf(ref reader);
                else if (name.SequenceEqual("error_description"u8)) description = TextOf(ref reader);
                else if (name.SequenceEqual("expires_in"u8)) lifetime = LifetimeOf(reader.ReadScalarText());
                else reader.SkipValue();
            }

            reader.ReadEnd();
            return new TokenAnswer(token, type, error, description, lifetime);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? TextOf(ref JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String) return reader.ReadString();
        reader.SkipValue();
        return null;
    }

    /// <summary>
    /// A number of seconds, which some servers write as text; anything else says nothing. A token whose time is over when it comes serves one
    /// call, and what is longer than any clock counts is as long as one does.
    /// </summary>
    private static TimeSpan? LifetimeOf(string? text)
    {
        const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

        // .NET takes words for numbers, such as NaN.
        if (text is null || text.Length == 0 || text[0] is not ('-' or (>= '0' and <= '9')) || (text[0] == '-' && (text.Length == 1 || !char.IsDigit(text[1])))) return null;
        if (!double.TryParse(text, Number, CultureInfo.InvariantCulture, out var seconds)) return null;
        return TimeSpan.FromSeconds(Math.Max(0, Math.Min(seconds, int.MaxValue)));
    }
}
