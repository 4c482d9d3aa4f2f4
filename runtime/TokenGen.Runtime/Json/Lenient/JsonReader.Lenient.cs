namespace TokenGen.Json;

public ref partial struct JsonReader
{
    /// <summary>Starts on the first token of a text that is part of a response.</summary>
    /// <param name="utf8Json">The whole text, without a byte order mark.</param>
    /// <param name="reading">How the response is read.</param>
    /// <exception cref="System.Text.Json.JsonException">The text is empty.</exception>
    internal JsonReader(ReadOnlySpan<byte> utf8Json, JsonReading? reading)
        : this(utf8Json) => _reading = reading;

    /// <summary>How the response is read; null for a strict reader that nobody else knows of.</summary>
    internal readonly JsonReading? Reading => _reading;

    /// <summary>Whether what differs from the document is read as far as it has one meaning, and kept where it has none.</summary>
    internal readonly bool IsLenient => _reading is { IsStrict: false };

    internal readonly bool IsAtNull => Current == 'n';

    internal readonly bool IsAtText => Current == '"';

    internal readonly bool IsAtObject => Current == '{';

    internal readonly bool IsAtArray => Current == '[';

    internal readonly bool IsAtEmptyText => Current == '"' && (uint)(_position + 1) < (uint)_json.Length && _json[_position + 1] == '"';

    internal readonly bool IsAtNumberOrBoolean => TokenType is System.Text.Json.JsonTokenType.Number or System.Text.Json.JsonTokenType.True or System.Text.Json.JsonTokenType.False;

    /// <summary>Whether everything has been read.</summary>
    internal readonly bool IsAtEnd => _position == _json.Length;

    /// <summary>Where the object ended that was left last.</summary>
    internal readonly int LastObjectEnd => _objectEnd;

    /// <inheritdoc cref="JsonReading.DifferenceCount"/>
    internal readonly int DifferenceCount => _reading?.DifferenceCount ?? 0;

    /// <inheritdoc cref="JsonReading.Dropped"/>
    internal readonly int Dropped
    {
        get => _reading?.Dropped ?? 0;
        set
        {
            if (_reading is not null) _reading.Dropped = value;
        }
    }

    /// <summary>The place where the reader stands, to return to.</summary>
    internal readonly JsonMark Mark() => new(_position, _depth, _objects);

    /// <summary>Returns to a place where the reader stood before.</summary>
    internal void Return(JsonMark mark) => (_position, _depth, _objects) = (mark.Position, mark.Depth, mark.Objects);

    /// <summary>The value that begins at a mark and has been read.</summary>
    internal readonly byte[] RawFrom(JsonMark mark)
    {
        var again = this;
        again.Return(mark);
        return again.ReadRaw().ToArray();
    }

    /// <summary>The member whose name has just been read, name and value as they came.</summary>
    internal byte[] ReadMemberText()
    {
        JsonMembers members = default;
        KeepMember(ref members);
        return members.RawMembers.ToArray();
    }

    /// <inheritdoc cref="JsonReading.Spend"/>
    internal readonly void Spend(int size) => _reading?.Spend(size);

    /// <summary>Says that the value here cannot be what the document declares. A strict reader throws.</summary>
    internal readonly bool Refuse<T>(string expected, out T value)
    {
        if (!IsLenient) throw Expected(expected);
        _reading!.Refusal = (expected, _position);
        value = default!;
        return false;
    }

    /// <summary>The exception for a text of which nothing could be read.</summary>
    internal readonly JsonReadException Refused()
    {
        if (_reading?.Refusal is not { } refusal) return Expected("another value");
        var there = this;
        there._position = refusal.Position;
        return there.Expected(refusal.Expected);
    }

    /// <summary>Notes that the value at a mark is not what the document declares.</summary>
    /// <param name="mark">Where the value begins.</param>
    /// <param name="expected">What the document declares.</param>
    /// <param name="type">The type whose member it is; null for none.</param>
    /// <param name="place">The place of the member.</param>
    internal readonly void Report(JsonMark mark, string expected, object? type, int place) =>
        _reading?.Add(new JsonNote(mark.Position, expected, ByteAt(mark.Position), null, type, place));

    /// <summary>Notes that the value here was refused. Where a part of the value is the reason, such as one element of a list, the part is noted.</summary>
    /// <param name="expected">What the document declares for the value.</param>
    /// <param name="type">The type whose member it is; null for none.</param>
    /// <param name="place">The place of the member.</param>
    internal readonly void ReportRefused(string expected, object? type, int place)
    {
        // Every refusal is noted in the reading, so that the last one is that of this value.
        var (reason, position) = _reading?.Refusal is { } refusal && refusal.Position > _position ? refusal : (expected, _position);
        _reading?.Add(new JsonNote(position, reason, ByteAt(position), null, type, place));
    }

    /// <summary>Notes that the value here is not what the document declares, and is read all the same.</summary>
    internal readonly void Report(string expected) => Report(Mark(), expected, null, 0);

    /// <summary>Notes a difference at a mark that is no sign of another type.</summary>
    internal readonly void ReportHarmless(JsonMark mark, string expected, object? type, int place) =>
        _reading?.AddHarmless(new JsonNote(mark.Position, expected, ByteAt(mark.Position), null, type, place));

    /// <summary>Notes a difference here that is no sign of another type.</summary>
    internal readonly void ReportHarmless(string expected) => ReportHarmless(Mark(), expected, null, 0);

    /// <summary>Notes that the object which has just been left lacks a required member.</summary>
    internal readonly void ReportMissing(string expected, JsonLayout type, int place) =>
        _reading?.Add(new JsonNote(_objectEnd, expected, 0, type.Names[place], type, place));

    /// <summary>Notes that the object which has just been left lacks a member.</summary>
    internal readonly void ReportMissing(string expected, string name) => _reading?.Add(new JsonNote(_objectEnd, expected, 0, name, null, 0));

    /// <summary>The reading, for a value that may have to be read several times. A strict reader begins one of its own.</summary>
    internal JsonReading RequireReading() => _reading ??= new JsonReading(isStrict: true);

    /// <summary>Whether the number here is an integer by its value, such as <c>3.0</c>.</summary>
    internal readonly bool IsAtInteger()
    {
        var number = PeekNumber(out _);
        return number.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0 || IntegralNumber.TryParse(number, out long _);
    }

    /// <summary>Starts on a text that may be no JSON.</summary>
    /// <returns>False when there is nothing to start on.</returns>
    internal static bool TryStart(ReadOnlySpan<byte> text, out JsonReader reader)
    {
        reader = default;
        if (WhiteSpace.Skip(text, 0) == text.Length) return false;
        reader = new JsonReader(text);
        return true;
    }

    /// <summary>The text that the reader stands on, without moving.</summary>
    internal readonly ReadOnlySpan<byte> PeekTextHere(out int end) => PeekText(out end);

    /// <summary>Moves behind the value that ends here.</summary>
    internal void MoveBehindValue(int end) => MoveBehind(end);

    /// <summary>The exception for a text that does not hold what the document declares.</summary>
    internal readonly JsonReadException NotText(string what) => NotAText(what);

    /// <summary>The exception of a strict reader for a value of the wrong kind.</summary>
    internal readonly JsonReadException ExpectedButFound(string what) => Expected(what);
}

/// <summary>A place in a text, with the objects and arrays that are open there.</summary>
internal readonly record struct JsonMark(int Position, int Depth, ulong Objects);
