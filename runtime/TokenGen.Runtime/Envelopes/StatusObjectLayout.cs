using System.Globalization;
using System.Text;
using TokenGen.Json;

namespace TokenGen.Envelopes;

/// <summary>A status that is directly in one object of the envelope. It is read in one pass and written back unchanged.</summary>
internal sealed class StatusObjectLayout(byte[] name, byte[] result, byte[]? code, byte[]? message)
{
    private readonly string _name = StringOf(name);
    private readonly string _result = StringOf(result);
    private readonly string? _code = code is null ? null : StringOf(code);
    private readonly string? _message = message is null ? null : StringOf(message);

    /// <summary>The name of the object.</summary>
    public byte[] Name => name;

    public ResponseStatus Read(ref JsonReader reader, EnvelopeLayout layout, byte[] successText)
    {
        string? resultText = null, messageText = null;
        long? codeNumber = null;
        JsonMembers unknown = default;
        reader.ReadStartObject();
        while (reader.ReadName(out ReadOnlySpan<byte> member))
        {
            if (member.SequenceEqual(result))
            {
                resultText = ReadResult(ref reader, successText, layout.Rule.SuccessValue!);
            }
            else if (message is not null && member.SequenceEqual(message))
            {
                messageText = reader.ReadScalarText();
            }
            else if (code is not null && member.SequenceEqual(code))
            {
                codeNumber = ReadCode(ref reader);
            }
            else
            {
                reader.KeepMember(ref unknown);
            }
        }

        if (resultText is null)
        {
            throw reader.Lacks("The status of the envelope", _result);
        }

        return new ResponseStatus
        {
            Result = resultText,
            Message = messageText,
            Code = codeNumber,
            IsSuccess = layout.IsSuccess(present: true, resultText),
            AdditionalProperties = unknown,
        };
    }

    public void Write(ref JsonWriter writer, ResponseStatus status)
    {
        writer.WriteName(_name);
        writer.WriteStartObject();
        Write(ref writer, _result, status.Result);
        Write(ref writer, _message, status.Message);
        if (_code is not null && status.Code is { } number)
        {
            writer.WriteName(_code);
            writer.WriteInt64(number);
        }

        writer.WriteMembers(status.AdditionalProperties);
        writer.WriteEndObject();
    }

    private static void Write(ref JsonWriter writer, string? member, string? value)
    {
        if (member is null || value is null)
        {
            return;
        }

        writer.WriteName(member);
        writer.WriteString(value);
    }

    private static string? ReadResult(ref JsonReader reader, byte[] successText, string success)
    {
        // The value equals the expected text, so no new string is needed.
        if (!reader.IsString(successText))
        {
            return reader.ReadScalarText();
        }

        reader.SkipValue();
        return success;
    }

    private static long? ReadCode(ref JsonReader reader)
    {
        // Some servers write the code as a string; a code that is not an integer does not fail the call.
        if (reader.TryReadInt64(out long number))
        {
            return number;
        }

        return long.TryParse(reader.ReadScalarText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
            ? number
            : null;
    }

    private static string StringOf(byte[] utf8) => Encoding.UTF8.GetString(utf8);
}
