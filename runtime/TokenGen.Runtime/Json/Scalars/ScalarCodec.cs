namespace TokenGen.Json;

/// <summary>
/// Reads one scalar. A value that is exactly as documented is read by any reader; another spelling with exactly one meaning by a lenient
/// one, which reports the difference.
/// </summary>
internal abstract class ScalarCodec<T>(string expected, JsonKinds kinds) : JsonCodec<T>
{
    public sealed override T Read(ref JsonReader reader)
    {
        if (!reader.IsLenient) return ReadStrictly(ref reader);
        return TryRead(ref reader, out var value) ? value : throw reader.ExpectedButFound(Expected);
    }

    internal sealed override string Expected => expected;

    internal sealed override JsonKinds Kinds => kinds;

    internal override bool TakesEmptyText => false;

    internal sealed override bool TryRead(ref JsonReader reader, out T value)
    {
        if (TryReadExact(ref reader, out value)) return true;
        if (!reader.IsLenient)
        {
            value = ReadStrictly(ref reader);
            return true;
        }

        var start = reader.Mark();
        if (!TryReadOther(ref reader, out value)) return reader.Refuse(Expected, out value);
        reader.Report(start, Expected, null, 0);
        return true;
    }

    /// <summary>Reads a value, or throws what says best why it is none.</summary>
    protected abstract T ReadStrictly(ref JsonReader reader);

    /// <summary>Reads a value if it is exactly as documented; if not, the reader has not moved.</summary>
    protected abstract bool TryReadExact(ref JsonReader reader, out T value);

    /// <summary>Reads another spelling that can mean only one value; if it is none, the reader has not moved.</summary>
    protected virtual bool TryReadOther(ref JsonReader reader, out T value)
    {
        value = default!;
        return false;
    }

    /// <summary>Reads a value that is exactly as documented.</summary>
    internal bool TryReadItself(ref JsonReader reader, out T value) => TryReadExact(ref reader, out value);

    /// <summary>Reads a value that stands by itself or in a text.</summary>
    internal bool TryReadNumberOrText(ref JsonReader reader, out T value) => TryReadExact(ref reader, out value) || TryReadInText(ref reader, out value);

    /// <summary>Reads a number out of a text that holds it as JSON writes it, such as <c>"42"</c>.</summary>
    private protected bool TryReadInText(ref JsonReader reader, out T value)
    {
        value = default!;
        if (!reader.IsAtText) return false;
        var text = reader.PeekTextHere(out var end);
        if (!NumberText.IsNumber(text) || !JsonReader.TryStart(text, out var inner)) return false;
        if (!TryReadExact(ref inner, out value) || !inner.IsAtEnd) return false;
        reader.MoveBehindValue(end);
        return true;
    }
}
