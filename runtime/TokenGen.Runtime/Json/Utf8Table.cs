using System.Buffers.Binary;
using System.Text;

namespace TokenGen.Json;

/// <summary>Finds which of a set of texts some UTF-8 is, without making a string of it. Immutable.</summary>
internal sealed class Utf8Table
{
    private readonly byte[][] _texts;

    // Places, counted from 1; at most half full, so that a search ends soon.
    private readonly int[] _slots;

    /// <summary>Makes the table; of texts that are the same the first is found.</summary>
    public Utf8Table(string[] texts)
    {
        _texts = Array.ConvertAll(texts, static text => Encoding.UTF8.GetBytes(text));
        var size = 4;
        while (size < texts.Length * 2) size *= 2;
        _slots = new int[size];
        for (var place = 0; place < texts.Length; place++)
        {
            var slot = Hash(_texts[place]) & (size - 1);
            while (_slots[slot] != 0) slot = (slot + 1) & (size - 1);
            _slots[slot] = place + 1;
        }
    }

    /// <summary>The place of the text, or -1.</summary>
    public int Find(ReadOnlySpan<byte> utf8Text)
    {
        for (var slot = Hash(utf8Text) & (_slots.Length - 1); ; slot = (slot + 1) & (_slots.Length - 1))
        {
            var place = _slots[slot] - 1;
            if (place < 0 || utf8Text.SequenceEqual(_texts[place])) return place;
        }
    }

    /// <summary>The first eight bytes as a number, the first one lowest; missing ones are zero.</summary>
    public static ulong HeadOf(ReadOnlySpan<byte> text)
    {
        if (text.Length >= sizeof(ulong)) return BinaryPrimitives.ReadUInt64LittleEndian(text);
        ulong head = 0;
        for (var i = text.Length - 1; i >= 0; i--) head = (head << 8) | text[i];
        return head;
    }

    // The ends of a text tell it from its neighbours, whatever its length.
    private static int Hash(ReadOnlySpan<byte> text)
    {
        const ulong spread = 0x9E3779B97F4A7C15;
        var tail = text.Length > sizeof(ulong) ? BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..]) : (ulong)text.Length;
        return (int)(unchecked(((HeadOf(text) * spread) ^ tail) * spread) >> 33);
    }
}
