namespace TokenGen.Drift.Tests.RoundTrip;

/// <summary>
/// The reports of a client become an overlay, and a client of the corrected document reports nothing. The overlays are checked in, because
/// the clients are generated when this project is built; <c>TOKENGEN_UPDATE_SNAPSHOTS=1</c> writes them again.
/// </summary>
public sealed class RoundTripTests
{
    private const string Orders = """[{"id":"1","note":null,"buyer":null,"total":"3.10","sent":true,"tags":["a"]},{"id":"2","buyer":{"name":"Ida"},"total":"4","sent":false,"tags":null}]""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("shop30", 6)]
    [InlineData("shop31", 6)]
    public async Task The_overlay_made_from_a_file_of_differences_is_the_committed_one(string name, int differences)
    {
        List<ApiDrift> found = await ObservedServer.CallAsync(Orders, options => name == "shop30"
            ? new Observed30.ShopClient(options).ListOrdersAsync(Token)
            : (Task)new Observed31.ShopClient(options).ListOrdersAsync(Token));

        Assert.Equal(differences, found.Count);
        await ObservedServer.AssertOverlayAsync(name, found);
    }

    [Fact]
    public async Task A_client_of_the_corrected_document_reports_nothing_in_3_0()
    {
        IReadOnlyList<Corrected30.Order> orders = [];

        List<ApiDrift> found = await ObservedServer.CallAsync(
            Orders, async options => orders = await new Corrected30.ShopClient(options).ListOrdersAsync(Token));

        Assert.Empty(found);
        Assert.True(orders[0].Note.HasValue);
        Assert.False(orders[1].Note.HasValue);
        Assert.Null(orders[0].Buyer);
        Assert.Equal("Ida", orders[1].Buyer!.Name);
        Assert.Null(orders[1].Tags);
    }

    [Fact]
    public async Task A_client_of_the_corrected_document_reports_nothing_in_3_1()
    {
        IReadOnlyList<Corrected31.Order> orders = [];

        List<ApiDrift> found = await ObservedServer.CallAsync(
            Orders, async options => orders = await new Corrected31.ShopClient(options).ListOrdersAsync(Token));

        Assert.Empty(found);
        Assert.True(orders[0].Note.HasValue);
        Assert.False(orders[1].Note.HasValue);
        Assert.Null(orders[0].Buyer);
        Assert.Equal("Ida", orders[1].Buyer!.Name);
    }
}
