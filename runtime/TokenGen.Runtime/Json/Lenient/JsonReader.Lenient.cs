namespace TokenGen.Json;

public ref partial struct JsonReader
{
    /// <summary>Starts at the first token of a text that is part of a response.</summary>
    /// <param name="utf8Json">The whole text, without a byte order mark.</param>
    /// <param name="reading">How the response is read.</param>
    /// <exception cref="System.Text.Json.JsonException">The text is empty.</exception>
    internal JsonReader(ReadOnlySpan<byte> utf8Json, JsonReading? reading)
        : this(utf8Json) => _reading = reading;

    /// <summary>How the response is read; null for a strict reader without shared state.</summary>
    internal readonly JsonReading? Reading => _reading;

    /// <summary>Whether values that differ from the document are read if they have one meaning, and kept otherwise.</summary>
    internal readonly bool IsLenient => _reading is { IsStrict: false };

    internal readonly bool IsAtNull => Current == 'n';

    internal readonly bool IsAtText => Current == '"';

    internal readonly bool IsAtObject => Current == '{';

    internal readonly bool IsAtArray => Current == '[';

    internal readonly bool IsAtEmptyText => Current == '"' && (uint)(_position + 1) < (uint)_json.Length && _json[_position + 1] == '"';

    internal readonly bool IsAtNumberOrBoolean =>
        TokenType is System.Text.Json.JsonTokenType.Number or System.Text.Json.JsonTokenType.True or System.Text.Json.JsonTokenType.False;

    /// <summary>Whether the whole text was read.</summary>
    internal readonly bool IsAtEnd => _position == _json.Length;

    /// <summary>The end of the object that was read last.</summary>
    internal readonly int LastObjectEnd => _objectEnd;

    /// <inheritdoc cref="JsonReading.DifferenceCount"/>
    internal readonly int DifferenceCount => _reading?.DifferenceCount ?? 0;

    /// <inheritdoc cref="JsonReading.Dropped"/>
    internal readonly int Dropped
    {
        get => _reading?.Dropped ?? 0;
        set
        {
            if (_reading is not null)
            {
                _reading.Dropped = value;
            }
        }
    }

    /// <summary>The current position, to return to.</summary>
    internal readonly JsonMark Mark() => new(_position, _depth, _objects);

    /// <summary>Returns to an earlier position.</summary>
    internal void Return(JsonMark mark) => (_position, _depth, _objects) = (mark.Position, mark.Depth, mark.Objects);

    /// <summary>The text of the value from a mark to the current position.</summary>
    internal readonly byte[] RawFrom(JsonMark mark)
    {
        JsonReader again = this;
        again.Return(mark);
        return again.ReadRaw().ToArray();
    }

    /// <summary>The unchanged text of the member whose name was just read, with its value.</summary>
    internal byte[] ReadMemberText()
    {
        JsonMembers members = default;
        KeepMember(ref members);
        return members.RawMembers.ToArray();
    }

    /// <inheritdoc cref="JsonReading.Spend"/>
    internal readonly void Spend(int size) => _reading?.Spend(size);

    /// <summary>Rejects the current value because it does not match the document. A strict reader throws.</summary>
    internal readonly bool Refuse<T>(string expected, out T value)
    {
        if (!IsLenient)
        {
            throw Expected(expected);
        }

        _reading!.Refusal = (expected, _position);
        value = default!;
        return false;
    }

    /// <summary>The exception for a text whose value was rejected.</summary>
    internal readonly JsonReadException Refused()
    {
        if (_reading?.Refusal is not { } refusal)
        {
            return Expected("another value");
        }

        JsonReader there = this;
        there._position = refusal.Position;
        return there.Expected(refusal.Expected);
    }

    /// <summary>Records that the value at a mark does not match the document.</summary>
    /// <param name="mark">The start of the value.</param>
    /// <param name="expected">What the document declares.</param>
    /// <param name="type">The type that declares the member; null if there is none.</param>
    /// <param name="place">The place of the member.</param>
    internal readonly void Report(JsonMark mark, string expected, object? type, int place) =>
        _reading?.Add(new JsonNote(mark.Position, expected, ByteAt(mark.Position), null, type, place));

    /// <summary>
    /// Records that the current value was rejected. If a part of it is the reason, such as one element of a list, the part is recorded.
    /// </summary>
    /// <param name="expected">What the document declares for the value.</param>
    /// <param name="type">The type that declares the member; null if there is none.</param>
    /// <param name="place">The place of the member.</param>
    internal readonly void ReportRefused(string expected, object? type, int place)
    {
        // The reading remembers the last rejection, which is the one of this value.
        (string reason, int position) = _reading?.Refusal is { } refusal && refusal.Position > _position ? refusal : (expected, _position);
        _reading?.Add(new JsonNote(position, reason, ByteAt(position), null, type, place));
    }

    /// <summary>Records that the current value does not match the document, but was read.</summary>
    internal readonly void Report(string expected) => Report(Mark(), expected, null, 0);

    /// <summary>Records a difference at a mark that is not a sign of another type.</summary>
    internal readonly void ReportHarmless(JsonMark mark, string expected, object? type, int place) =>
        _reading?.AddHarmless(new JsonNote(mark.Position, expected, ByteAt(mark.Position), null, type, place));

    /// <summary>Records a difference of the current value that is not a sign of another type.</summary>
    internal readonly void ReportHarmless(string expected) => ReportHarmless(Mark(), expected, null, 0);

    /// <summary>Records that the object just read lacks a required member.</summary>
    internal readonly void ReportMissing(string expected, JsonLayout type, int place) =>
        _reading?.Add(new JsonNote(_objectEnd, expected, 0, type.Names[place], type, place));

    /// <summary>Records that the object just read lacks a member.</summary>
    internal readonly void ReportMissing(string expected, string name) =>
        _reading?.Add(new JsonNote(_objectEnd, expected, 0, name, null, 0));

    /// <summary>The reading, for a value that may be read several times. A strict reader creates its own.</summary>
    internal JsonReading RequireReading() => _reading ??= new JsonReading(isStrict: true);

    /// <summary>Whether the current number is an integer by its value, such as <c>3.0</c>.</summary>
    internal readonly bool IsAtInteger()
    {
        ReadOnlySpan<byte> number = PeekNumber(out _);
        return number.IndexOfAny((byte)'.', (byte)'e', (byte)'E') < 0 || IntegralNumber.TryParse(number, out long _);
    }

    /// <summary>Starts at a text that may not be JSON.</summary>
    /// <returns>False if the text is blank.</returns>
    internal static bool TryStart(ReadOnlySpan<byte> text, out JsonReader reader)
    {
        reader = default;
        if (WhiteSpace.Skip(text, 0) == text.Length)
        {
            return false;
        }

        reader = new JsonReader(text);
        return true;
    }

    /// <summary>The text of the current string, without moving.</summary>
    internal readonly ReadOnlySpan<byte> PeekTextHere(out int end) => PeekText(out end);

    /// <summary>Moves past the value that ends at a byte.</summary>
    internal void MoveBehindValue(int end) => MoveBehind(end);

    /// <summary>The exception for a string with content that does not match the document.</summary>
    internal readonly JsonReadException NotText(string what) => NotAText(what);

    /// <summary>The exception of a strict reader for a value of the wrong kind.</summary>
    internal readonly JsonReadException ExpectedButFound(string what) => Expected(what);
}

/// <summary>A place in a text, with the objects and arrays that are open there.</summary>
internal readonly record struct JsonMark(int Position, int Depth, ulong Objects);
