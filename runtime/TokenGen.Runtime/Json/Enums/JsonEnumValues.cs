namespace TokenGen.Json;

/// <summary>The texts that a document lists for an enumeration: one that comes is found without making a string of it.</summary>
internal sealed class JsonEnumValues
{
    private readonly string[] _values;
    private readonly Utf8Table _table;

    /// <summary>Makes the table.</summary>
    /// <param name="values">The texts, distinct.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public JsonEnumValues(params string[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _values = values;
        _table = new Utf8Table(values);
    }

    /// <summary>How many texts are listed.</summary>
    internal int Count => _values.Length;

    /// <summary>The listed text that is the same, or null.</summary>
    internal string? Find(ReadOnlySpan<byte> utf8Text)
    {
        var place = PlaceOf(utf8Text);
        return place < 0 ? null : _values[place];
    }

    /// <summary>The place of the listed text that is the same, or -1.</summary>
    internal int PlaceOf(ReadOnlySpan<byte> utf8Text) => _table.Find(utf8Text);
}
