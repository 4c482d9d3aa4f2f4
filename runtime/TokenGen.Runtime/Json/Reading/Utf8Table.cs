using System.Buffers.Binary;
using System.Text;

namespace TokenGen.Json;

/// <summary>
/// Finds a UTF-8 text in a set of texts without creating a string. Immutable. Every search is fast, also in sets with hash collisions,
/// which are searched by halves.
/// </summary>
internal sealed class Utf8Table
{
    private const ulong Spread = 0x9E3779B97F4A7C15;

    // Normal texts do not make a longer run of occupied slots, even hundreds of thousands of them.
    private const int MaxRun = 256;

    private readonly byte[][] _texts;

    // Places, counted from 1; at most half full, so that searches are short.
    private readonly int[] _slots;

    // Places in the order of their texts, used if a document provokes hash collisions.
    private readonly int[]? _sorted;

    /// <summary>Makes the table; of equal texts, the first one is found.</summary>
    public Utf8Table(string[] texts)
    {
        _texts = Array.ConvertAll(texts, static text => Encoding.UTF8.GetBytes(text));
        int size = 4;
        while (size < texts.Length * 2)
        {
            size *= 2;
        }

        _slots = new int[size];
        for (int place = 0; place < texts.Length; place++)
        {
            int slot = Hash(_texts[place]) & (size - 1);
            int run = 0;
            while (_slots[slot] != 0 && run <= MaxRun)
            {
                slot = (slot + 1) & (size - 1);
                run++;
            }

            if (run > MaxRun)
            {
                _sorted = Sorted();
                return;
            }

            _slots[slot] = place + 1;
        }
    }

    /// <summary>The place of the text, or -1.</summary>
    public int Find(ReadOnlySpan<byte> utf8Text)
    {
        if (_sorted is not null)
        {
            return FindSorted(utf8Text);
        }

        for (int slot = Hash(utf8Text) & (_slots.Length - 1); ; slot = (slot + 1) & (_slots.Length - 1))
        {
            int place = _slots[slot] - 1;
            if (place < 0 || utf8Text.SequenceEqual(_texts[place]))
            {
                return place;
            }
        }
    }

    /// <summary>The first eight bytes as a number, the first byte lowest; missing ones are zero.</summary>
    public static ulong HeadOf(ReadOnlySpan<byte> text)
    {
        if (text.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(text);
        }

        ulong head = 0;
        for (int i = text.Length - 1; i >= 0; i--)
        {
            head = (head << 8) | text[i];
        }

        return head;
    }

    /// <summary>All bytes count, because names with a common pattern can differ anywhere.</summary>
    private static int Hash(ReadOnlySpan<byte> text)
    {
        ulong hash = HeadOf(text) * Spread;
        ulong tail = (ulong)text.Length;
        if (text.Length > sizeof(ulong))
        {
            for (int at = sizeof(ulong); at < text.Length - sizeof(ulong); at += sizeof(ulong))
            {
                hash = Mixed(hash, BinaryPrimitives.ReadUInt64LittleEndian(text[at..]));
            }

            // The last eight bytes, some of which may already be included.
            tail = BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..]);
        }

        return (int)(Mixed(hash, tail) >> 33);
    }

    private static ulong Mixed(ulong hash, ulong word) => unchecked(((hash ^ (hash >> 29)) ^ word) * Spread);

    private int[] Sorted()
    {
        int[] places = new int[_texts.Length];
        for (int place = 0; place < places.Length; place++)
        {
            places[place] = place;
        }

        Array.Sort(places, (one, other) =>
            _texts[one].AsSpan().SequenceCompareTo(_texts[other]) is var order and not 0 ? order : one.CompareTo(other));
        return places;
    }

    private int FindSorted(ReadOnlySpan<byte> utf8Text)
    {
        (int low, int high) = (0, _sorted!.Length);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_texts[_sorted[middle]].AsSpan().SequenceCompareTo(utf8Text) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < _sorted.Length && utf8Text.SequenceEqual(_texts[_sorted[low]]) ? _sorted[low] : -1;
    }
}
