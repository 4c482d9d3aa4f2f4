using System.Globalization;
using System.Text.Json;
using TokenGen.Http;
using TokenGen.Json;

namespace TokenGen;

/// <summary>The response of an authorization server (RFC 6749 sections 5.1 and 5.2).</summary>
internal sealed record TokenResponse(string? Token, string? Type, string? Error, string? Description, TimeSpan? Lifetime)
{
    /// <summary>Reads a response; <see langword="null"/> if it is not a JSON object, or a field is not a string.</summary>
    public static TokenResponse? TryRead(ReceivedResponse received)
    {
        if (received.IsTruncated || !BodyEncoding.TryToUtf8(received.Body, received.MediaType, out ReadOnlySpan<byte> json))
        {
            return null;
        }

        string? token = null, type = null, error = null, description = null;
        TimeSpan? lifetime = null;
        try
        {
            JsonReader reader = new(json);
            reader.ReadStartObject();
            while (reader.ReadName(out ReadOnlySpan<byte> name))
            {
                if (name.SequenceEqual("access_token"u8))
                {
                    token = TextOf(ref reader);
                }
                else if (name.SequenceEqual("token_type"u8))
                {
                    type = TextOf(ref reader);
                }
                else if (name.SequenceEqual("error"u8))
                {
                    error = TextOf(ref reader);
                }
                else if (name.SequenceEqual("error_description"u8))
                {
                    description = TextOf(ref reader);
                }
                else if (name.SequenceEqual("expires_in"u8))
                {
                    lifetime = LifetimeOf(reader.ReadScalarText());
                }
                else
                {
                    reader.SkipValue();
                }
            }

            reader.ReadEnd();
            return new TokenResponse(token, type, error, description, lifetime);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? TextOf(ref JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return reader.ReadString();
        }

        reader.SkipValue();
        return null;
    }

    /// <summary>
    /// The lifetime in seconds, which some servers write as a string; any other value is ignored. A token that has already expired serves
    /// one call, and the lifetime is limited to int.MaxValue seconds.
    /// </summary>
    private static TimeSpan? LifetimeOf(string? text)
    {
        const NumberStyles Number = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

        // .NET accepts words such as NaN as numbers.
        if (text is null || text.Length == 0 || text[0] is not ('-' or (>= '0' and <= '9'))
            || (text[0] == '-' && (text.Length == 1 || !char.IsDigit(text[1]))))
        {
            return null;
        }

        if (!double.TryParse(text, Number, CultureInfo.InvariantCulture, out double seconds))
        {
            return null;
        }

        return TimeSpan.FromSeconds(Math.Max(0, Math.Min(seconds, int.MaxValue)));
    }
}
