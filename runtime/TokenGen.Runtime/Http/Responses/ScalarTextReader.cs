using System.Text.Json;
using TokenGen.Errors;
using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>Reads a number, boolean, date or other scalar that is sent as text.</summary>
internal sealed class ScalarTextReader<T>(JsonCodec<T> codec, string mediaType) : BodyReader<T>(mediaType)
{
    public override bool TakesLeniently(MediaType actual, ReadOnlySpan<byte> body) => actual.IsJson || (actual.MayBeJson && !actual.IsHtml);

    public override ApiException? Read(Answer answer, out T? body)
    {
        body = default;
        var text = BodyEncoding.ToText(answer.Received.Body, answer.Received.MediaType);
        if (string.IsNullOrWhiteSpace(text)) return codec.TakesNull ? null : Failure.EmptyBody(answer);
        var reading = answer.Request.Reading;
        byte[] json = [];
        try
        {
            body = ScalarText.Parse(text, codec, reading, out json);
            answer.Request.Settings.Drift.Report(answer, reading, json);
            return null;
        }
        catch (JsonException exception)
        {
            return Failure.UnexpectedJson(answer, JsonProblem.Describe(json, exception));
        }
    }
}
