using System.Text.Json;
using TokenGen.Errors;
using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>JSON, read by a codec.</summary>
internal sealed class JsonBodyReader<T>(JsonCodec<T> codec, string mediaType) : BodyReader<T>(mediaType)
{
    public override bool Takes(MediaType actual) => actual.IsEmpty || actual.IsJson || actual.IsIn(MediaType);

    public override GatheredElements? Gather(MediaType actual, ReadOnlySpan<byte> beginning) =>
        BodyEncoding.IsUtf8(actual.Charset) ? codec.Gather(beginning) : null;

    public override ApiException? Read(Answer answer, out T? body)
    {
        body = default;
        if (!BodyEncoding.TryToUtf8(answer.Received.Body, answer.Received.MediaType, out var json)) return Failure.UnknownCharset(answer);
        if (json.IsEmpty) return Failure.EmptyBody(answer);
        var gathered = answer.Received.Gathered;
        try
        {
            body = (gathered is null ? codec : codec.Around(gathered)).Parse(json);
            return null;
        }
        catch (JsonException exception)
        {
            return Failure.UnexpectedJson(answer, JsonProblem.Describe(json, exception, gathered));
        }
    }
}
