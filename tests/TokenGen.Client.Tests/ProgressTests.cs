using Bodies;
using Representations;

namespace TokenGen.Client.Tests;

/// <summary>Progress of bodies that are streams, over real HTTP.</summary>
public sealed class ProgressTests
{
    private const int Length = 300_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_sent_is_told_piece_by_piece_up_to_its_length()
    {
        await using RecordingServer server = await RecordingServer.StartAsync();
        using BodiesClient client = new(server.Address);
        Counts counts = new();

        await client.Pets.PutAnyAsync(new MemoryStream(new byte[Length]).WithProgress(counts), cancellationToken: Token);

        Assert.Equal(Length, server.Last.Body.Length);
        Assert.True(counts.All.Count > 1, $"{counts.All.Count} reports");
        Assert.Equal(counts.All.Order(), counts.All);
        Assert.Equal(Length, counts.All[^1]);
    }

    [Fact]
    public async Task What_comes_is_told_while_it_is_read()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/pdf";
            await context.Response.Body.WriteAsync(new byte[Length]);
        });
        using RepresentationsClient client = new(server.Address);
        Counts counts = new();

        await using Stream report = (await client.Reports.GetReportAsPdfAsync("1", Token)).WithProgress(counts);
        await report.CopyToAsync(Stream.Null, Token);

        Assert.Equal(Length, counts.All[^1]);
    }

    /// <summary>Told in the order of the reports, which <see cref="Progress{T}"/> does not promise.</summary>
    private sealed class Counts : IProgress<long>
    {
        public List<long> All { get; } = [];

        public void Report(long value) => All.Add(value);
    }
}
