using System.Text.Json;

namespace TokenGen.Json;

/// <summary>
/// The elements of an array that makes up most of a long body, read while the body arrives. Their text is discarded. The rest of the array,
/// and everything around it, is read like any other text, and the elements are put before the remaining ones.
/// </summary>
internal abstract class GatheredElements
{
    /// <param name="bracket">The byte of the body at which the array starts.</param>
    protected GatheredElements(int bracket)
    {
        Bracket = bracket;
    }

    /// <summary>The byte of the body at which the array starts.</summary>
    public int Bracket { get; }

    /// <summary>The number of elements that were read.</summary>
    public int Count { get; private protected set; }

    /// <summary>The number of bytes that were discarded.</summary>
    public long TakenBytes { get; private set; }

    /// <summary>
    /// Whether no more elements are read: the array has ended, or its next element is longer than the text or does not match the document.
    /// </summary>
    public bool IsClosed { get; private set; }

    /// <summary>Reads the elements that have arrived completely, and moves the remaining bytes to the place of the first one.</summary>
    /// <param name="text">The body without the discarded bytes.</param>
    /// <returns>The number of remaining bytes.</returns>
    public int Take(Span<byte> text)
    {
        int first = Bracket + 1;
        int taken = Read(text[first..], out bool isEnd);
        IsClosed = isEnd || taken == 0;
        text[(first + taken)..].CopyTo(text[first..]);
        TakenBytes += taken;
        return text.Length - taken;
    }

    /// <summary>The differences in discarded elements, each with its path within the element.</summary>
    public abstract IReadOnlyList<(string Path, JsonNote Note)> Places { get; }

    /// <summary>Reads elements.</summary>
    /// <param name="text">The text after the bracket, or after a comma.</param>
    /// <param name="isEnd">Whether the array ends after them.</param>
    /// <returns>The number of bytes that were processed.</returns>
    protected abstract int Read(ReadOnlySpan<byte> text, out bool isEnd);
}

/// <inheritdoc/>
/// <typeparam name="T">The type of an element.</typeparam>
internal sealed class GatheredElements<T>(JsonCodec<T> element, int bracket, bool isInObject, JsonReading? reading)
    : GatheredElements(bracket)
{
    private readonly List<T> _elements = [];
    private readonly List<(string Path, JsonNote Note)> _places = [];

    public override IReadOnlyList<(string Path, JsonNote Note)> Places => _places;

    /// <summary>A codec for the list: the first array that it reads is the rest of this one.</summary>
    public JsonCodec<IReadOnlyList<T>> ToCodec() => new RestCodec(element, _elements);

    protected override int Read(ReadOnlySpan<byte> text, out bool isEnd)
    {
        isEnd = false;
        int taken = WhiteSpace.Skip(text, 0);
        while (taken < text.Length)
        {
            isEnd = text[taken] == ']';
            if (isEnd)
            {
                return taken;
            }

            JsonReader reader = new(text[taken..], isInObject, reading);
            int notes = reading?.Differences?.Notes.Count ?? 0;
            try
            {
                bool isRead = ElementReading.TryRead(ref reader, element, out T? value, out bool isDropped);

                // Without the following bytes, an extra comma would look like the one before the next element.
                if (!isRead || taken + reader.Position >= text.Length)
                {
                    reading?.Differences?.TakeBack(notes);
                    return taken;
                }

                if (!isDropped)
                {
                    _elements.Add(value);
                }

                Count++;
            }
            catch (JsonException)
            {
                // The element has not arrived completely, or does not match the document. The first case is tried again; reading the whole
                // body reports the second.
                reading?.Differences?.TakeBack(notes);
                return taken;
            }

            Keep(text[taken..], notes);

            taken += reader.Position;
        }

        return taken;
    }

    // The text is discarded, so the paths of its differences are computed now.
    private void Keep(ReadOnlySpan<byte> text, int notes)
    {
        if (reading?.Differences is not { } differences || differences.Notes.Count == notes)
        {
            return;
        }

        _places.AddRange(DifferencePaths.Find(text, differences.TakeOut(notes), ""));
    }

    private sealed class RestCodec(JsonCodec<T> element, List<T> elements) : JsonCodec<IReadOnlyList<T>>
    {
        private bool _isTaken;

        public override IReadOnlyList<T> Read(ref JsonReader reader) =>
            TryRead(ref reader, out IReadOnlyList<T>? list) ? list : throw reader.Refused();

        internal override bool TryRead(ref JsonReader reader, out IReadOnlyList<T> value)
        {
            if (!element.List().TryRead(ref reader, out value))
            {
                return false;
            }

            // The member occurs twice: its last value counts, and none of that was read before.
            if (_isTaken)
            {
                return true;
            }

            _isTaken = true;
            elements.AddRange(value);
            value = elements.ToArray();
            return true;
        }

        public override void Write(ref JsonWriter writer, IReadOnlyList<T> value) => element.List().Write(ref writer, value);
    }
}
