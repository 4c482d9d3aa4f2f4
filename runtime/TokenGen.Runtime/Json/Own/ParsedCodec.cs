using System.Text;

namespace TokenGen.Json;

/// <summary>A type that is parsed from the text of a string, or from the digits of a number.</summary>
internal sealed class ParsedCodec<T>(Func<string, T> parse, Func<T, string> format, JsonKinds kinds) : OwnCodec<T>(kinds)
{
    private readonly bool _isNumber = (kinds & JsonKinds.String) == 0;

    public override void Write(ref JsonWriter writer, T value)
    {
        string text = format(value);
        if (!_isNumber)
        {
            writer.WriteString(text);
            return;
        }

        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        if (!NumberText.IsNumber(utf8))
        {
            throw new FormatException($"A value of the type {typeof(T).Name} must be sent as a number, but its text is not one. Name a codec with 'by' in the setting Types.");
        }

        writer.WriteRaw(utf8);
    }

    protected override T FromJson(ReadOnlySpan<byte> utf8Json)
    {
        JsonReader reader = new(utf8Json);
        if (!_isNumber)
        {
            return parse(reader.ReadString());
        }

        return reader.IsAtNumberOrBoolean && NumberText.IsNumber(utf8Json)
            ? parse(Encoding.UTF8.GetString(utf8Json.ToArray()))
            : throw new FormatException();
    }
}
