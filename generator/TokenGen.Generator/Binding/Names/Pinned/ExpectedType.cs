using TokenGen.Generator.Baselines;

namespace TokenGen.Generator.Binding.Names.Pinned;

/// <summary>What the baseline says of the type at a place, as it writes types: <c>Order[]</c>.</summary>
internal sealed class ExpectedType
{
    private readonly Baseline _baseline;
    private readonly string _notation;

    private ExpectedType(Baseline baseline, string notation, bool isGuess) => (_baseline, _notation, IsGuess) = (baseline, notation, isGuess);

    /// <summary>Whether only a name of the document leads there, not its place: another type may have had that name when the baseline was accepted.</summary>
    public bool IsGuess { get; }

    /// <param name="baseline">The baseline.</param>
    /// <param name="fact">A fact about a place; null where the baseline has none.</param>
    public static ExpectedType? Of(Baseline baseline, Fact? fact) => Of(baseline, fact, isGuess: false);

    public static ExpectedType OfType(Baseline baseline, string type, bool isGuess) => new(baseline, type, isGuess);

    /// <summary>The type, if the place has one of its own there.</summary>
    public Section? Section => _baseline.Find(TypeFacts.KeyOf(_notation));

    /// <summary>The name of that type.</summary>
    public string? Name => Section is null ? null : _notation;

    /// <summary>What a list or a stream holds.</summary>
    public ExpectedType? Item => Without("", "[]") ?? Without("", "...");

    /// <summary>What a map holds.</summary>
    public ExpectedType? Value => Without("{", "}");

    /// <summary>What a part of the type is, such as <c>member owner</c>.</summary>
    public ExpectedType? Part(string key) => Section?.Find(key) is { } fact ? Of(_baseline, fact, IsGuess) : null;

    private static ExpectedType? Of(Baseline baseline, Fact? fact, bool isGuess) =>
        fact is null ? null : new ExpectedType(baseline, FactWords.TypeOf(fact.Value).TrimEnd('?'), isGuess);

    private ExpectedType? Without(string start, string end) =>
        _notation.StartsWith(start, StringComparison.Ordinal) && _notation.EndsWith(end, StringComparison.Ordinal) && _notation.Length > start.Length + end.Length
            ? new ExpectedType(_baseline, _notation.Substring(start.Length, _notation.Length - start.Length - end.Length).TrimEnd('?'), IsGuess)
            : null;
}
