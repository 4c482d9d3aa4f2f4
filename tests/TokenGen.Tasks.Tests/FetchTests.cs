using TokenGen.Tasks.Tests.Support;

namespace TokenGen.Tasks.Tests;

/// <summary>The written files after a fetch, and when a document is not downloaded again.</summary>
public sealed class FetchTests
{
    private const string Document = "openapi: 3.0.3\r\ninfo: { title: Zoo – 動物園, version: '1' }\npaths: {}\n";

    [Fact]
    public async Task A_document_is_written_byte_for_byte_as_the_server_sent_it()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new();
        server.Has("/openapi.yaml", Document);

        string message = project.Fetch(server.Url("openapi.yaml?token=query-secret"));

        Assert.Equal(Document, project.Read("api/openapi.yaml"));
        Assert.Equal($"'openapi.yaml' was fetched from {server.Url("openapi.yaml")}", message);
        Assert.Equal(["api/openapi.yaml"], project.Files);
    }

    [Fact]
    public async Task A_document_with_an_unchanged_ETag_is_not_downloaded_again()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new();
        server.Has("/openapi.yaml", Document);
        project.Fetch(server.Url("openapi.yaml"));
        DateTime written = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(project.PathOf("api/openapi.yaml"), written);

        string message = project.Fetch(server.Url("openapi.yaml"));

        Assert.Equal($"'openapi.yaml' did not change at {server.Url("openapi.yaml")}", message);
        Assert.Equal(written, File.GetLastWriteTimeUtc(project.PathOf("api/openapi.yaml")));
        Assert.Equal([false, true], server.Requests.Select(static request => request.Headers.ContainsKey("If-None-Match")));
    }

    [Theory]
    [InlineData("edited")]
    [InlineData("deleted")]
    [InlineData("other address")]
    public async Task An_ETag_is_only_sent_for_the_file_and_the_address_that_it_belongs_to(string change)
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new();
        server.Has("/openapi.yaml", Document);
        server.Has("/other.yaml", Document);
        project.Fetch(server.Url("openapi.yaml"));
        if (change == "edited")
        {
            project.Write("api/openapi.yaml", Document + "# mine");
        }
        else if (change == "deleted")
        {
            File.Delete(project.PathOf("api/openapi.yaml"));
        }

        project.Fetch(server.Url(change == "other address" ? "other.yaml" : "openapi.yaml"));

        Assert.DoesNotContain(server.Requests, static request => request.Headers.ContainsKey("If-None-Match"));
        Assert.Equal(Document, project.Read("api/openapi.yaml"));
    }

    [Fact]
    public async Task A_new_version_replaces_the_old_one()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new();
        server.Has("/openapi.yaml", Document);
        project.Fetch(server.Url("openapi.yaml"));
        server.Has("/openapi.yaml", Document.Replace("'1'", "'2'", StringComparison.Ordinal));

        project.Fetch(server.Url("openapi.yaml"));

        Assert.Contains("'2'", project.Read("api/openapi.yaml"), StringComparison.Ordinal);
        Assert.Equal(["api/openapi.yaml"], project.Files);
    }

    [Fact]
    public async Task The_same_content_without_an_ETag_is_not_written_again()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new();
        server.Answers("/openapi.yaml", context => context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(Document)).AsTask());
        project.Fetch(server.Url("openapi.yaml"));
        DateTime written = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(project.PathOf("api/openapi.yaml"), written);

        Assert.Contains("did not change", project.Fetch(server.Url("openapi.yaml")), StringComparison.Ordinal);

        Assert.Equal(written, File.GetLastWriteTimeUtc(project.PathOf("api/openapi.yaml")));
    }

    [Fact]
    public async Task Several_items_of_one_document_are_fetched_once_and_must_agree()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new();
        server.Has("/openapi.yaml", Document);

        Assert.True(project.Run(project.Item(server.Url("openapi.yaml")), project.Item(server.Url("openapi.yaml"))).Succeeded);
        Assert.Single(server.Requests);

        (bool succeeded, BuildLog log) = project.Run(project.Item(server.Url("openapi.yaml")), project.Item(server.Url("other.yaml")));
        Assert.False(succeeded);
        Assert.Contains("its items differ in Source", Assert.Single(log.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_fails_does_not_keep_others_from_being_fetched()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new();
        server.Has("/openapi.yaml", Document);
        project.Document = "api/missing.yaml";
        DocumentTaskItem missing = project.Item(server.Url("missing.yaml"));
        project.Document = "api/openapi.yaml";

        (bool succeeded, BuildLog log) = project.Run(missing, project.Item(server.Url("openapi.yaml")));

        Assert.False(succeeded);
        Assert.Single(log.Errors);
        Assert.Equal(["api/openapi.yaml"], project.Files);
    }
}
