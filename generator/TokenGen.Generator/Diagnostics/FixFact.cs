namespace TokenGen.Generator.Diagnostics;

/// <summary>What a code fix has to know of a finding besides its place.</summary>
/// <param name="Key">Which fact: one of <see cref="FactKeys"/>.</param>
/// <param name="Value">The fact.</param>
internal sealed record FixFact(string Key, string Value)
{
    /// <summary>A fact about a part of the text.</summary>
    public static FixFact Of(string key, int start, int end) => new(key, FormattableString.Invariant($"{start}-{end}"));
}
