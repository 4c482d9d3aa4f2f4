using TokenGen.Tasks.Tests.Support;

namespace TokenGen.Tasks.Tests;

/// <summary>Headers for documents with restricted access: the secret comes from the environment and appears nowhere.</summary>
public sealed class CredentialTests
{
    private const string Document = "openapi: 3.0.3\ninfo: { title: Zoo, version: '1' }\npaths: {}\n";

    private const string Secret = "s3cret-token";

    [Fact]
    public async Task A_header_gets_its_secret_from_the_environment()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project =
            new() { Headers = "Authorization: Bearer {SHOP_TOKEN}|X-Team: pets", Environment = { ["SHOP_TOKEN"] = Secret + "\n" } };
        server.Has("/openapi.yaml", Document);

        string message = project.Fetch(server.Url("openapi.yaml"));

        ReceivedRequest request = Assert.Single(server.Requests);
        Assert.Equal("Bearer " + Secret, request.Headers["Authorization"]);
        Assert.Equal("pets", request.Headers["X-Team"]);
        Assert.DoesNotContain(Secret, message, StringComparison.Ordinal);
        Assert.All(Directory.EnumerateFiles(project.PathOf("."), "*", SearchOption.AllDirectories), static file =>
            Assert.DoesNotContain(Secret, File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_credential_is_not_sent_to_the_target_of_a_redirect()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        await using DocumentServer other = await DocumentServer.StartAsync();
        using FetchProject project = new() { Headers = "Authorization: Bearer {SHOP_TOKEN}", Environment = { ["SHOP_TOKEN"] = Secret } };
        server.Redirects("/openapi.yaml", "/moved.yaml");
        server.Redirects("/moved.yaml", other.Url("openapi.yaml"));
        other.Has("/openapi.yaml", Document);

        project.Fetch(server.Url("openapi.yaml"));

        Assert.All(server.Requests, static request => Assert.Equal("Bearer " + Secret, request.Headers["Authorization"]));
        Assert.DoesNotContain("Authorization", Assert.Single(other.Requests).Headers.Keys);
    }

    [Theory]
    [InlineData("Authorization: Bearer {MISSING}", "the environment variable 'MISSING' of the header 'Authorization' in SourceHeaders is not set")]
    [InlineData("Authorization: Bearer {EMPTY}", "the environment variable 'EMPTY' of the header 'Authorization' in SourceHeaders is not set")]
    [InlineData("Authorization: Bearer {BROKEN}", "the environment variable 'BROKEN' has a line break or another control character")]
    [InlineData("Authorization Bearer {SHOP_TOKEN}", "an entry of SourceHeaders is not a header")]
    [InlineData("Authori zation: {SHOP_TOKEN}", "an entry of SourceHeaders is not a header")]
    [InlineData("Content-Type: {SHOP_TOKEN}", "the header 'Content-Type' of SourceHeaders cannot be sent")]
    public async Task A_header_that_cannot_be_sent_is_an_error_without_its_value(string headers, string reason)
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new()
        {
            Headers = headers,
            Environment = { ["SHOP_TOKEN"] = Secret, ["EMPTY"] = " ", ["BROKEN"] = Secret + "\r\nX-Other: 1" },
        };
        server.Has("/openapi.yaml", Document);

        string error = project.Fail(server.Url("openapi.yaml"));

        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }
}
