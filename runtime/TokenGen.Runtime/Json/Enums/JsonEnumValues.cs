namespace TokenGen.Json;

/// <summary>The listed texts of an enumeration. A received text is found without creating a string.</summary>
internal sealed class JsonEnumValues
{
    private readonly string[] _values;
    private readonly Utf8Table _table;

    /// <summary>Makes the table.</summary>
    /// <param name="values">The distinct texts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="values"/> is null.</exception>
    public JsonEnumValues(params string[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _values = values;
        _table = new Utf8Table(values);
    }

    /// <summary>How many texts are listed.</summary>
    internal int Count => _values.Length;

    /// <summary>The equal listed text, or null.</summary>
    internal string? Find(ReadOnlySpan<byte> utf8Text)
    {
        int place = PlaceOf(utf8Text);
        return place < 0 ? null : _values[place];
    }

    /// <summary>The index of the equal listed text, or -1.</summary>
    internal int PlaceOf(ReadOnlySpan<byte> utf8Text) => _table.Find(utf8Text);
}
