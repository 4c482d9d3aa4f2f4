using System.IO.Compression;

namespace TokenGen.Diagnostics.Tests.Baselines;

/// <summary>
/// Two versions of a vendor's document. The expected changes were read from the documents before the gate reported anything.
/// </summary>
public sealed class RealHistoryTests
{
    [Fact]
    public void Exactly_the_breaks_between_two_versions_of_Qdrant_are_reported()
    {
        string baseline = BaselineDriver.Accept(Read("qdrant-1.16.json.gz"));

        IReadOnlyList<string> breaks = BaselineDriver.Breaks(BaselineDriver.Compare(baseline, Read("qdrant-1.17.json.gz")));

        Assert.Equal(
            [
                "TKG0303 The member 'responses' of 'GrpcTelemetry' was '{OperationDurationStatistics}' and is '{{OperationDurationStatistics}}' now, which breaks callers",
                "TKG0303 The response 200 of 'DELETE /issues' was 'boolean' and is 'ClearIssuesResponse' now, which breaks callers",
                "TKG0306 The member 'app' of 'TelemetryData' can be missing or null now, which breaks code that relies on it",
                "TKG0306 The member 'config' of 'CollectionTelemetry' can be missing or null now, which breaks code that relies on it",
                "TKG0306 The member 'init_time_ms' of 'CollectionTelemetry' can be missing or null now, which breaks code that relies on it",
                "TKG0306 The member 'optimizations' of 'LocalShardTelemetry' can be missing or null now, which breaks code that relies on it",
                "TKG0306 The member 'searches' of 'RemoteShardTelemetry' can be missing or null now, which breaks code that relies on it",
                "TKG0306 The member 'updates' of 'RemoteShardTelemetry' can be missing or null now, which breaks code that relies on it",
            ],
            breaks.Order(StringComparer.Ordinal));
    }

    private static string Read(string name)
    {
        using GZipStream unpacked = new(
            File.OpenRead(Path.Combine(AppContext.BaseDirectory, "versions", name)), CompressionMode.Decompress);
        using StreamReader reader = new(unpacked);
        return reader.ReadToEnd();
    }
}
