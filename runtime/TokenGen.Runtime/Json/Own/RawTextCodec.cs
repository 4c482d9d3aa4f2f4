using System.Text;
using System.Text.Json;

namespace TokenGen.Json;

/// <summary>The JSON of a value as a string, for values that are stored or passed on unchanged.</summary>
internal sealed class RawTextCodec() : ScalarCodec<string>(
    "any value", JsonKinds.Object | JsonKinds.Array | JsonKinds.String | JsonKinds.Integer | JsonKinds.Number | JsonKinds.Boolean)
{
    internal override bool TakesEmptyText => true;

    public override void Write(ref JsonWriter writer, string value)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(value);
        try
        {
            JsonReader reader = new(utf8);
            reader.SkipValue();
            reader.ReadEnd();
        }
        catch (JsonException invalid)
        {
            throw new ArgumentException("The string must be the JSON of one value, such as 42 or {\"a\":1}.", nameof(value), invalid);
        }

        writer.WriteRaw(utf8);
    }

    protected override string ReadStrictly(ref JsonReader reader) => reader.ReadKeptText();

    protected override bool TryReadExact(ref JsonReader reader, out string value)
    {
        value = reader.ReadKeptText();
        return true;
    }
}
