using System.Text;

namespace TokenGen.Http;

/// <summary>
/// The file name of the header <c>Content-Disposition</c> (RFC 6266): <c>filename*</c> has priority over <c>filename</c>. Only the last
/// part of a path is used, because a server must not choose the folder.
/// </summary>
internal static class DownloadName
{
    /// <summary>Returns the name; <see langword="null"/> if the header has no valid file name.</summary>
    public static string? Of(string? header)
    {
        string? plain = null;
        string? extended = null;
        foreach ((string name, string value) in Parameters(header ?? ""))
        {
            if (name.Equals("filename*", StringComparison.OrdinalIgnoreCase))
            {
                extended ??= Decode(value);
            }
            else if (name.Equals("filename", StringComparison.OrdinalIgnoreCase))
            {
                plain ??= Utf8(value);
            }
        }

        return Safe(extended) ?? Safe(plain);
    }

    private static IEnumerable<(string Name, string Value)> Parameters(string header)
    {
        int at = header.IndexOf(';', StringComparison.Ordinal);
        while (at >= 0 && at < header.Length)
        {
            int equals = header.IndexOf('=', at);
            if (equals < 0)
            {
                yield break;
            }

            string name = header[(at + 1)..equals].Trim();
            (string value, int end) = Value(header, equals + 1);
            yield return (name, value);
            at = header.IndexOf(';', end);
        }
    }

    private static (string Value, int End) Value(string header, int start)
    {
        while (start < header.Length && header[start] == ' ')
        {
            start++;
        }

        if (start == header.Length || header[start] != '"')
        {
            int semicolon = header.IndexOf(';', start);
            int end = semicolon < 0 ? header.Length : semicolon;
            return (header[start..end].Trim(), end);
        }

        StringBuilder value = new();
        for (int i = start + 1; i < header.Length; i++)
        {
            if (header[i] == '"')
            {
                return (value.ToString(), i);
            }

            // Browsers send a backslash in a name unescaped, so it is an escape only before a quote or another backslash.
            if (header[i] == '\\' && i + 1 < header.Length && header[i + 1] is '"' or '\\')
            {
                i++;
            }

            value.Append(header[i]);
        }

        return (value.ToString(), header.Length);
    }

    /// <summary>Decodes <c>UTF-8'en'a%20b.txt</c> (RFC 8187).</summary>
    private static string? Decode(string value)
    {
        string[] parts = value.Split('\'');
        if (parts.Length != 3)
        {
            return null;
        }

        if (parts[0].Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase))
        {
            return string.Concat(Bytes(parts[2]).Select(static one => (char)one));
        }

        return parts[0].Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetString(Bytes(parts[2])) : null;
    }

    private static byte[] Bytes(string encoded)
    {
        List<byte> bytes = new(encoded.Length);
        for (int i = 0; i < encoded.Length; i++)
        {
            if (encoded[i] == '%' && i + 2 < encoded.Length && Uri.IsHexDigit(encoded[i + 1]) && Uri.IsHexDigit(encoded[i + 2]))
            {
                bytes.Add((byte)((Uri.FromHex(encoded[i + 1]) << 4) | Uri.FromHex(encoded[i + 2])));
                i += 2;
            }
            else
            {
                bytes.Add((byte)encoded[i]);
            }
        }

        return [.. bytes];
    }

    /// <summary>Decodes names that were sent as UTF-8: HttpClient reads each byte of a header as a character.</summary>
    private static string Utf8(string value)
    {
        if (!value.Any(static character => character > '~') || value.Any(static character => character > '\xFF'))
        {
            return value;
        }

        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true)
                .GetString([.. value.Select(static character => (byte)character)]);
        }
        catch (ArgumentException)
        {
            return value;
        }
    }

    private static string? Safe(string? name)
    {
        if (name is null)
        {
            return null;
        }

        string last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        string printable = string.Concat(last.Where(static character => !char.IsControl(character))).Trim();
        return printable.Trim('.').Length == 0 ? null : printable;
    }
}
