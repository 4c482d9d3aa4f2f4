namespace TokenGen.Json;

/// <summary>A string. A number or boolean in its place is read as its text.</summary>
internal sealed class StringCodec() : ScalarCodec<string>("a string", JsonKinds.String)
{
    public override void Write(ref JsonWriter writer, string value) => writer.WriteString(value);

    internal override bool TakesEmptyText => true;

    protected override string ReadStrictly(ref JsonReader reader) => reader.ReadString();

    protected override bool TryReadExact(ref JsonReader reader, out string value)
    {
        value = reader.IsAtText ? reader.ReadString() : null!;
        return value is not null;
    }

    protected override bool TryReadOther(ref JsonReader reader, out string value)
    {
        value = reader.IsAtNumberOrBoolean ? reader.ReadScalarText()! : null!;
        return value is not null;
    }
}

internal sealed class BooleanCodec() : ScalarCodec<bool>("a boolean", JsonKinds.Boolean)
{
    public override void Write(ref JsonWriter writer, bool value) => writer.WriteBoolean(value);

    protected override bool ReadStrictly(ref JsonReader reader) => reader.ReadBoolean();

    protected override bool TryReadExact(ref JsonReader reader, out bool value) => reader.TryReadBoolean(out value);

    protected override bool TryReadOther(ref JsonReader reader, out bool value)
    {
        value = false;
        if (!reader.IsAtText)
        {
            return false;
        }

        // Python and SQL write "True" and "TRUE". "1" and "yes" may be strings with another meaning.
        ReadOnlySpan<byte> text = reader.PeekTextHere(out int end);
        value = EqualsIgnoringCase(text, "true"u8);
        if (!value && !EqualsIgnoringCase(text, "false"u8))
        {
            return false;
        }

        reader.MoveBehindValue(end);
        return true;
    }

    private static bool EqualsIgnoringCase(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        if (text.Length != word.Length)
        {
            return false;
        }

        for (int index = 0; index < word.Length; index++)
        {
            if ((text[index] | 0x20) != word[index])
            {
                return false;
            }
        }

        return true;
    }
}

internal sealed class GuidCodec() : ScalarCodec<Guid>("a UUID", JsonKinds.String)
{
    public override void Write(ref JsonWriter writer, Guid value) => writer.WriteGuid(value);

    protected override Guid ReadStrictly(ref JsonReader reader) => reader.ReadGuid();

    protected override bool TryReadExact(ref JsonReader reader, out Guid value) => reader.TryReadGuid(out value);

    protected override bool TryReadOther(ref JsonReader reader, out Guid value)
    {
        value = default;
        if (!reader.IsAtText)
        {
            return false;
        }

        ReadOnlySpan<byte> text = reader.PeekTextHere(out int end);

        // Without hyphens, in braces, or in parentheses.
        foreach (char format in "NBP")
        {
            if (!System.Buffers.Text.Utf8Parser.TryParse(text, out value, out int used, format) || used != text.Length)
            {
                continue;
            }

            reader.MoveBehindValue(end);
            return true;
        }

        return false;
    }
}

internal sealed class UriCodec() : ScalarCodec<Uri>("a URI", JsonKinds.String)
{
    public override void Write(ref JsonWriter writer, Uri value) => writer.WriteUri(value);

    internal override bool TakesEmptyText => true;

    protected override Uri ReadStrictly(ref JsonReader reader) => reader.ReadUri();

    protected override bool TryReadExact(ref JsonReader reader, out Uri value)
    {
        bool isRead = reader.TryReadUri(out Uri? uri);
        value = uri!;
        return isRead;
    }
}

internal sealed class BytesCodec() : ScalarCodec<byte[]>("base64", JsonKinds.String)
{
    public override void Write(ref JsonWriter writer, byte[] value) => writer.WriteBytes(value);

    internal override bool TakesEmptyText => true;

    protected override byte[] ReadStrictly(ref JsonReader reader) => reader.ReadBytes();

    protected override bool TryReadExact(ref JsonReader reader, out byte[] value)
    {
        bool isRead = reader.TryReadBytes(out byte[]? bytes);
        value = bytes!;
        return isRead;
    }

    // The two alphabets differ in two characters, and a text with one of these characters belongs to one alphabet.
    protected override bool TryReadOther(ref JsonReader reader, out byte[] value)
    {
        bool isRead = reader.TryReadBase64Url(out byte[]? bytes);
        value = bytes!;
        return isRead;
    }
}

internal sealed class Base64UrlCodec() : ScalarCodec<byte[]>("base64url", JsonKinds.String)
{
    public override void Write(ref JsonWriter writer, byte[] value) => writer.WriteBase64Url(value);

    internal override bool TakesEmptyText => true;

    protected override byte[] ReadStrictly(ref JsonReader reader) => reader.ReadBase64Url();

    protected override bool TryReadExact(ref JsonReader reader, out byte[] value)
    {
        bool isRead = reader.TryReadBase64Url(out byte[]? bytes);
        value = bytes!;
        return isRead;
    }

    protected override bool TryReadOther(ref JsonReader reader, out byte[] value)
    {
        bool isRead = reader.TryReadBytes(out byte[]? bytes);
        value = bytes!;
        return isRead;
    }
}

internal sealed class ElementCodec() : ScalarCodec<System.Text.Json.JsonElement>(
    "any value", JsonKinds.Object | JsonKinds.Array | JsonKinds.String | JsonKinds.Integer | JsonKinds.Number | JsonKinds.Boolean)
{
    public override void Write(ref JsonWriter writer, System.Text.Json.JsonElement value) => writer.WriteElement(value);

    internal override bool TakesEmptyText => true;

    internal override bool TakesNull => true;

    protected override System.Text.Json.JsonElement ReadStrictly(ref JsonReader reader) => reader.ReadElement();

    protected override bool TryReadExact(ref JsonReader reader, out System.Text.Json.JsonElement value)
    {
        value = reader.ReadElement();
        return true;
    }
}
