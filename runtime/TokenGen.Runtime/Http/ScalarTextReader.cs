using System.Text.Json;
using TokenGen.Errors;
using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>A number, a boolean, a date or another scalar that comes as text.</summary>
internal sealed class ScalarTextReader<T>(JsonCodec<T> codec, string mediaType) : BodyReader<T>(mediaType)
{
    public override ApiException? Read(Answer answer, out T? body)
    {
        body = default;
        var text = BodyEncoding.ToText(answer.Received.Body, answer.Received.MediaType);
        if (string.IsNullOrWhiteSpace(text)) return Failure.EmptyBody(answer);
        byte[] json = [];
        try
        {
            body = ScalarText.Parse(text, codec, out json);
            return null;
        }
        catch (JsonException exception)
        {
            return Failure.UnexpectedJson(answer, JsonProblem.Describe(json, exception));
        }
    }
}
