using Microsoft.AspNetCore.Http;
using TokenGen.Http;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>Operations with their own server: the address of their calls, and when a credential may be sent there.</summary>
public sealed class OperationServerTests
{
    private static readonly ApiResponses<string> s_text = ApiResponses.Text("200");
    private static readonly Credential s_secret = Credential.Bearer("secret-1");

    [Fact]
    public async Task A_call_without_a_credential_goes_to_the_operations_own_server()
    {
        await using ScriptedServer server = await StartAsync();
        await using ScriptedServer uploads = await StartAsync();

        Assert.Equal($"{uploads.Address.Port} /v1/files ", await CallAsync(
            new ApiConnection(new ApiClientOptions(), server.Address + "api"), uploads.Address + "v1"));
    }

    [Fact]
    public async Task A_credential_goes_to_another_host_only_if_the_caller_trusts_it()
    {
        await using ScriptedServer server = await StartAsync();
        await using ScriptedServer uploads = await StartAsync();
        ApiClientOptions options = new() { Credential = s_secret };
        using (ApiConnection connection = new(options, server.Address.AbsoluteUri))
        {
            InvalidOperationException failure = Assert.Throws<InvalidOperationException>(
                () => connection.CreateRequest(Upload(uploads.Address.AbsoluteUri)));
            Assert.Contains(nameof(ApiClientOptions.TrustedServers), failure.Message, StringComparison.Ordinal);
            Assert.Contains($"{uploads.Address.Port}", failure.Message, StringComparison.Ordinal);
        }

        options.TrustedServers.Add(new Uri(uploads.Address, "/whatever"));

        Assert.Equal($"{uploads.Address.Port} /files Bearer secret-1", await CallAsync(
            new ApiConnection(options, server.Address.AbsoluteUri), uploads.Address.AbsoluteUri));
    }

    [Fact]
    public async Task A_public_operation_needs_no_trust()
    {
        await using ScriptedServer server = await StartAsync();
        await using ScriptedServer uploads = await StartAsync();
        ApiClientOptions options = new() { Credential = s_secret };

        Assert.Equal($"{uploads.Address.Port} /files ", await CallAsync(
            new ApiConnection(options, server.Address.AbsoluteUri), uploads.Address.AbsoluteUri, []));
    }

    [Fact]
    public async Task An_HttpClient_of_the_caller_may_have_its_own_credentials()
    {
        await using ScriptedServer server = await StartAsync();
        using HttpClient client = new() { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", "of-the-client");
        using ApiConnection connection = new(client, null, server.Address.AbsoluteUri);

        Assert.Throws<InvalidOperationException>(() => connection.CreateRequest(Upload("https://uploads.example.com")));
    }

    [Fact]
    public async Task The_callers_own_address_receives_every_call()
    {
        await using ScriptedServer own = await StartAsync();
        await using ScriptedServer uploads = await StartAsync();
        ApiClientOptions options = new() { BaseAddress = new Uri(own.Address, "/proxy"), Credential = s_secret };

        Assert.Equal($"{own.Address.Port} /proxy/files Bearer secret-1", await CallAsync(
            new ApiConnection(options, "https://api.example.com"), uploads.Address.AbsoluteUri));
        Assert.Equal($"{own.Address.Port} /proxy/files Bearer secret-1", await CallAsync(
            new ApiConnection(options, "https://api.example.com"), "/internal"));

        options.TrustedServers.Add(uploads.Address);
        Assert.Equal($"{uploads.Address.Port} /files Bearer secret-1", await CallAsync(
            new ApiConnection(options, "https://api.example.com"), uploads.Address.AbsoluteUri));
    }

    [Theory]
    [InlineData("", null, "/internal/files")]
    [InlineData("", "/api/v3", "/internal/files")]
    [InlineData("api/v3", "https://example.com", "/api/v3/files")]
    public async Task A_relative_server_is_on_the_callers_host(string path, string? document, string expected)
    {
        await using ScriptedServer server = await StartAsync();
        ApiClientOptions options = new() { BaseAddress = new Uri(server.Address, path) };
        ApiConnection connection = document is null ? new ApiConnection(options) : new ApiConnection(options, document);

        Assert.Equal($"{server.Address.Port} {expected} ", await CallAsync(connection, "/internal"));
    }

    [Fact]
    public void A_credential_never_goes_to_a_trusted_server_over_http()
    {
        ApiClientOptions options = new() { Credential = s_secret, TrustedServers = { new Uri("http://uploads.example.com") } };
        using ApiConnection connection = new(options, "https://api.example.com");

        Assert.Throws<ArgumentException>(() => connection.CreateRequest(Upload("http://uploads.example.com")));
    }

    [Theory]
    [InlineData("/api/v3", "", "/api/v3/ping")]
    [InlineData("api/v3", "", "/api/v3/ping")]
    [InlineData("/api/v3/", "", "/api/v3/ping")]
    [InlineData("/api/v3", "of/caller", "/of/caller/ping")]
    [InlineData("https://example.com/api", "", "/api/ping")]
    [InlineData("https://example.com/api", "of/caller", "/of/caller/ping")]
    public async Task An_address_without_a_path_gets_the_path_of_the_document(string document, string path, string expected)
    {
        await using ScriptedServer server = await StartAsync();
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = new Uri(server.Address, path) }, document);

        string answer = await connection.CreateRequest(new ApiOperation("ping", HttpMethod.Get, "/ping"))
            .SendAsync(s_text, CancellationToken.None);

        Assert.Equal($"{server.Address.Port} {expected} ", answer);
    }

    [Fact]
    public void A_variable_of_a_server_stays_in_its_place()
    {
        Assert.Equal(
            "https://acme.example.com:8443/a/b",
            ServerTemplate.Resolve("https://{t}.example.com:{p}/{b}", new("t", "acme"), new("p", "8443"), new("b", "a/b")).AbsoluteUri);
        Assert.Equal("https://own.example.com/v1", ServerTemplate.Resolve("{server}/v1", new ServerVariable("server", "https://own.example.com")).AbsoluteUri);
        Assert.Equal("https://h.example.com/v2/x", ServerTemplate.Resolve(new Uri("https://h.example.com/a"), "/{v}/x", new ServerVariable("v", "v2")).AbsoluteUri);
    }

    [Theory]
    [InlineData("https://{x}.example.com/", "evil.com/")]
    [InlineData("https://{x}.example.com/", "evil.com#")]
    [InlineData("https://{x}.example.com/", "evil.com?")]
    [InlineData("https://{x}.example.com/", "me@evil.com\\")]
    [InlineData("https://example.com/{x}", "../admin")]
    [InlineData("https://example.com/{x}", "a?b")]
    [InlineData("https://example.com/{x}", "%2e%2e")]
    [InlineData("{x}/v1", "ftp://example.com")]
    [InlineData("{x}/v1", "https://user@example.com")]
    public void A_variable_that_would_lead_to_another_address_is_rejected(string template, string value) =>
        Assert.Throws<ArgumentException>(() => ServerTemplate.Resolve(template, new ServerVariable("x", value)));

    [Fact]
    public void A_value_that_the_document_does_not_list_is_rejected() =>
        Assert.Equal("region", Assert.Throws<ArgumentException>(() => new ServerVariable("region", "mars", "eu", "us")).ParamName);

    private static ApiOperation Upload(string server, IReadOnlyList<string>? credentials = null) =>
        new("upload", HttpMethod.Get, "/files") { Server = server, Credentials = credentials };

    private static Task<ScriptedServer> StartAsync() =>
        ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/plain";
            await context.Response.WriteAsync(
                $"{context.Connection.LocalPort} {context.Request.Path} {context.Request.Headers.Authorization}");
        });

    private static async Task<string> CallAsync(ApiConnection connection, string server, IReadOnlyList<string>? credentials = null)
    {
        using (connection)
        {
            return await connection.CreateRequest(Upload(server, credentials)).SendAsync(s_text, CancellationToken.None);
        }
    }
}
