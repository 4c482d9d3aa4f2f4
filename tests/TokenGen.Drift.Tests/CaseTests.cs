using System.Text.Json;
using TokenGen.Drift.Cases;
using TokenGen.Drift.Judging;

namespace TokenGen.Drift.Tests;

/// <summary>Checks the cases themselves and their evaluation.</summary>
public sealed class CaseTests
{
    [Fact]
    public void There_are_at_least_120_cases_with_unique_names()
    {
        Assert.True(DriftCases.All.Count >= 120, $"{DriftCases.All.Count} cases");
        Assert.Equal(DriftCases.All.Count, DriftCases.All.Select(static item => item.Id).Distinct().Count());
    }

    [Fact]
    public void A_case_has_a_value_unless_it_is_rejected() =>
        Assert.All(DriftCases.All, static item => Assert.Equal(item.Expected == Expected.Refused, item.Value is null));

    [Theory]
    [InlineData("""{"count":1}""", "/count: lost")]
    [InlineData("""{"count":7,"text":"a"}""", "/text: lost")]
    [InlineData("""{"count":8}""", "/count: 7 for 8")]
    [InlineData("""{}""", "/count: 7, where nothing came")]
    [InlineData("""{"count":7,"items":[1,2]}""", "/items: lost")]
    [InlineData("""{"count":7,"text":{"$kept":{"en":"a"}}}""", "/text: lost")]
    [InlineData("""{"count":{"$kept":"seven"}}""", """/count: 7 for "seven"; or lost""")]
    public void Lost_and_invented_values_are_detected(string expected, string deviation)
    {
        using JsonDocument value = JsonDocument.Parse(expected);
        Thing seen = deviation.StartsWith("/count: lost", StringComparison.Ordinal) ? new Thing() : new Thing { Count = 7 };

        IReadOnlyList<Deviation> found = Comparison.Of(value.RootElement, ValueReader.Read(seen), null);

        Assert.StartsWith(Assert.Single(found).ToString(), deviation, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("""{"count":7.0,"items":[]}""")]
    [InlineData("""{"count":7,"text":{"$kept":""}}""")]
    [InlineData("""{"count":7,"broken":{"$kept":[1]}}""")]
    [InlineData("""{"count":7,"other":{"a":1}}""")]
    public void A_value_that_is_present_or_reported_by_an_exception_is_not_a_deviation(string expected)
    {
        using JsonDocument value = JsonDocument.Parse(expected);
        Thing seen = new() { Count = 7, AdditionalProperties = new() { ["other"] = JsonElement.Parse("""{"a":1}""") } };

        Assert.Empty(Comparison.Of(value.RootElement, ValueReader.Read(seen), null));
    }

    [Fact]
    public void A_number_that_became_zero_is_detected()
    {
        using JsonDocument value = JsonDocument.Parse("1e-30");

        Assert.Single(Comparison.Of(value.RootElement, ValueReader.Read(0m), null));
    }

    private sealed class Thing
    {
        public int? Count { get; init; }

        public string? Text { get; init; }

        public List<int>? Items { get; init; }

        public object? Broken => Count is null ? null : throw new InvalidOperationException("Not there.");

        public Dictionary<string, JsonElement>? AdditionalProperties { get; init; }
    }
}
