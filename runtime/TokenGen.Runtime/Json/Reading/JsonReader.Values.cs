using System.Text.Json;

namespace TokenGen.Json;

public ref partial struct JsonReader
{
    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    /// <exception cref="JsonException">The value is neither.</exception>
    public bool ReadBoolean() => TryReadBoolean(out bool value) ? value : throw Expected("a boolean");

    /// <summary>Reads a GUID of 36 characters with hyphens (<c>format: uuid</c>, RFC 9562).</summary>
    /// <exception cref="JsonException">The value is not such a string.</exception>
    public Guid ReadGuid() => TryReadGuid(out Guid value) ? value : throw NotAText("a UUID");

    /// <summary>Reads an absolute or relative URI (<c>format: uri</c>, <c>uri-reference</c>, RFC 3986).</summary>
    /// <exception cref="JsonException">The value is not a string, or <see cref="Uri"/> does not accept it.</exception>
    public Uri ReadUri() => TryReadUri(out Uri? value) ? value! : throw NotAText("a URI");

    /// <summary>Reads bytes written in base64 (<c>format: byte</c>, RFC 4648 section 4).</summary>
    /// <exception cref="JsonException">The value is not such a string.</exception>
    public byte[] ReadBytes() => TryReadBytes(out byte[]? value) ? value! : throw NotAText("base64");

    /// <summary>Reads bytes written in base64url, with or without padding (<c>format: base64url</c>, RFC 4648 section 5).</summary>
    /// <exception cref="JsonException">The value is not such a string.</exception>
    public byte[] ReadBase64Url() => TryReadBase64Url(out byte[]? value) ? value! : throw NotAText("base64url");

    /// <summary>Reads any value, <c>null</c> included, as a copy that owns its memory.</summary>
    /// <exception cref="JsonException">The value is not JSON, or contains invalid UTF-8 or an unpaired surrogate.</exception>
    public JsonElement ReadElement()
    {
        int end = EndOfValue();
        RequireText(_position, end);
        Utf8JsonReader reader = new(_json[_position..end]);
        JsonElement value = JsonElement.ParseValue(ref reader);
        MoveBehind(end);
        return value;
    }
}
