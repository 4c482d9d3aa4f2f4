namespace TokenGen.Wire.Values;

/// <summary>Makes a string that fits format, pattern and length.</summary>
internal static class TextMaker
{
    /// <summary>Strings that the patterns of real documents need, simple ones first.</summary>
    private static readonly string[] s_samples =
    [
        "text", "a", "1", "ab", "abc", "abcd1234", "12345678901234567890", "A", "AB", "ABC", "a-b", "a_b", "a.b", "a/b", "a/b/c", "#a1b2c3", "a1b2c3",
        "2024-02-29", "12:30", "12:30:45", "12:30 PM", "2024-02-29T12:30:45Z", "someone@example.com", "https://example.com", "https://example.com/a",
        "+15550100", "192.0.2.1", "0x1", "1.0.0", "v1.0.0", "sha256:" + Digits, Digits, "en", "en-US", "US", "USD",
        "a@b", "/", "/a", "data:image/png;base64,aGVsbG8=", "[a]", "*", ".md", "true", "ssh-ed25519 AAAA",
    ];

    private const string Digits = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    public static string For(SchemaView view)
    {
        int least = (int)(view.Least("minLength") ?? 0);
        int most = (int)Math.Min(view.Most("maxLength") ?? int.MaxValue, int.MaxValue);
        IEnumerable<string> made = view.Patterns.SelectMany(pattern =>
            new[] { 0, 1, 4, least, 16 }.Select(more => PatternText.Of(pattern, more))).OfType<string>();
        IEnumerable<string> samples = (Formats.Sample(view.Format) is { } sample ? [sample, .. s_samples] : s_samples).Concat(made);
        foreach (string candidate in samples.SelectMany(text => Lengthened(text, least)))
        {
            if (candidate.Length >= least && candidate.Length <= most
                && view.Patterns.All(pattern => Patterns.Matches(pattern, candidate) != false))
            {
                return candidate;
            }
        }

        return Formats.Sample(view.Format) ?? "text"[..Math.Min(4, most)].PadRight(least, 'x');
    }

    /// <summary>The string, and longer versions that repeat its last character or the whole string.</summary>
    private static IEnumerable<string> Lengthened(string text, int least) =>
        text.Length >= least || text.Length == 0
            ? [text]
            : [text.PadRight(least, text[^1]), string.Concat(Enumerable.Repeat(text, least / text.Length + 1))[..least]];
}
