using TokenGen.Http;

namespace TokenGen.Streaming;

/// <summary>Reads items while they arrive.</summary>
internal sealed class ItemsBodyReader<T>(ItemFormat<T> format, string mediaType) : BodyReader<ResponseItems<T>>(mediaType)
{
    public override bool IsStreamed => true;

    public override bool IsEvents => format.IsEvents;

    public override bool Takes(MediaType actual) =>
        base.Takes(actual) || (format.IsJson && actual.IsJson) || (format.IsLines && actual.IsJsonLines);

    // gRPC gateways send lines of JSON as application/json.
    public override bool TakesLeniently(MediaType actual, ReadOnlySpan<byte> body) =>
        !format.IsEvents && ((actual.MayBeJson && !actual.IsHtml) || (format.IsLines && actual.IsJson));

    public override ApiException? Read(ResponseContext response, out ResponseItems<T>? body)
    {
        body = new ResponseItems<T>(new ItemPump<T>(response, format));
        return null;
    }
}
