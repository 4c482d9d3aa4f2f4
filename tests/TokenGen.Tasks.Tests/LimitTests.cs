using System.IO.Compression;
using System.Text;
using TokenGen.Tasks.Tests.Support;

namespace TokenGen.Tasks.Tests;

/// <summary>Limits the time and memory that a server can cost.</summary>
public sealed class LimitTests
{
    private static readonly byte[] s_long = Encoding.UTF8.GetBytes("openapi: 3.0.3\n#" + new string('x', 100_000));

    [Fact]
    public async Task A_document_that_is_announced_as_too_large_is_not_read()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new() { Limits = new FetchLimits { Bytes = 1000 } };
        server.Has("/openapi.yaml", s_long);

        Assert.Contains("is larger than 1,000 bytes", project.Fail(server.Url("openapi.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endless_document_is_read_up_to_the_limit()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new() { Limits = new FetchLimits { Bytes = 1_000_000 } };
        server.Answers("/openapi.yaml", static async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(s_long, context.RequestAborted);
            }
        });

        Assert.Contains("is larger than 1,000,000 bytes", project.Fail(server.Url("openapi.yaml")), StringComparison.Ordinal);
        Assert.Empty(project.Files);
    }

    [Fact]
    public async Task The_limit_counts_after_decompression()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new() { Limits = new FetchLimits { Bytes = 50_000 } };
        server.Answers("/openapi.yaml", static async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using GZipStream body = new(context.Response.Body, CompressionLevel.SmallestSize);
            await body.WriteAsync(s_long);
        });

        Assert.Contains("is larger than 50,000 bytes", project.Fail(server.Url("openapi.yaml")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_endless_response_is_cancelled_after_the_time_limit(bool sendsHeaders)
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new() { Limits = new FetchLimits { Time = TimeSpan.FromMilliseconds(300) } };
        server.Answers("/openapi.yaml", async context =>
        {
            if (sendsHeaders)
            {
                await context.Response.Body.WriteAsync("openapi: 3.0.3\n"u8.ToArray(), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }

            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });

        Assert.EndsWith("it takes longer than 0.3 seconds", project.Fail(server.Url("openapi.yaml")), StringComparison.Ordinal);
        Assert.Empty(project.Files);
    }

    [Fact]
    public async Task A_cancelled_build_ends_the_download()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new();
        TaskCompletionSource asked = new();
        server.Answers("/openapi.yaml", context =>
        {
            asked.SetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });
        using FetchDocuments task = project.Task(project.Item(server.Url("openapi.yaml")));

        Task<bool> run = Task.Run(task.Execute);
        await asked.Task;
        task.Cancel();

        Assert.False(await run);
        Assert.EndsWith("the build was cancelled", Assert.Single(((BuildLog)task.BuildEngine).Errors).Message, StringComparison.Ordinal);
    }
}
