using System.Globalization;
using System.Text.Json;
using TokenGen.Validation;

namespace TokenGen.Runtime.Tests.Validation;

/// <summary>Checks large and unusual values against limits.</summary>
public sealed class LimitWalkTests
{
    private const int Many = 100_000;

    private static readonly ValueLimits s_unique = new() { UniqueItems = true, Items = new ValueLimits { MaxLength = 10 } };

    // Comparing all pairs, or searching the list from its start for each item, would take minutes.
    [Fact(Timeout = 30_000)]
    public async Task A_hundred_thousand_items_are_checked_in_linear_time()
    {
        string[] texts = [.. Enumerable.Range(0, Many).Select(static number => number.ToString(CultureInfo.InvariantCulture))];
        using JsonDocument json = JsonDocument.Parse(JsonSerializer.Serialize(texts));

        await Task.Run(() => Assert.Empty(ApiValidation.Of(null, texts, s_unique)), TestContext.Current.CancellationToken);
        await Task.Run(() => Assert.Empty(ApiValidation.Of(null, json.RootElement, s_unique)), TestContext.Current.CancellationToken);
        Assert.Single(ApiValidation.Of(null, (string[])[.. texts, "7"], s_unique));
    }

    [Fact]
    public void Items_of_a_user_type_are_compared_with_its_Equals()
    {
        Assert.Empty(ApiValidation.Of(null, new Money[] { new(1.001m), new(1.002m) }, s_unique));
        Assert.Equal("$: Two items are equal.", Assert.Single(ApiValidation.Of(null, new Money[] { new(1.001m), new(1.001m) }, s_unique))
            .ToString());
    }

    [Fact]
    public void Items_are_equal_if_their_JSON_is_equal()
    {
        DateTimeOffset noon = new(2024, 1, 1, 12, 0, 0, TimeSpan.Zero);

        Assert.Empty(ApiValidation.Of(null, new[] { noon, noon.ToOffset(TimeSpan.FromHours(1)) }, s_unique));
        Assert.Empty(ApiValidation.Of(null, new Uri[] { new("https://a.example"), new("https://A.example") }, s_unique));
        Assert.Single(ApiValidation.Of(null, new[] { 1.0m, 1.00m }, s_unique));
        Assert.Single(ApiValidation.Of(null, new byte[][] { [1], [1] }, s_unique));
    }

    private readonly record struct Money(decimal Amount)
    {
        public override string ToString() => Amount.ToString("0.00", CultureInfo.InvariantCulture);
    }
}
