using System.Reflection;
using System.Text.Json;
using TokenGen.Overlays;

namespace TokenGen.Drift.Tests.RoundTrip;

/// <summary>Serves one body, records what a client reports, and makes an overlay from the reports.</summary>
internal static class ObservedServer
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Folder => Path.Combine(
        typeof(ObservedServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static data => data.Key == "RepositoryRoot").Value!, "tests", "TokenGen.Drift.Tests", "RoundTrip");

    /// <summary>Makes one call and returns the reports.</summary>
    public static async Task<List<ApiDrift>> CallAsync(string body, Func<ApiClientOptions, Task> call)
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, body);
        DriftList drifts = new();
        await call(new ApiClientOptions { BaseAddress = server.Address, Observer = drifts });
        return drifts.All;
    }

    /// <summary>Asserts that the checked-in overlay of a document equals the one made from the differences.</summary>
    public static async Task AssertOverlayAsync(string name, IEnumerable<ApiDrift> found)
    {
        string[] lines = [.. found.Select(static drift => JsonSerializer.Serialize(drift))];
        string document = $"{name}.yaml";

        string overlay = OverlayText.Of(document, ApiDocument.Read(await File.ReadAllTextAsync(Path.Combine(Folder, document), Token)), ObservedDifference.ReadLines(lines));

        string file = Path.Combine(Folder, $"{name}.overlay.yaml");
        if (Environment.GetEnvironmentVariable("TOKENGEN_UPDATE_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(file, overlay, Token);
        }

        Assert.DoesNotContain("Not corrected", overlay, StringComparison.Ordinal);
        Assert.Equal((await File.ReadAllTextAsync(file, Token)).ReplaceLineEndings("\n"), overlay);
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
