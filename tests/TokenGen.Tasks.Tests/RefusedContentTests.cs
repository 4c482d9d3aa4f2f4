using System.Text;
using TokenGen.Tasks.Tests.Support;

namespace TokenGen.Tasks.Tests;

/// <summary>The local document stays unchanged if a server sends anything else than a document.</summary>
public sealed class RefusedContentTests
{
    private const string Old = "openapi: 3.0.3\ninfo: { title: Old, version: '1' }\npaths: {}\n";

    [Theory]
    [InlineData("<!DOCTYPE html>\n<html><body>Sign in</body></html>", "is a web page or another text, and not an OpenAPI document")]
    [InlineData("- openapi: 3.0.3", "is a web page or another text, and not an OpenAPI document")]
    [InlineData("\"openapi\"", "is a web page or another text, and not an OpenAPI document")]
    [InlineData("", "is empty")]
    [InlineData("  \n", "is empty")]
    [InlineData("name: shop\nversion: 1.0.0", "has no field 'openapi' or 'swagger'")]
    [InlineData("info: { openapi: 3.0.3 }", "has no field 'openapi' or 'swagger'")]
    [InlineData("openapi: 3.0.3\ninfo:\n  title: Zoo\n version: '1'\n", "line 4 of 'openapi.yaml' is not valid YAML")]
    [InlineData("{\n \"openapi\": \"3.0.3\",\n \"paths\": {}", "line 3 of 'openapi.yaml' is not valid JSON")]
    [InlineData("{ \"openapi\": \"3.0.3\", }", "line 1 of 'openapi.yaml' is not valid JSON")]
    public async Task Content_that_is_not_a_document_is_not_written(string content, string reason)
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new();
        project.Write("api/openapi.yaml", Old);
        server.Has("/openapi.yaml", content);

        string error = project.Fail(server.Url("openapi.yaml"));

        Assert.StartsWith("'openapi.yaml' was not fetched and stays as it is: ", error, StringComparison.Ordinal);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.Equal(Old, project.Read("api/openapi.yaml"));
        Assert.Equal(["api/openapi.yaml"], project.Files);
    }

    [Fact]
    public async Task Bytes_that_are_not_text_are_not_written()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new();
        server.Has("/openapi.yaml", Encoding.Latin1.GetBytes("openapi: 3.0.3\ninfo: { title: Zoë, version: '1' }"));

        Assert.Contains("'openapi.yaml' is not text in UTF-8", project.Fail(server.Url("openapi.yaml")), StringComparison.Ordinal);

        Assert.Empty(project.Files);
    }

    [Fact]
    public async Task A_document_nested_too_deeply_is_not_written()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new();
        server.Has("/openapi.yaml", "{\"openapi\":\"3.0.3\",\"x\":" + new string('[', 100_000) + new string(']', 100_000) + "}");

        Assert.Contains("is nested deeper than 256 levels", project.Fail(server.Url("openapi.yaml")), StringComparison.Ordinal);

        Assert.Empty(project.Files);
    }

    [Theory]
    [InlineData(404, "returned status 404")]
    [InlineData(500, "returned status 500")]
    [InlineData(204, "returned status 204")]
    [InlineData(206, "returned status 206")]
    [InlineData(304, "returned status 304")]
    [InlineData(401, "returned status 401: if it needs a credential, set SourceHeaders")]
    [InlineData(403, "returned status 403: if it needs a credential, set SourceHeaders")]
    public async Task A_status_other_than_200_is_an_error(int status, string reason)
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new();
        project.Write("api/openapi.yaml", Old);
        server.Answers("/openapi.yaml", context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });

        Assert.Contains($"'{server.Url("openapi.yaml")}' {reason}", project.Fail(server.Url("openapi.yaml")), StringComparison.Ordinal);

        Assert.Equal(Old, project.Read("api/openapi.yaml"));
    }

    [Fact]
    public async Task A_truncated_response_is_not_written()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new();
        project.Write("api/openapi.yaml", Old);
        server.Answers("/openapi.yaml", async context =>
        {
            context.Response.ContentLength = 10_000;
            await context.Response.Body.WriteAsync(
                Encoding.UTF8.GetBytes("openapi: 3.0.3\ninfo: { title: New, version: '1' }\npaths: {}\n"));
            await context.Response.Body.FlushAsync();
            context.Abort();
        });

        project.Fail(server.Url("openapi.yaml"));

        Assert.Equal(Old, project.Read("api/openapi.yaml"));
        Assert.Equal(["api/openapi.yaml"], project.Files);
    }

    [Fact]
    public void A_server_that_does_not_respond_is_an_error()
    {
        using FetchProject project = new();

        // Port 9 is the discard service, on which nothing listens.
        string error = project.Fail("http://127.0.0.1:9/openapi.yaml");

        Assert.StartsWith("'openapi.yaml' was not fetched and stays as it is: ", error, StringComparison.Ordinal);
        Assert.Empty(project.Files);
    }
}
