using TokenGen.Http;

namespace TokenGen.Redaction;

/// <summary>The beginning of a body as text, secrets masked.</summary>
internal readonly record struct BodyExcerpt(string? Text, bool IsTruncated)
{
    public static BodyExcerpt Of(Answer answer, int maxChars)
    {
        var received = answer.Received;
        if (received.Stream is not null) return new BodyExcerpt(null, true);
        if (received.IsSuccess && answer.Request.Operation.HasSecretResponse) return new BodyExcerpt(Redactor.Placeholder, false);

        // Decoded no further than can be shown: no encoding makes a character of fewer bytes than it takes here.
        const int MaxBytesPerChar = 4;
        var bytes = received.Body;
        var isCut = received.IsTruncated || received.Gathered is { Count: > 0 };
        if (bytes.Length > (long)maxChars * MaxBytesPerChar)
        {
            bytes = bytes[..(maxChars * MaxBytesPerChar)];
            isCut = true;
        }

        var text = BodyEncoding.ToText(bytes, received.MediaType);
        if (text.Length > maxChars)
        {
            text = text[..maxChars];
            isCut = true;
        }

        return new BodyExcerpt(Redactor.For(answer.Request).MaskBody(text, isCut), isCut);
    }
}
