using System.ComponentModel;
using System.Text;
using System.Text.Json;
using TokenGen.Json;
using TokenGen.Streaming;

namespace TokenGen.Http;

/// <summary>Defines how the data of server-sent events is read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EventData
{
    /// <summary>Data that is text.</summary>
    public static EventData<string> Text { get; } = new TextEventData();

    /// <summary>Data that is JSON. The text <c>[DONE]</c>, which some servers send last, ends the stream.</summary>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <param name="codec">Reads it.</param>
    public static EventData<T> Json<T>(JsonCodec<T> codec) => new JsonEventData<T>(codec);

    /// <summary>Data that is one case of a union.</summary>
    /// <typeparam name="TCase">The type of the case.</typeparam>
    /// <typeparam name="T">The union.</typeparam>
    /// <param name="data">Reads the case.</param>
    /// <param name="convert">Creates the union.</param>
    public static EventData<T> As<TCase, T>(this EventData<TCase> data, Func<TCase, T> convert) =>
        new CaseEventData<TCase, T>(data, convert);

    /// <summary>Data whose type depends on the name of its event.</summary>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <param name="others">Reads the data of events that the document does not declare.</param>
    /// <param name="named">Reads the data of the other events, by their names.</param>
    public static EventData<T> ByName<T>(EventData<T> others, params (string Name, EventData<T> Data)[] named) =>
        new NamedEventData<T>(others, named);

    /// <summary>Data that ends the stream if it is a certain text; that text is not an item.</summary>
    /// <typeparam name="T">The type of the data.</typeparam>
    /// <param name="data">Reads other data.</param>
    /// <param name="end">The text.</param>
    public static EventData<T> Until<T>(this EventData<T> data, string end) => new EndingEventData<T>(data, Encoding.UTF8.GetBytes(end));

    /// <summary>Data of events that the document does not declare: JSON or, if it is not JSON, text.</summary>
    public static EventData<JsonElement> Any { get; } = new AnyEventData();
}

/// <summary>Reads the data of a server-sent event. Immutable.</summary>
/// <typeparam name="T">The type of the data.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EventData<T>
{
    private protected EventData()
    {
    }

    /// <summary>Reads data.</summary>
    /// <param name="name">The name of the event.</param>
    /// <param name="data">Its data, as UTF-8.</param>
    /// <param name="reading">How it is read; null for a strict reading.</param>
    /// <param name="value">The value of the data.</param>
    /// <returns>Whether there is a value; if not, the stream has ended.</returns>
    /// <exception cref="JsonException">The data does not match the document.</exception>
    internal abstract bool TryRead(string name, ReadOnlySpan<byte> data, JsonReading? reading, out T value);
}
