using Bodies;
using Representations;

namespace TokenGen.Client.Tests;

/// <summary>Progress of bodies that are streams, over real HTTP.</summary>
public sealed class ProgressTests
{
    private const int Length = 300_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upload_progress_is_reported_in_steps_up_to_the_length()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using BodiesClient client = new(server.Address);
        Counts counts = new();

        await client.Pets.PutAnyAsync(new MemoryStream(new byte[Length]).WithProgress(counts), cancellationToken: Token);

        Assert.Equal(Length, server.Last.Body.Length);
        Assert.True(counts.All.Count > 1, $"{counts.All.Count} reports");
        Assert.Equal(counts.All.Order(), counts.All);
        Assert.Equal(Length, counts.All[^1]);
    }

    [Fact]
    public async Task Download_progress_is_reported_while_the_body_is_read()
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

    /// <summary>Reports in order, which <see cref="Progress{T}"/> does not guarantee.</summary>
    private sealed class Counts : IProgress<long>
    {
        public List<long> All { get; } = [];

        public void Report(long value) => All.Add(value);
    }
}
