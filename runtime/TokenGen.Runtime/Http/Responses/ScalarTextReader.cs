using System.Text.Json;
using TokenGen.Errors;
using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>Reads a number, boolean, date or other scalar that is sent as text.</summary>
internal sealed class ScalarTextReader<T>(JsonCodec<T> codec, string mediaType) : BodyReader<T>(mediaType)
{
    public override bool TakesLeniently(MediaType actual, ReadOnlySpan<byte> body) => actual.IsJson || (actual.MayBeJson && !actual.IsHtml);

    public override ApiException? Read(ResponseContext response, out T? body)
    {
        body = default;
        string text = BodyEncoding.ToText(response.Received.Body, response.Received.MediaType);
        if (string.IsNullOrWhiteSpace(text))
        {
            return codec.TakesNull ? null : Failure.EmptyBody(response);
        }

        JsonReading reading = response.Request.Reading;
        byte[] json = [];
        try
        {
            body = ScalarText.Parse(text, codec, reading, out json);
            response.Request.Settings.Drift.Report(response, reading, json);
            return null;
        }
        catch (JsonException exception)
        {
            return Failure.UnexpectedJson(response, JsonProblem.Describe(json, exception));
        }
    }
}
