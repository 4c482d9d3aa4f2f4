namespace TokenGen.Json;

/// <summary>
/// The differences between one response and its document, recorded while it is read. Their number is limited, because every value of a
/// response may differ.
/// </summary>
internal sealed class JsonDifferences
{
    private const int MaxNotes = 256;

    // A member of a type may have several places in the document, so a few of its differences are located exactly.
    private const int MaxNotesOfOneMember = 8;

    private readonly Dictionary<(object? Type, int Place, string Expected, byte Came), int> _counts = [];
    private readonly List<JsonNote> _notes = [];

    /// <summary>The recorded differences.</summary>
    public IReadOnlyList<JsonNote> Notes => _notes;

    /// <summary>Records a difference, unless enough of its kind were recorded.</summary>
    public void Add(in JsonNote note)
    {
        _counts.TryGetValue(note.Key, out int count);
        if (count >= MaxNotesOfOneMember || _notes.Count >= MaxNotes)
        {
            return;
        }

        _counts[note.Key] = count + 1;
        _notes.Add(note);
    }

    /// <summary>Removes the records that were added after the given count, as if they had never been made.</summary>
    public JsonNote[] TakeBack(int count)
    {
        if (_notes.Count == count)
        {
            return [];
        }

        JsonNote[] taken = [.. _notes.Skip(count)];
        foreach (JsonNote note in taken)
        {
            _counts[note.Key]--;
        }

        _notes.RemoveRange(count, taken.Length);
        return taken;
    }

    /// <summary>Removes the records that were added after the given count. They still count towards the limit.</summary>
    public JsonNote[] TakeOut(int count)
    {
        JsonNote[] taken = [.. _notes.Skip(count)];
        _notes.RemoveRange(count, taken.Length);
        return taken;
    }

    /// <summary>Removes the records but keeps their counts, so that the limit still applies.</summary>
    public void Clear() => _notes.Clear();
}

/// <summary>A difference between a response and its document.</summary>
/// <param name="Position">The first byte of the value, or the end of the object for a missing member.</param>
/// <param name="Expected">What the document declares.</param>
/// <param name="Came">The first byte of the received value; zero if it is missing.</param>
/// <param name="Missing">The name of a missing member.</param>
/// <param name="Type">The type that declares the member; null if there is none.</param>
/// <param name="Place">The place of the member.</param>
internal readonly record struct JsonNote(int Position, string Expected, byte Came, string? Missing, object? Type, int Place)
{
    /// <summary>The key that records of one kind share.</summary>
    public (object? Type, int Place, string Expected, byte Came) Key => (Type, Place, Expected, Came);
}
