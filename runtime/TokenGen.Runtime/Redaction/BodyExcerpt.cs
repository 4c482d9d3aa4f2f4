using TokenGen.Http;

namespace TokenGen.Redaction;

/// <summary>The start of a body as text, with masked secrets.</summary>
internal readonly record struct BodyExcerpt(string? Text, bool IsTruncated)
{
    public static BodyExcerpt Of(ResponseContext response, int maxChars)
    {
        ReceivedResponse received = response.Received;
        if (received.Stream is not null)
        {
            return new BodyExcerpt(null, true);
        }

        if (received.IsSuccess && response.Request.Operation.HasSecretResponse)
        {
            return new BodyExcerpt(Redactor.Placeholder, false);
        }

        // Decodes only the part that can be shown: no encoding has more bytes per character.
        const int MaxBytesPerChar = 4;
        ReadOnlySpan<byte> bytes = received.Body;
        bool isCut = received.IsTruncated || received.Gathered is { Count: > 0 };
        if (bytes.Length > (long)maxChars * MaxBytesPerChar)
        {
            bytes = bytes[..(maxChars * MaxBytesPerChar)];
            isCut = true;
        }

        string text = BodyEncoding.ToText(bytes, received.MediaType);
        if (text.Length > maxChars)
        {
            text = text[..maxChars];
            isCut = true;
        }

        return new BodyExcerpt(Redactor.For(response.Request).MaskBody(text, isCut), isCut);
    }
}
