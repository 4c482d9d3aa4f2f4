using TokenGen.Tasks.Tests.Support;

namespace TokenGen.Tasks.Tests;

/// <summary>The addresses from which a document may be fetched, and the allowed targets of redirects.</summary>
public sealed class AddressTests
{
    private const string Document = "openapi: 3.0.3\ninfo: { title: Zoo, version: '1' }\npaths: {}\n";

    [Theory]
    [InlineData("http://example.com/openapi.yaml", "must be an https URL")]
    [InlineData("http://localhost.example.com/openapi.yaml", "must be an https URL")]
    [InlineData("http://192.168.0.1/openapi.yaml", "must be an https URL")]
    [InlineData("ftp://example.com/openapi.yaml", "Source must be a URL such as https://example.com/openapi.yaml")]
    [InlineData("file:///etc/openapi.yaml", "Source must be a URL such as https://example.com/openapi.yaml")]
    [InlineData("../openapi.yaml", "Source must be a URL such as https://example.com/openapi.yaml")]
    public void An_address_that_is_neither_https_nor_local_is_an_error(string source, string reason)
    {
        using FetchProject project = new();

        Assert.Contains(reason, project.Fail(source), StringComparison.Ordinal);
    }

    [Fact]
    public void A_password_in_the_address_is_an_error_that_does_not_show_it()
    {
        using FetchProject project = new();

        string error = project.Fail("https://me:s3cret@example.com/openapi.yaml");

        Assert.Contains("put the credential into SourceHeaders", error, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://a.example/x/api.yaml", "/y/api.yaml", true)]
    [InlineData("https://a.example/x/api.yaml", "https://b.example/api.yaml", true)]
    [InlineData("https://a.example/x/api.yaml", "http://a.example/x/api.yaml", false)]
    [InlineData("https://a.example/x/api.yaml", "http://localhost/api.yaml", false)]
    [InlineData("https://a.example/x/api.yaml", "https://localhost/api.yaml", false)]
    [InlineData("https://a.example/x/api.yaml", "https://127.0.0.1:8443/api.yaml", false)]
    [InlineData("https://a.example/x/api.yaml", "https://me:pw@b.example/api.yaml", false)]
    [InlineData("https://a.example/x/api.yaml", "file:///etc/passwd", false)]
    [InlineData("https://a.example/x/api.yaml", null, false)]
    [InlineData("http://localhost:8080/api.yaml", "http://localhost:8081/api.yaml", true)]
    [InlineData("http://localhost:8080/api.yaml", "https://b.example/api.yaml", true)]
    [InlineData("http://localhost:8080/api.yaml", "http://b.example/api.yaml", false)]
    public void A_redirect_leads_to_https_and_never_from_the_network_to_this_machine(string from, string? to, bool isAllowed)
    {
        Uri? location = to is null ? null : new Uri(to, UriKind.RelativeOrAbsolute);
        if (isAllowed)
        {
            Assert.Equal(new Uri(new Uri(from), location!), SourceUrl.Follow(new Uri(from), location));
        }
        else
        {
            Assert.DoesNotContain(
                "pw", Assert.Throws<FetchException>(() => SourceUrl.Follow(new Uri(from), location)).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_followed(int status)
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new();
        server.Redirects("/latest", "/v3/openapi.yaml", status);
        server.Has("/v3/openapi.yaml", Document);

        project.Fetch(server.Url("latest"));

        Assert.Equal(Document, project.Read("api/openapi.yaml"));
    }

    [Fact]
    public async Task An_endless_chain_of_redirects_stops_after_five()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new();
        server.Redirects("/openapi.yaml", "/openapi.yaml");

        Assert.Contains("redirects more than 5 times", project.Fail(server.Url("openapi.yaml")), StringComparison.Ordinal);

        Assert.Equal(6, server.Requests.Count);
    }

    [Fact]
    public async Task A_redirect_to_plain_http_is_not_followed()
    {
        await using DocumentServer server = await DocumentServer.StartAsync();
        using FetchProject project = new();
        server.Redirects("/openapi.yaml", "http://example.com/openapi.yaml");

        Assert.Contains("a redirect must lead to an https URL", project.Fail(server.Url("openapi.yaml")), StringComparison.Ordinal);
    }
}
