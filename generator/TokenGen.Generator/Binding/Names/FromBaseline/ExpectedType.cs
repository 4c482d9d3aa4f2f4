using TokenGen.Generator.Baselines;

namespace TokenGen.Generator.Binding.Names.FromBaseline;

/// <summary>The type at a place in the baseline, in the notation of baselines: <c>Order[]</c>.</summary>
internal sealed class ExpectedType
{
    private readonly Baseline _baseline;
    private readonly string _notation;

    private ExpectedType(Baseline baseline, string notation, bool isGuess) =>
        (_baseline, _notation, IsGuess) = (baseline, notation, isGuess);

    /// <summary>
    /// Whether the type was found by a name in the document, not by its place. Another type may have had that name in the baseline.
    /// </summary>
    public bool IsGuess { get; }

    /// <param name="baseline">The baseline.</param>
    /// <param name="fact">A fact about a place; null if the baseline has none.</param>
    public static ExpectedType? Of(Baseline baseline, Fact? fact) => Of(baseline, fact, isGuess: false);

    public static ExpectedType OfType(Baseline baseline, string type, bool isGuess) => new(baseline, type, isGuess);

    /// <summary>The section of the type, if the baseline has one for it.</summary>
    public Section? Section => _baseline.Find(TypeFacts.KeyOf(_notation));

    /// <summary>The name of that type.</summary>
    public string? Name => Section is null ? null : _notation;

    /// <summary>The element type of a list or a stream.</summary>
    public ExpectedType? Item => Without("", "[]") ?? Without("", "...");

    /// <summary>The value type of a map.</summary>
    public ExpectedType? Value => Without("{", "}");

    /// <summary>The type of a part, such as <c>member owner</c>.</summary>
    public ExpectedType? Part(string key) => Section?.Find(key) is { } fact ? Of(_baseline, fact, IsGuess) : null;

    private static ExpectedType? Of(Baseline baseline, Fact? fact, bool isGuess) =>
        fact is null ? null : new ExpectedType(baseline, FactWords.TypeOf(fact.Value).TrimEnd('?'), isGuess);

    private ExpectedType? Without(string start, string end) =>
        _notation.StartsWith(start, StringComparison.Ordinal) && _notation.EndsWith(end, StringComparison.Ordinal)
            && _notation.Length > start.Length + end.Length
            ? new ExpectedType(
                _baseline, _notation.Substring(start.Length, _notation.Length - start.Length - end.Length).TrimEnd('?'), IsGuess)
            : null;
}
