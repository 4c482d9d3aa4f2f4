using CsCheck;

namespace TokenGen.Hostile.Texts;

/// <summary>Texts that try to break out of a literal, a comment, an identifier, a documentation element or a line.</summary>
internal static class HostileText
{
    private static readonly string[] s_fragments =
    [
        "\"", "\"\"\"", "\\", "\\\"", "'", "`", "{", "}", "{{", "}}", "{0}", "(", ")", ";", "; } } class Zq { static int Zq = 1; //", "$\"{Zq()}\"", "@\"",
        "*/", "/*", "//", "///", "<!--", "-->", "<![CDATA[", "]]>", "<c>", "</summary>", "<see cref=\"Zq\"/>", "&amp;", "&#10;", "&", "<?", "%0a", "%22",
        "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\v", "\f", "\t", "\0", "\u001a", "\u007f", "\u009f",
        "\n#pragma warning disable\n", "\n#if false\n", "\n#endif\n", "\n#error Zq\n", "#line 1 \"Zq\"", "\n#nullable disable\n", "\n}\n", "\n[assembly: Zq]\n",
        "\u202e", "\u202d", "\u2066", "\u2069", "\u200b", "\u200d", "\ufeff", "\u200f", "\u061c",
        "\ud800", "\udc00", "\ud83d\ude00", "\udbff\udfff", "\uffff", "\ufffe", "\ufffd", "\\u0022", "\\x22", "\\U0000000a", "\u0022u8",
        "e\u0301", "\u0130", "\u0131", "\u00df", "\u01c5", "\u2160", "\u0660", "\u05d0", "\u4e2d", "\u1e9e", "\u0300", "\u00aa", "\u3000", "\u00a0",
        "class", "@class", "global::System", "System", "null", "default", "record", "__arglist", "_", "$", "..", "../", "C:\\", "/etc/passwd", "CON", "~1", "~0",
        "a b", "ABC_DEF", "0", "-1", "1e9", "true", "NaN", ",", ":", "?", "[", "]", "|", "%", "#", "=", "=>", "\ud835\udd38",
    ];

    private static readonly Gen<string> s_fragment = Gen.Frequency(
        (8, Gen.Int[0, s_fragments.Length - 1].Select(static i => s_fragments[i])),
        (2, Gen.Char.Select(static c => c.ToString())),
        (1, Gen.Char[' ', '~'].Array[1, 12].Select(static characters => new string(characters))));

    /// <summary>Up to eight fragments.</summary>
    public static Gen<string> Short { get; } = s_fragment.Array[1, 8].Select(static parts => string.Concat(parts));

    /// <summary>The same, but one text in 500 is repeated up to a million characters, more than a YAML key may have.</summary>
    public static Gen<string> Any { get; } = Gen.Frequency(
        (499, Short),
        (1, s_fragment.Select(static part => string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length)))));
}
