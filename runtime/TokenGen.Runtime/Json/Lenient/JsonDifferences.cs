namespace TokenGen.Json;

/// <summary>The differences between one response and its document, while it is read. Bounded: a response may differ in each of its values.</summary>
internal sealed class JsonDifferences
{
    private const int MaxNotes = 256;

    // Of one member of one type, as many are looked at closer as it may have places in the document.
    private const int MaxNotesOfOneMember = 8;

    private readonly Dictionary<(object? Type, int Place, string Expected, byte Came), int> _counts = [];
    private readonly List<JsonNote> _notes = [];

    /// <summary>Those that were noted.</summary>
    public IReadOnlyList<JsonNote> Notes => _notes;

    /// <summary>Notes a difference, unless enough of its kind have been.</summary>
    public void Add(in JsonNote note)
    {
        _counts.TryGetValue(note.Key, out var count);
        if (count >= MaxNotesOfOneMember || _notes.Count >= MaxNotes) return;
        _counts[note.Key] = count + 1;
        _notes.Add(note);
    }

    /// <summary>Takes the notes back that were added since there were so many.</summary>
    public JsonNote[] TakeBack(int count)
    {
        if (_notes.Count == count) return [];
        JsonNote[] taken = [.. _notes.Skip(count)];
        foreach (var note in taken) _counts[note.Key]--;
        _notes.RemoveRange(count, taken.Length);
        return taken;
    }

    /// <summary>Takes the notes out that were added since there were so many. Unlike notes that are taken back, they count on.</summary>
    public JsonNote[] TakeOut(int count)
    {
        JsonNote[] taken = [.. _notes.Skip(count)];
        _notes.RemoveRange(count, taken.Length);
        return taken;
    }

    /// <summary>Forgets the notes, not how many there were: their places are told.</summary>
    public void Clear() => _notes.Clear();
}

/// <summary>A difference between a response and its document.</summary>
/// <param name="Position">The byte of the text where the value begins, or where its object ends for a missing member.</param>
/// <param name="Expected">What the document declares.</param>
/// <param name="Came">The first byte of what came; zero for nothing.</param>
/// <param name="Missing">The name of a member that did not come.</param>
/// <param name="Type">The type whose member it is; null for none.</param>
/// <param name="Place">The place of the member.</param>
internal readonly record struct JsonNote(int Position, string Expected, byte Came, string? Missing, object? Type, int Place)
{
    /// <summary>What notes of one kind have in common.</summary>
    public (object? Type, int Place, string Expected, byte Came) Key => (Type, Place, Expected, Came);
}
