using System.Text;

namespace TokenGen.Http;

/// <summary>
/// Windows-1252 and ISO 8859-15, which many servers still send. .NET supports them only after a provider of all code pages is registered,
/// whose tables would enlarge each trimmed application.
/// </summary>
internal sealed class WesternEncoding : Encoding
{
    // The characters of 0x80 to 0x9F. Where windows-1252 has none, it uses the control characters of ISO 8859-1, as the Encoding Standard
    // says.
    private const string Windows =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly WesternEncoding s_windows = new(
        "windows-1252", static octet => octet is >= 0x80 and < 0xA0 ? Windows[octet - 0x80] : (char)octet);

    private static readonly WesternEncoding s_latin9 = new("iso-8859-15", static octet => octet switch
    {
        0xA4 => '\u20AC',
        0xA6 => '\u0160',
        0xA8 => '\u0161',
        0xB4 => '\u017D',
        0xB8 => '\u017E',
        0xBC => '\u0152',
        0xBD => '\u0153',
        0xBE => '\u0178',
        _ => (char)octet,
    });

    private readonly string _name;
    private readonly char[] _characters = new char[256];

    private WesternEncoding(string name, Func<byte, char> character)
    {
        _name = name;
        for (int octet = 0; octet < _characters.Length; octet++)
        {
            _characters[octet] = character((byte)octet);
        }
    }

    public override string WebName => _name;

    /// <summary>Returns the encoding of a name; <see langword="null"/> for any other name.</summary>
    public static Encoding? Find(string charset) => charset.ToUpperInvariant() switch
    {
        "WINDOWS-1252" or "CP1252" or "CP-1252" or "X-CP1252" => s_windows,
        "ISO-8859-15" or "ISO8859-15" or "ISO_8859-15" or "LATIN-9" or "LATIN9" or "L9" => s_latin9,
        _ => null,
    };

    public override int GetByteCount(char[] chars, int index, int count) => count;

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)
    {
        for (int i = 0; i < charCount; i++)
        {
            int octet = Array.IndexOf(_characters, chars[charIndex + i]);
            bytes[byteIndex + i] = octet < 0
                ? throw new EncoderFallbackException($"The encoding {_name} cannot represent a character of the text.")
                : (byte)octet;
        }

        return charCount;
    }

    public override int GetCharCount(byte[] bytes, int index, int count) => count;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        for (int i = 0; i < byteCount; i++)
        {
            chars[charIndex + i] = _characters[bytes[byteIndex + i]];
        }

        return byteCount;
    }

    public override int GetMaxByteCount(int charCount) => charCount;

    public override int GetMaxCharCount(int byteCount) => byteCount;
}
