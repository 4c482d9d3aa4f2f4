namespace TokenGen.Generator.Diagnostics;

/// <summary>A fact that a code fix needs, in addition to the place of the diagnostic.</summary>
/// <param name="Key">The kind of fact: one of <see cref="FactKeys"/>.</param>
/// <param name="Value">The fact.</param>
internal sealed record FixFact(string Key, string Value)
{
    /// <summary>A fact about a part of the text.</summary>
    public static FixFact Of(string key, int start, int end) => new(key, FormattableString.Invariant($"{start}-{end}"));
}
