using Microsoft.CodeAnalysis;

namespace TokenGen.Diagnostics.Tests.Baselines;

/// <summary>
/// Known single changes of one document and their diagnostics. A change breaks callers, breaks readers of responses, or is harmless.
/// </summary>
public sealed class ApiChangeTests
{
    private static readonly Lazy<string> s_baseline = new(static () => BaselineDriver.Accept(ShopDocument.Text.ReplaceLineEndings("\n")));

    /// <summary>The replaced text, its replacement, and the expected diagnostics.</summary>
    public static TheoryData<string, string, string[]> Changes =>
        new(ShopChanges.All.Select(static change => (change.Text, change.Replacement, change.Expected)));

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_is_reported_with_the_side_that_it_breaks(string text, string replacement, string[] expected)
    {
        IReadOnlyList<Diagnostic> found = BaselineDriver.Compare(s_baseline.Value, ShopDocument.With(text, replacement));

        IReadOnlyList<string> breaks = BaselineDriver.Breaks(found);
        Assert.Equal(expected.Length, breaks.Count);
        Assert.All(expected.Order(StringComparer.Ordinal).Zip(breaks.Order(StringComparer.Ordinal)), static pair =>
            Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.All(found, diagnostic =>
            Assert.Equal(diagnostic.Id == "TKG0311" ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning, diagnostic.Severity));
        Assert.InRange(found.Count(static diagnostic => diagnostic.Id is "TKG0310" or "TKG0311"), expected.Length == 0 ? 0 : 1, 1);
    }

    [Fact]
    public void A_credential_requirement_for_anonymous_calls_is_reported()
    {
        string baseline = BaselineDriver.Accept(ShopDocument.With("security: [{ key: [] }, { login: [] }]", "security: [{ key: [] }, {}]"));

        IReadOnlyList<Diagnostic> found = BaselineDriver.Compare(
            baseline, ShopDocument.With("security: [{ key: [] }, { login: [] }]", "security: [{ key: [] }]"));

        Assert.Equal(3, BaselineDriver.Breaks(found).Count(static text => text.StartsWith("TKG0305", StringComparison.Ordinal)));
    }

    [Fact]
    public void At_least_80_changes_are_known() => Assert.InRange(Changes.Count, 80, int.MaxValue);

    [Fact]
    public void A_new_value_breaks_readers_of_a_closed_enum()
    {
        string baseline = BaselineDriver.Accept(ShopDocument.Text, "Closed");

        IReadOnlyList<Diagnostic> found = BaselineDriver.Compare(
            baseline, ShopDocument.With("enum: [red, blue]", "enum: [red, blue, green]"), "Closed");

        Assert.StartsWith(
            "TKG0307 The value 'green' of 'ColourBoth' is new", Assert.Single(BaselineDriver.Breaks(found)), StringComparison.Ordinal);
    }
}
