namespace TokenGen.Json;

/// <summary>A number or boolean that the document declares as a string, such as an amount of money: <c>"12.50"</c>.</summary>
internal sealed class InTextCodec<T>(JsonCodec<T> codec) : ScalarCodec<T>($"a string with {codec.Expected}", JsonKinds.String)
{
    public override void Write(ref JsonWriter writer, T value)
    {
        writer.WriteString(System.Text.Encoding.UTF8.GetString(codec.ToUtf8Bytes(value)));
    }

    protected override T ReadStrictly(ref JsonReader reader) =>
        TryReadExact(ref reader, out T? value)
            ? value
            : throw (reader.IsAtText ? reader.NotText(codec.Expected) : reader.ExpectedButFound("a string"));

    protected override bool TryReadExact(ref JsonReader reader, out T value)
    {
        value = default!;
        if (!reader.IsAtText || codec is not ScalarCodec<T> scalar)
        {
            return false;
        }

        ReadOnlySpan<byte> text = reader.PeekTextHere(out int end);

        // Spaces are rejected, because they are not part of a number.
        if (!NumberText.IsNumber(text) && !text.SequenceEqual("true"u8) && !text.SequenceEqual("false"u8))
        {
            return false;
        }

        JsonReader inner = new(text);
        if (!scalar.TryReadItself(ref inner, out value) || !inner.IsAtEnd)
        {
            return false;
        }

        reader.MoveBehindValue(end);
        return true;
    }

    protected override bool TryReadOther(ref JsonReader reader, out T value)
    {
        value = default!;
        return reader.IsAtNumberOrBoolean && codec is ScalarCodec<T> scalar && scalar.TryReadItself(ref reader, out value);
    }
}
