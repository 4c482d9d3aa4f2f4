using TokenGen.Http;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>A credential header of single calls follows the rules of credentials.</summary>
public sealed class CallCredentialTests
{
    [Theory]
    [InlineData("Authorization")]
    [InlineData("cookie")]
    [InlineData("Proxy-Authorization")]
    public void A_credential_header_goes_only_to_servers_that_the_caller_names(string header)
    {
        using ApiConnection connection = new(new ApiClientOptions(), "https://api.example.com");
        ApiOperation elsewhere = new("getBranch", HttpMethod.Get, "/branch") { Server = "https://branch.example.net" };
        using ApiConnection view = connection.With(new ApiCallOptions { Headers = { [header] = "Bearer the-secret-token" } });

        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => view.CreateRequest(elsewhere));

        Assert.DoesNotContain("the-secret-token", error.ToString(), StringComparison.Ordinal);
        connection.With(new ApiCallOptions { Headers = { ["X-Trace"] = "7" } }).CreateRequest(elsewhere).Dispose();
        view.CreateRequest(new ApiOperation("getHere", HttpMethod.Get, "/here")).Dispose();
    }

    [Fact]
    public void The_credential_goes_to_a_server_that_the_caller_trusts()
    {
        Uri server = new("https://branch.example.net");
        using ApiConnection connection = new(new ApiClientOptions { TrustedServers = { server } }, "https://api.example.com");
        using ApiConnection view = connection.With(new ApiCallOptions { Headers = { ["Authorization"] = "Bearer the-secret-token" } });

        using ApiRequest request = view.CreateRequest(
            new ApiOperation("getBranch", HttpMethod.Get, "/branch") { Server = server.OriginalString });

        Assert.StartsWith("GET", request.ToString(), StringComparison.Ordinal);
    }
}
