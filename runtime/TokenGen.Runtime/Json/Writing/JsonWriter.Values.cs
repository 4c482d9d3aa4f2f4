using System.Buffers.Text;
#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#else
using System.Text;
#endif
using System.Text.Json;
using TokenGen.Scalars;

namespace TokenGen.Json;

public ref partial struct JsonWriter
{
    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a GUID in lower case with hyphens (RFC 9562).</summary>
    /// <param name="value">The value.</param>
    public void WriteGuid(Guid value)
    {
        Span<byte> text = BeginText(36);
        Utf8Formatter.TryFormat(value, text, out int written);
        EndText(written);
    }

    /// <summary>Writes a URI as it was given.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public void WriteUri(Uri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        WriteString(value.OriginalString);
    }

    /// <summary>Writes bytes in base64 with padding (RFC 4648 section 4).</summary>
    /// <param name="value">The bytes.</param>
    public void WriteBytes(scoped ReadOnlySpan<byte> value)
    {
        Span<byte> text = BeginText(Base64.GetMaxEncodedToUtf8Length(value.Length));
        Base64.EncodeToUtf8(value, text, out _, out int written);
        EndText(written);
    }

    /// <summary>Writes bytes in base64url without padding (RFC 4648 section 5).</summary>
    /// <param name="value">The bytes.</param>
    public void WriteBase64Url(scoped ReadOnlySpan<byte> value)
    {
        Span<byte> text = BeginText(Base64UrlText.MaxLength(value.Length));
        EndText(Base64UrlText.Format(value, text));
    }

    /// <summary>
    /// Writes a date with time (RFC 3339); fractions down to 100 ns without trailing zeros, <c>Z</c> for an offset of zero.
    /// </summary>
    /// <param name="value">The value; an offset has whole minutes.</param>
    public void WriteDateTimeOffset(DateTimeOffset value) => EndText(Rfc3339.Format(value, BeginText(Rfc3339.MaxLength)));

    /// <summary>Writes the date of a value (RFC 3339), for clients of frameworks without <c>DateOnly</c>.</summary>
    /// <param name="value">The value; its time of day and its kind are not written.</param>
    public void WriteDate(DateTime value) => EndText(Rfc3339.FormatDate(value, BeginText(Rfc3339.MaxLength)));

    /// <summary>Writes a duration (ISO 8601), such as <c>P1DT2H</c>.</summary>
    /// <param name="value">The value.</param>
    public void WriteTimeSpan(TimeSpan value) => EndText(IsoDuration.Format(value, BeginText(IsoDuration.MaxLength)));

#if NET8_0_OR_GREATER
    /// <summary>Writes a date (RFC 3339).</summary>
    /// <param name="value">The value.</param>
    public void WriteDateOnly(DateOnly value) => EndText(Rfc3339.Format(value, BeginText(Rfc3339.MaxLength)));

    /// <summary>Writes a time of day without an offset (RFC 3339).</summary>
    /// <param name="value">The value.</param>
    public void WriteTimeOnly(TimeOnly value) => EndText(Rfc3339.Format(value, BeginText(Rfc3339.MaxLength)));
#endif

    /// <summary>Writes any value unchanged.</summary>
    /// <param name="value">The value; an unset value is written as <c>null</c>.</param>
    public void WriteElement(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            WriteNull();
            return;
        }

#if NET9_0_OR_GREATER
        WriteRaw(JsonMarshal.GetRawUtf8Value(value));
#else
        WriteRaw(Encoding.UTF8.GetBytes(value.GetRawText()));
#endif
    }

    /// <summary>Starts a string of ASCII that needs no escapes, and reserves space for it.</summary>
    private Span<byte> BeginText(int maxLength)
    {
        Span<byte> text = BeginValue(maxLength + 2);
        text[0] = (byte)'"';
        return text[1..];
    }

    private void EndText(int length)
    {
        _buffer[_length + length + 1] = (byte)'"';
        _length += length + 2;
    }
}
