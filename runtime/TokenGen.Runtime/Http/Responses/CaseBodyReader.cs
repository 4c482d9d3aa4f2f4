using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>Reads JSON of one type, which becomes a case of the operation's union.</summary>
internal sealed class CaseBodyReader<TCase, T>(JsonCodec<TCase> codec, Func<TCase, T> convert, string mediaType) : BodyReader<T>(mediaType)
{
    private readonly JsonBodyReader<TCase> _reader = new(codec, mediaType);

    public override bool Takes(MediaType actual) => _reader.Takes(actual);

    public override bool TakesLeniently(MediaType actual, ReadOnlySpan<byte> body) => _reader.TakesLeniently(actual, body);

    public override GatheredElements? Gather(MediaType actual, JsonReading? reading, ReadOnlySpan<byte> beginning, ArraySearch search) =>
        _reader.Gather(actual, reading, beginning, search);

    public override ApiException? Read(ResponseContext response, out T? body)
    {
        body = default;
        if (_reader.Read(response, out TCase? value) is { } wrong)
        {
            return wrong;
        }

        body = convert(value!);
        return null;
    }
}
