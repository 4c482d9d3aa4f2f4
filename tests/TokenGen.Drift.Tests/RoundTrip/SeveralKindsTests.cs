using System.Text.Json;

namespace TokenGen.Drift.Tests.RoundTrip;

/// <summary>
/// Places where a server sends several kinds of values. The client of the corrected document reads all of them without a report, and writes
/// them back unchanged.
/// </summary>
public sealed class SeveralKindsTests
{
    private const string Things =
        """
        [{"weight":2.5,"size":1,"owner":{"name":"Ida"},"kind":"box","tags":[1],"code":"a","isNew":true,"rates":{"a":true},"since":"2030-01-02","price":1.5},
         {"weight":"3 kg","size":"large","owner":"Ida","kind":7,"tags":"red","code":{"no":1},"isNew":"maybe","rates":[true],"since":5,"price":"2"},
         {"weight":null,"size":true,"owner":null,"kind":"bag","tags":[1,{}],"code":null,"isNew":null,"rates":{"a":{}},"since":null},
         {"weight":{"kg":3},"size":null,"owner":["Ida"],"kind":true,"tags":null,"code":[1],"isNew":5,"rates":{"a":[],"b":null},"since":false}]
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("depot20")]
    [InlineData("depot30")]
    [InlineData("depot31")]
    public async Task The_overlay_has_each_kind_that_was_observed(string name)
    {
        List<ApiDrift> found = await ObservedServer.CallAsync(Things, options => name switch
        {
            "depot20" => new Observed20.DepotClient(options).ListThingsAsync(Token),
            "depot30" => new Observed30.DepotClient(options).ListThingsAsync(Token),
            _ => new Observed31.DepotClient(options).ListThingsAsync(Token),
        });

        await ObservedServer.AssertOverlayAsync(name, found);
    }

    [Fact]
    public Task A_corrected_client_of_2_0_reports_and_loses_nothing() =>
        AssertWholeAsync(static async options => await new Corrected20.DepotClient(options).ListThingsAsync(Token));

    [Fact]
    public Task A_corrected_client_of_3_0_reports_and_loses_nothing() =>
        AssertWholeAsync(static async options => await new Corrected30.DepotClient(options).ListThingsAsync(Token));

    [Fact]
    public Task A_corrected_client_of_3_1_reports_and_loses_nothing() =>
        AssertWholeAsync(static async options => await new Corrected31.DepotClient(options).ListThingsAsync(Token));

    private static async Task AssertWholeAsync<T>(Func<ApiClientOptions, Task<IReadOnlyList<T>>> call)
    {
        IReadOnlyList<T> things = [];

        List<ApiDrift> found = await ObservedServer.CallAsync(Things, async options => things = await call(options));

        Assert.Empty(found.Select(static drift => drift.ToString()));
        Assert.All(things, static thing => Assert.Empty(Received.Differences(thing!)));
        JsonElement written = JsonSerializer.SerializeToElement(things);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(Things), written), written.GetRawText());
    }
}
