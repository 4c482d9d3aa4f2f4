using System.IO.Compression;
using System.Text;
using TokenGen.Build.Tests.Support;

namespace TokenGen.Build.Tests;

/// <summary>The steps of docs/upgrade.md with real builds and a server: fetch the document, read what changed, fix the code, accept.</summary>
public sealed class FetchTests
{
    private const string Old = """
        System.Console.WriteLine(typeof(Consumer.QdrantClient));
        internal static class Issues
        {
            public static async Task<bool> ClearAsync(Consumer.QdrantClient client) => await client.Beta.ClearIssuesAsync();
        }
        """;

    [Fact]
    public async Task A_new_version_of_Qdrant_is_fetched_read_fixed_and_accepted()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using Consumer consumer = new();
        consumer.Project(items: $"<OpenApiClient Include=\"api/openapi.json\" Source=\"{server.Url("openapi.json")}\" />");
        consumer.Write("Program.cs", Old);
        server.Has("/openapi.json", Read("qdrant-1.16.json.gz"));

        // The first version. A build does not fetch it.
        (await consumer.BuildAsync()).Fails().Reports("Consumer.csproj", "TKG0001", "fetch it with 'dotnet build -t:FetchApi'");
        Assert.Empty(server.Requests);
        BuildResult first = (await consumer.BuildAsync("-t:FetchApi")).Succeeds();
        Assert.Contains($"'openapi.json' was fetched from {server.Url("openapi.json")}", first.Output, StringComparison.Ordinal);
        Assert.Contains("'openapi.baseline' does not exist: 'dotnet build -t:AcceptApi' writes it", first.Output, StringComparison.Ordinal);
        (await consumer.BuildAsync("-t:AcceptApi")).Succeeds();

        // Nothing has changed.
        BuildResult same = (await consumer.BuildAsync("-t:FetchApi")).Succeeds();
        Assert.Contains("'openapi.json' did not change", same.Output, StringComparison.Ordinal);
        Assert.Contains("The API has not changed since 'openapi.baseline'", same.Output, StringComparison.Ordinal);

        // The second version, with code that does not compile against it.
        server.Has("/openapi.json", Read("qdrant-1.17.json.gz"));
        BuildResult second = (await consumer.BuildAsync("-t:FetchApi")).Succeeds();
        second.Warns(
            "openapi.json(574,11)", "TKG0303", "The response 200 of 'DELETE /issues' was 'boolean' and is 'ClearIssuesResponse' now");
        second.Warns("openapi.baseline(1,1)", "TKG0310", "8 breaking, 73 other");
        int requests = server.Requests.Count;
        (await consumer.BuildAsync()).Fails().Reports("Program.cs(4,80)", "CS0029", "ClearIssuesResponse");

        // The fix.
        consumer.Write("Program.cs", Old.Replace("Task<bool>", "Task<Consumer.ClearIssuesResponse>", StringComparison.Ordinal));
        (await consumer.BuildAsync("-t:AcceptApi")).Succeeds();
        Assert.DoesNotContain("warning TKG03", (await consumer.BuildAsync()).Succeeds().Output, StringComparison.Ordinal);
        Assert.Equal(requests, server.Requests.Count);
    }

    [Fact]
    public async Task A_failed_fetch_is_one_error_and_its_secret_is_not_logged()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using Consumer consumer = new();
        consumer.Project(
            properties: "<TargetFramework /><TargetFrameworks>net10.0;net8.0</TargetFrameworks><OutputType>Library</OutputType>",
            items: $"<OpenApiClient Include=\"openapi.yaml\" Source=\"{server.Url("openapi.yaml")}\" SourceHeaders=\"Authorization: Bearer {{TOKENGEN_TEST_SECRET}}\" />");
        consumer.Write("openapi.yaml", Documents.Pets);
        server.Answers("/openapi.yaml", static context =>
        {
            context.Response.StatusCode = 403;
            return Task.CompletedTask;
        });
        consumer.Environment["TOKENGEN_TEST_SECRET"] = "s3cret-of-the-test";

        BuildResult build = (await consumer.BuildAsync("-t:FetchApi", "-v:diag", "-bl:build.binlog")).Fails();

        build.Reports("Consumer.csproj", "TKG0014", "returned status 403: if it needs a credential, set SourceHeaders");
        Assert.Equal("Bearer s3cret-of-the-test", Assert.Single(server.Requests).Headers["Authorization"]);
        Assert.Equal(Documents.Pets, consumer.Read("openapi.yaml"));
        Assert.DoesNotContain("s3cret-of-the-test", build.Output, StringComparison.Ordinal);
        await using GZipStream log = new(File.OpenRead(Path.Combine(consumer.Folder, "build.binlog")), CompressionMode.Decompress);
        using StreamReader text = new(log, Encoding.Latin1);
        Assert.DoesNotContain(
            "s3cret-of-the-test", await text.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static byte[] Read(string name)
    {
        using GZipStream unpacked = new(
            File.OpenRead(Path.Combine(Repository.Root, "tests", "documents", "versions", name)), CompressionMode.Decompress);
        using MemoryStream content = new();
        unpacked.CopyTo(content);
        return content.ToArray();
    }
}
