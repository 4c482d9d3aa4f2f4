using System.Text;
using System.Text.Json;
using TokenGen.Http;
using TokenGen.Json;

namespace TokenGen.Streaming;

internal sealed class TextEventData : EventData<string>
{
    internal override bool TryRead(string name, ReadOnlySpan<byte> data, JsonReading? reading, out string value)
    {
        value = Encoding.UTF8.GetString(data);
        return true;
    }
}

internal sealed class JsonEventData<T>(JsonCodec<T> codec) : EventData<T>
{
    internal override bool TryRead(string name, ReadOnlySpan<byte> data, JsonReading? reading, out T value)
    {
        bool isEnd = IsDone(data);
        value = isEnd ? default! : codec.ParseResult(data, reading);
        return !isEnd;
    }

    /// <summary>JSON never starts like this, so no data is mistaken for the end.</summary>
    internal static bool IsDone(ReadOnlySpan<byte> data) => data.SequenceEqual("[DONE]"u8) || data.SequenceEqual("[done]"u8);
}

internal sealed class AnyEventData : EventData<JsonElement>
{
    internal override bool TryRead(string name, ReadOnlySpan<byte> data, JsonReading? reading, out JsonElement value)
    {
        bool isEnd = JsonEventData<JsonElement>.IsDone(data);
        value = isEnd ? default : Parse(data);
        return !isEnd;
    }

    private static JsonElement Parse(ReadOnlySpan<byte> data)
    {
        try
        {
            return JsonCodecs.Element.Parse(data);
        }
        catch (JsonException)
        {
            return JsonCodecs.Element.Parse(JsonCodecs.String.ToUtf8Bytes(Encoding.UTF8.GetString(data)));
        }
    }
}

internal sealed class CaseEventData<TCase, T>(EventData<TCase> data, Func<TCase, T> convert) : EventData<T>
{
    internal override bool TryRead(string name, ReadOnlySpan<byte> text, JsonReading? reading, out T value)
    {
        bool isThere = data.TryRead(name, text, reading, out TCase? read);
        value = isThere ? convert(read) : default!;
        return isThere;
    }
}

internal sealed class NamedEventData<T>(EventData<T> others, (string Name, EventData<T> Data)[] named) : EventData<T>
{
    internal override bool TryRead(string name, ReadOnlySpan<byte> data, JsonReading? reading, out T value)
    {
        foreach ((string candidate, EventData<T> reader) in named)
        {
            if (candidate == name)
            {
                return reader.TryRead(name, data, reading, out value);
            }
        }

        return others.TryRead(name, data, reading, out value);
    }
}

internal sealed class EndingEventData<T>(EventData<T> data, byte[] end) : EventData<T>
{
    internal override bool TryRead(string name, ReadOnlySpan<byte> text, JsonReading? reading, out T value)
    {
        value = default!;
        return !text.SequenceEqual(end) && data.TryRead(name, text, reading, out value);
    }
}
