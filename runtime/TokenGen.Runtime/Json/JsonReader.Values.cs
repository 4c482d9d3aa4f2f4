using System.Buffers.Text;
using System.Text.Json;
using TokenGen.Scalars;

namespace TokenGen.Json;

public ref partial struct JsonReader
{
    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    /// <exception cref="JsonException">The value is neither.</exception>
    public bool ReadBoolean()
    {
        var value = Current == 't';
        if (!value && Current != 'f') throw Expected("a boolean");
        MoveBehind(value ? EndOfLiteral(_position, "true"u8) : EndOfLiteral(_position, "false"u8));
        return value;
    }

    /// <summary>Reads <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadBoolean"/>
    public bool? ReadBooleanOrNull() => TryReadNull() ? null : ReadBoolean();

    /// <summary>Reads a GUID of 36 characters with hyphens (<c>format: uuid</c>, RFC 9562).</summary>
    /// <exception cref="JsonException">The value is no such string.</exception>
    public Guid ReadGuid()
    {
        var text = PeekText(out var end);
        if (!Utf8Parser.TryParse(text, out Guid value, out var used, 'D') || used != text.Length) throw NotAText("a UUID");
        MoveBehind(end);
        return value;
    }

    /// <summary>Reads a GUID or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadGuid"/>
    public Guid? ReadGuidOrNull() => TryReadNull() ? null : ReadGuid();

    /// <summary>Reads an absolute or relative URI (<c>format: uri</c>, <c>uri-reference</c>, RFC 3986).</summary>
    /// <exception cref="JsonException">The value is no string, or <see cref="Uri"/> does not take it.</exception>
    public Uri ReadUri()
    {
        if (Current != '"') throw Expected("a string");
        if (!Uri.TryCreate(StringAt(_position, out var end), UriKind.RelativeOrAbsolute, out var value)) throw NotAText("a URI");
        MoveBehind(end);
        return value;
    }

    /// <summary>Reads a URI or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadUri"/>
    public Uri? ReadUriOrNull() => TryReadNull() ? null : ReadUri();

    /// <summary>Reads bytes written in base64 (<c>format: byte</c>, RFC 4648 section 4).</summary>
    /// <exception cref="JsonException">The value is no such string.</exception>
    public byte[] ReadBytes()
    {
        if (!Base64Text.TryParse(PeekText(out var end), out var value)) throw NotAText("base64");
        MoveBehind(end);
        return value;
    }

    /// <summary>Reads bytes written in base64 or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadBytes"/>
    public byte[]? ReadBytesOrNull() => TryReadNull() ? null : ReadBytes();

    /// <summary>Reads bytes written in base64url, with or without padding (<c>format: base64url</c>, RFC 4648 section 5).</summary>
    /// <exception cref="JsonException">The value is no such string.</exception>
    public byte[] ReadBase64Url()
    {
        if (!Base64UrlText.TryParse(PeekText(out var end), out var value)) throw NotAText("base64url");
        MoveBehind(end);
        return value;
    }

    /// <summary>Reads bytes written in base64url or <c>null</c>.</summary>
    /// <inheritdoc cref="ReadBase64Url"/>
    public byte[]? ReadBase64UrlOrNull() => TryReadNull() ? null : ReadBase64Url();

    /// <summary>Reads any value, <c>null</c> included, as a copy that owns its memory.</summary>
    /// <exception cref="JsonException">The value is not JSON.</exception>
    public JsonElement ReadElement()
    {
        var end = EndOfValue();
        var reader = new Utf8JsonReader(_json[_position..end]);
        var value = JsonElement.ParseValue(ref reader);
        MoveBehind(end);
        return value;
    }

    /// <summary>Reads any value; <see langword="null"/> for <c>null</c>.</summary>
    /// <inheritdoc cref="ReadElement"/>
    public JsonElement? ReadElementOrNull() => TryReadNull() ? null : ReadElement();
}
