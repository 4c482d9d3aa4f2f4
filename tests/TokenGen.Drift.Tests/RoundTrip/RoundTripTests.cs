using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TokenGen.Overlays;

namespace TokenGen.Drift.Tests.RoundTrip;

/// <summary>
/// What a client reports becomes an overlay, and the client that the generator makes of the document with that overlay has nothing to report. The
/// overlays are checked in, because clients are generated when this project is built; <c>TOKENGEN_UPDATE_SNAPSHOTS=1</c> writes them anew.
/// </summary>
public sealed class RoundTripTests
{
    private const string Orders = """[{"id":"1","note":null,"buyer":null,"total":"3.10","sent":true,"tags":["a"]},{"id":"2","buyer":{"name":"Ida"},"total":"4","sent":false,"tags":null}]""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Folder => Path.Combine(
        typeof(RoundTripTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "RepositoryRoot").Value!, "tests", "TokenGen.Drift.Tests", "RoundTrip");

    [Theory]
    [InlineData("shop30", 6)]
    [InlineData("shop31", 6)]
    public async Task The_overlay_of_a_file_of_differences_is_the_one_that_the_client_is_generated_with(string name, int differences)
    {
        List<ApiDrift> found = await CallAsync(options => name == "shop30"
            ? new Observed30.ShopClient(options).ListOrdersAsync(Token)
            : (Task)new Observed31.ShopClient(options).ListOrdersAsync(Token));
        Assert.Equal(differences, found.Count);
        string[] lines = [.. found.Select(static drift => JsonSerializer.Serialize(drift))];
        string document = $"{name}.yaml";

        string overlay = OverlayText.Of(document, ApiDocument.Read(await File.ReadAllTextAsync(Path.Combine(Folder, document), Token)), ObservedDifference.ReadLines(lines));

        string file = Path.Combine(Folder, $"{name}.overlay.yaml");
        if (Environment.GetEnvironmentVariable("TOKENGEN_UPDATE_SNAPSHOTS") == "1") await File.WriteAllTextAsync(file, overlay, Token);
        Assert.DoesNotContain("Not corrected", overlay, StringComparison.Ordinal);
        Assert.Equal((await File.ReadAllTextAsync(file, Token)).ReplaceLineEndings("\n"), overlay);
    }

    [Fact]
    public async Task A_client_of_the_corrected_document_reports_nothing_in_3_0()
    {
        IReadOnlyList<Corrected30.Order> orders = [];

        List<ApiDrift> found = await CallAsync(async options => orders = await new Corrected30.ShopClient(options).ListOrdersAsync(Token));

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

        List<ApiDrift> found = await CallAsync(async options => orders = await new Corrected31.ShopClient(options).ListOrdersAsync(Token));

        Assert.Empty(found);
        Assert.True(orders[0].Note.HasValue);
        Assert.False(orders[1].Note.HasValue);
        Assert.Null(orders[0].Buyer);
        Assert.Equal("Ida", orders[1].Buyer!.Name);
    }

    /// <summary>Makes one call to a server that sends <see cref="Orders"/>, and gives what the client reported.</summary>
    private static async Task<List<ApiDrift>> CallAsync(Func<ApiClientOptions, Task> call)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using WebApplication application = builder.Build();
        application.Run(static context =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(Orders, context.RequestAborted);
        });
        await application.StartAsync(Token);
        DriftList drifts = new();
        await call(new ApiClientOptions { BaseAddress = new Uri(application.Urls.Single()), Observer = drifts });
        return drifts.All;
    }

    private sealed class DriftList : ApiCallObserver
    {
        public List<ApiDrift> All { get; } = [];

        public override void OnCompleted(in ApiCallResult result)
        {
        }

        public override void OnDrift(in ApiDrift drift) => All.Add(drift);
    }
}
