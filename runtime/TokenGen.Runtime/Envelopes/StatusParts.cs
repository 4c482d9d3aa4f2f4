using System.Globalization;
using System.Text.Json;
using TokenGen.Json;

namespace TokenGen.Envelopes;

/// <summary>The parts of a status that were found while an envelope is read.</summary>
internal struct StatusParts
{
    public bool HasSuccess { get; private set; }

    public string? Success { get; private set; }

    public long? Code { get; private set; }

    public string? Message { get; private set; }

    public void AddSuccess(ref JsonReader reader, ReadOnlySpan<byte> expectedUtf8, string? expected)
    {
        HasSuccess = true;
        // The value equals the expected text, so no new string is needed.
        if (expected is not null && reader.IsString(expectedUtf8))
        {
            Success = expected;
            reader.SkipValue();
            return;
        }

        if (reader.TokenType == JsonTokenType.StartArray)
        {
            // An empty list of errors does not mean an error.
            reader.ReadStartArray();
            HasSuccess = !reader.ReadEndArray();
            return;
        }

        Success = reader.ReadScalarText();
    }

    public void AddCode(ref JsonReader reader)
    {
        string? text = reader.ReadScalarText();
        Code = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long code) ? code : null;
    }

    public void AddMessage(ref JsonReader reader) => Message = reader.ReadScalarText();
}
