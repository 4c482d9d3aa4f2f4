using System.Text.Json;
using TokenGen.Drift;

namespace TokenGen.Json;

/// <summary>
/// The elements of an array that is most of a long body, read while the body comes. Their text is let go; what is left of the array,
/// and all that stands around it, is read as any other text, and the elements put in front of those left.
/// </summary>
internal abstract class GatheredElements
{
    /// <param name="bracket">The byte of the body where the array begins.</param>
    protected GatheredElements(int bracket)
    {
        Bracket = bracket;
    }

    /// <summary>The byte of the body where the array begins.</summary>
    public int Bracket { get; }

    /// <summary>The number of elements that were taken.</summary>
    public int Count { get; private protected set; }

    /// <summary>The number of bytes let go.</summary>
    public long TakenBytes { get; private set; }

    /// <summary>Whether no more are taken: the array has ended, or its next element is longer than the text, or not as declared.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Takes the elements of which the whole text has come, and moves the rest to where the first of them was.</summary>
    /// <param name="text">The body, but for what was let go.</param>
    /// <returns>The number of bytes left.</returns>
    public int Take(Span<byte> text)
    {
        var first = Bracket + 1;
        var taken = Read(text[first..], out var isEnd);
        IsClosed = isEnd || taken == 0;
        text[(first + taken)..].CopyTo(text[first..]);
        TakenBytes += taken;
        return text.Length - taken;
    }

    /// <summary>Where elements that were let go differ from the document, each path within its element.</summary>
    public abstract IReadOnlyList<(string Path, JsonNote Note)> Places { get; }

    /// <summary>Reads elements.</summary>
    /// <param name="text">The text behind the bracket, or behind a comma.</param>
    /// <param name="isEnd">Whether the array ends behind them.</param>
    /// <returns>The number of bytes that are done with.</returns>
    protected abstract int Read(ReadOnlySpan<byte> text, out bool isEnd);
}

/// <inheritdoc/>
/// <typeparam name="T">The type of an element.</typeparam>
internal sealed class GatheredElements<T>(JsonCodec<T> element, int bracket, bool isInObject, JsonReading? reading) : GatheredElements(bracket)
{
    private readonly List<T> _elements = [];
    private readonly List<(string Path, JsonNote Note)> _places = [];

    public override IReadOnlyList<(string Path, JsonNote Note)> Places => _places;

    /// <summary>A codec for the list: of the arrays that it is given, the first is what is left of this one.</summary>
    public JsonCodec<IReadOnlyList<T>> ToCodec() => new RestCodec(element, _elements);

    protected override int Read(ReadOnlySpan<byte> text, out bool isEnd)
    {
        isEnd = false;
        var taken = WhiteSpace.Skip(text, 0);
        while (taken < text.Length)
        {
            isEnd = text[taken] == ']';
            if (isEnd) return taken;

            var reader = new JsonReader(text[taken..], isInObject, reading);
            var notes = reading?.Differences?.Notes.Count ?? 0;
            try
            {
                var isRead = ElementReading.TryRead(ref reader, element, out var value, out var isDropped);

                // Without what follows, a comma too many would be taken for the one before the next element.
                if (!isRead || taken + reader.Position >= text.Length)
                {
                    reading?.Differences?.TakeBack(notes);
                    return taken;
                }

                if (!isDropped) _elements.Add(value);
                Count++;
            }
            catch (JsonException)
            {
                // Not all of it has come, or it is not as declared. The one is tried again, the other reported when the whole body is read.
                reading?.Differences?.TakeBack(notes);
                return taken;
            }

            Keep(text[taken..], notes);

            taken += reader.Position;
        }

        return taken;
    }

    // The text is let go, and the places of its differences with it.
    private void Keep(ReadOnlySpan<byte> text, int notes)
    {
        if (reading?.Differences is not { } differences || differences.Notes.Count == notes) return;
        _places.AddRange(DriftPlaces.Find(text, differences.TakeOut(notes), ""));
    }

    private sealed class RestCodec(JsonCodec<T> element, List<T> elements) : JsonCodec<IReadOnlyList<T>>
    {
        private bool _isTaken;

        public override IReadOnlyList<T> Read(ref JsonReader reader) => TryRead(ref reader, out var list) ? list : throw reader.Refused();

        internal override bool TryRead(ref JsonReader reader, out IReadOnlyList<T> value)
        {
            if (!element.List().TryRead(ref reader, out value)) return false;

            // A member that comes twice: its last value counts, and nothing of it has been read before.
            if (_isTaken) return true;
            _isTaken = true;
            elements.AddRange(value);
            value = elements.ToArray();
            return true;
        }

        public override void Write(ref JsonWriter writer, IReadOnlyList<T> value) => element.List().Write(ref writer, value);
    }
}
