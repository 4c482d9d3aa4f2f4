using TokenGen.Generator.Reading.Syntax;

namespace TokenGen.Generator.Reading.Positions;

/// <summary>
/// The position of every key and value of a text. It is built only when a diagnostic needs it, and is compact: one entry of a few integers
/// per node, in the list of its parent. An alias shares the children of its anchor, so that a pointer through the alias leads to the text
/// of the anchor.
/// </summary>
internal sealed class PositionIndex : ISyntaxEvents
{
    private const int None = -1;
    private const string MergeKey = "<<";

    private readonly EntryList _entries = new();

    // The open levels, outermost first, followed by closed ones that are reused.
    private readonly List<OpenEntry> _levels = [];
    private int _depth;
    private readonly Dictionary<string, int> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    public bool NeedsValues => false;

    /// <summary>The entry at a path, or of its nearest existing ancestor; null if the text has no node at all.</summary>
    public Position? Find(IReadOnlyList<string> path, out int matched)
    {
        matched = 0;
        if (_entries.Count == 0)
        {
            return null;
        }

        int current = 0;
        while (matched < path.Count)
        {
            int child = FindChild(current, path[matched], mergesLeft: 16);
            if (child == None)
            {
                break;
            }

            current = child;
            matched++;
        }

        ref Entry entry = ref _entries[current];
        return new(entry.Start, entry.End, entry.KeyStart, entry.KeyEnd);
    }

    /// <summary>The list items or object members at exactly this path; empty if there is no list or object.</summary>
    public IEnumerable<Position> ChildrenAt(IReadOnlyList<string> path)
    {
        int current = _entries.Count == 0 ? None : 0;
        for (int i = 0; i < path.Count && current != None; i++)
        {
            current = FindChild(current, path[i], mergesLeft: 16);
        }

        for (int child = current == None ? None : _entries[current].FirstChild; child != None; child = _entries[child].NextSibling)
        {
            yield return new(_entries[child].Start, _entries[child].End, _entries[child].KeyStart, _entries[child].KeyEnd);
        }
    }

    public void BeginMapping(int start, string? anchor) => Begin(start, anchor, isMapping: true);

    public void EndMapping() => _depth--;

    public void BeginSequence(int start, string? anchor) => Begin(start, anchor, isMapping: false);

    public void EndSequence() => _depth--;

    public void Scalar(in SyntaxScalar scalar)
    {
        if (_depth > 0 && Innermost.ExpectsKey)
        {
            Innermost.SetKey(Pooled(scalar.Text), scalar.Start, scalar.End);
            return;
        }

        Remember(scalar.Anchor, Add(scalar.Start, scalar.End));
    }

    public void Alias(string anchor, int start, int end)
    {
        if (_depth > 0 && Innermost.ExpectsKey)
        {
            Innermost.SetKey("", start, end);
            return;
        }

        int added = Add(start, end);
        if (_anchors.TryGetValue(anchor, out int target))
        {
            _entries[added].FirstChild = _entries[target].FirstChild;
        }
    }

    private OpenEntry Innermost => _levels[_depth - 1];

    private int FindChild(int parent, string key, int mergesLeft)
    {
        int first = _entries[parent].FirstChild;
        if (first != None && _entries[first].Key is null)
        {
            return FindItem(first, key);
        }

        for (int child = first; child != None; child = _entries[child].NextSibling)
        {
            if (_entries[child].Key == key)
            {
                return child;
            }
        }

        return mergesLeft == 0 ? None : FindMerged(parent, key, mergesLeft - 1);
    }

    private int FindItem(int first, string index)
    {
        if (!int.TryParse(index, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int left))
        {
            return None;
        }

        int item = first;
        for (; left > 0 && item != None; left--)
        {
            item = _entries[item].NextSibling;
        }

        return item;
    }

    private int FindMerged(int parent, string key, int mergesLeft)
    {
        for (int child = _entries[parent].FirstChild; child != None; child = _entries[child].NextSibling)
        {
            if (_entries[child].Key != MergeKey)
            {
                continue;
            }

            int found = FindChild(child, key, mergesLeft);
            for (int item = _entries[child].FirstChild; found == None && item != None; item = _entries[item].NextSibling)
            {
                found = FindChild(item, key, mergesLeft);
            }

            return found;
        }

        return None;
    }

    private void Begin(int start, string? anchor, bool isMapping)
    {
        int added = Add(start, start + 1);
        Remember(anchor, added);
        if (_depth == _levels.Count)
        {
            _levels.Add(new OpenEntry());
        }

        _levels[_depth++].Begin(added, isMapping);
    }

    private int Add(int start, int end)
    {
        Entry entry = new() { Start = start, End = end, KeyStart = None, KeyEnd = None, FirstChild = None, NextSibling = None };
        int index = _entries.Count;
        if (_depth > 0)
        {
            Innermost.Describe(ref entry);
            Link(Innermost, index);
        }

        _entries.Add(entry);
        return index;
    }

    private void Link(OpenEntry parent, int index)
    {
        int previous = parent.LastChild == None ? parent.Index : parent.LastChild;
        if (parent.LastChild == None)
        {
            _entries[previous].FirstChild = index;
        }
        else
        {
            _entries[previous].NextSibling = index;
        }

        parent.LastChild = index;
    }

    private void Remember(string? anchor, int index)
    {
        if (!string.IsNullOrEmpty(anchor))
        {
            _anchors[anchor!] = index;
        }
    }

    /// <summary>Documents repeat the same few keys, so each of them is one string.</summary>
    private string Pooled(string key)
    {
        if (_keys.TryGetValue(key, out string? pooled))
        {
            return pooled;
        }

        _keys.Add(key, key);
        return key;
    }

    private struct Entry
    {
        public int Start;
        public int End;
        public int KeyStart;
        public int KeyEnd;
        public int FirstChild;
        public int NextSibling;

        /// <summary>Null for an item of a list.</summary>
        public string? Key;
    }

    /// <summary>
    /// A list of entries in chunks. A single array would be doubled and copied again and again, with a garbage collection each time.
    /// </summary>
    private sealed class EntryList
    {
        private const int PieceBits = 10;
        private const int PieceSize = 1 << PieceBits;

        private readonly List<Entry[]> _pieces = [];

        public int Count { get; private set; }

        public ref Entry this[int index] => ref _pieces[index >> PieceBits][index & (PieceSize - 1)];

        public void Add(in Entry entry)
        {
            if (Count == _pieces.Count * PieceSize)
            {
                _pieces.Add(new Entry[PieceSize]);
            }

            this[Count++] = entry;
        }
    }

    private sealed class OpenEntry
    {
        private string? _key;
        private int _keyStart;
        private int _keyEnd;
        private bool _isMapping;

        public int Index { get; private set; }

        public int LastChild { get; set; }

        public bool ExpectsKey => _isMapping && _key is null;

        public void Begin(int index, bool isMapping)
        {
            (Index, _isMapping, LastChild) = (index, isMapping, None);
            (_key, _keyStart, _keyEnd) = (null, None, None);
        }

        public void SetKey(string key, int start, int end)
        {
            _key = key;
            _keyStart = start;
            _keyEnd = end;
        }

        public void Describe(ref Entry entry)
        {
            entry.Key = _key;
            entry.KeyStart = _keyStart;
            entry.KeyEnd = _keyEnd;
            _key = null;
        }
    }
}

/// <summary>Offsets of a value and its key, in the units of the syntax; key offsets are negative where there is no key.</summary>
internal readonly record struct Position(int Start, int End, int KeyStart, int KeyEnd)
{
    public bool HasKey => KeyStart >= 0;
}
