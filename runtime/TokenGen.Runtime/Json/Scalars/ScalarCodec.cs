namespace TokenGen.Json;

/// <summary>
/// Reads one scalar. Every reader accepts a value in the documented form. A lenient reader also accepts other spellings with exactly one
/// meaning, and reports the difference.
/// </summary>
internal abstract class ScalarCodec<T>(string expected, JsonKinds kinds) : JsonCodec<T>
{
    public sealed override T Read(ref JsonReader reader)
    {
        if (!reader.IsLenient)
        {
            return ReadStrictly(ref reader);
        }

        return TryRead(ref reader, out T? value) ? value : throw reader.ExpectedButFound(Expected);
    }

    internal sealed override string Expected => expected;

    internal sealed override JsonKinds Kinds => kinds;

    internal override bool TakesEmptyText => false;

    internal sealed override bool TryRead(ref JsonReader reader, out T value)
    {
        if (TryReadExact(ref reader, out value))
        {
            return true;
        }

        if (!reader.IsLenient)
        {
            value = ReadStrictly(ref reader);
            return true;
        }

        JsonMark start = reader.Mark();
        if (!TryReadOther(ref reader, out value))
        {
            return reader.Refuse(Expected, out value);
        }

        reader.Report(start, Expected, null, 0);
        return true;
    }

    /// <summary>Reads a value, or throws the most helpful exception.</summary>
    protected abstract T ReadStrictly(ref JsonReader reader);

    /// <summary>Reads a value in the documented form; otherwise the reader does not move.</summary>
    protected abstract bool TryReadExact(ref JsonReader reader, out T value);

    /// <summary>Reads another spelling that can mean only one value; otherwise the reader does not move.</summary>
    protected virtual bool TryReadOther(ref JsonReader reader, out T value)
    {
        value = default!;
        return false;
    }

    /// <summary>Reads a value that is exactly as documented.</summary>
    internal bool TryReadItself(ref JsonReader reader, out T value) => TryReadExact(ref reader, out value);

    /// <summary>Reads a value that is either a number or a string that contains one.</summary>
    internal bool TryReadNumberOrText(ref JsonReader reader, out T value) =>
        TryReadExact(ref reader, out value) || TryReadInText(ref reader, out value);

    /// <summary>Reads a number from a string that contains it in the form of JSON, such as <c>"42"</c>.</summary>
    private protected bool TryReadInText(ref JsonReader reader, out T value)
    {
        value = default!;
        if (!reader.IsAtText)
        {
            return false;
        }

        ReadOnlySpan<byte> text = reader.PeekTextHere(out int end);
        if (!NumberText.IsNumber(text) || !JsonReader.TryStart(text, out JsonReader inner))
        {
            return false;
        }

        if (!TryReadExact(ref inner, out value) || !inner.IsAtEnd)
        {
            return false;
        }

        reader.MoveBehindValue(end);
        return true;
    }
}
