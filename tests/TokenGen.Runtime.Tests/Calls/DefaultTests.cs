using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using TokenGen.Http;
using Wavefront;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>Default headers and query parameters of all calls of a client.</summary>
public sealed class DefaultTests : IAsyncLifetime
{
    private ScriptedServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await ScriptedServer.StartAsync(async context =>
    {
        using StreamReader reader = new(context.Request.Body);
        string target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        string headers = string.Join('\n', context.Request.Headers.Select(header => $"{header.Key}: {header.Value}"));
        if (context.Request.Path == "/refused")
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        context.Response.ContentType = "text/plain";
        await context.Response.WriteAsync($"{context.Request.Method} {target}\n{headers}\n\n{await reader.ReadToEndAsync()}");
    });

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Default_headers_and_query_go_with_every_call()
    {
        using ApiTokenClient client = Client(options =>
        {
            options.DefaultHeaders["X-Tenant"] = "acme";
            options.DefaultHeaders["Content-Language"] = "de";
            options.DefaultQuery["api version"] = "1&2";
        });
        using ApiRequest request = client.Request("/x", HttpMethod.Post);
        request.TextBody("hello");
        using ApiRequest plain = client.Request("/y");
        plain.Query("a", "b");

        string sent = await SendAsync(request);
        Assert.StartsWith("POST /x?api%20version=1%262\n", sent, StringComparison.Ordinal);
        Assert.Contains("X-Tenant: acme", sent, StringComparison.Ordinal);
        Assert.Contains("Content-Language: de", sent, StringComparison.Ordinal);
        Assert.StartsWith("GET /y?a=b&api%20version=1%262\n", await SendAsync(plain), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_of_the_call_replaces_a_default()
    {
        using ApiTokenClient client = Client(options =>
        {
            options.DefaultHeaders["X-Tenant"] = "acme";
            options.DefaultHeaders["content-language"] = "de";
            options.DefaultQuery["version"] = "1";
            options.DefaultQuery["on"] = "1";
        });
        using ApiRequest request = client.Request("/x", HttpMethod.Post);
        request.Header("x-tenant", "other");
        request.Header("Content-Language", "fr");
        request.Query("version", "2");
        request.Query("version-on", "3");
        request.TextBody("hello");

        string sent = await SendAsync(request);

        Assert.StartsWith("POST /x?version=2&version-on=3&on=1\n", sent, StringComparison.Ordinal);
        Assert.Contains("X-Tenant: other\n", sent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Content-Language: fr\n", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("acme", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("Language: de", sent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_view_of_the_client_has_the_defaults_and_its_options_replace_them()
    {
        using ApiConnection client = Connection(options =>
        {
            options.DefaultHeaders["X-Tenant"] = "acme";
            options.DefaultHeaders["X-Region"] = "eu";
            options.DefaultQuery["version"] = "1";
        });
        ApiConnection view = client.With(new ApiCallOptions { Headers = { ["X-Tenant"] = "other" }, Query = { ["version"] = "2" } });
        using ApiRequest request = view.CreateRequest(new ApiOperation("any", HttpMethod.Get, "/x"));

        string sent = await SendAsync(request);

        Assert.StartsWith("GET /x?version=2\n", sent, StringComparison.Ordinal);
        Assert.Contains("X-Tenant: other\n", sent, StringComparison.Ordinal);
        Assert.Contains("X-Region: eu\n", sent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X Tenant", "acme")]
    [InlineData("X-Tenant", "ac\nme")]
    [InlineData("", "acme")]
    public void Creating_a_client_rejects_a_default_header_that_cannot_be_sent(string name, string value) =>
        Assert.Throws<ArgumentException>(() => Client(options => options.DefaultHeaders[name] = value));

    [Fact]
    public async Task Later_changes_of_the_options_do_not_reach_the_client()
    {
        ApiClientOptions options = new() { BaseAddress = _server.Address, DefaultHeaders = { ["X-Tenant"] = "acme" } };
        using ApiTokenClient client = new(options);
        options.DefaultHeaders["X-Tenant"] = "other";

        Assert.Contains("X-Tenant: acme\n", await SendAsync(client.Request("/x")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_default_replaces_the_clients_own_header_but_not_a_credential()
    {
        using ApiTokenClient client = Client(options =>
        {
            options.Credential = Credential.Bearer("secret-1");
            options.DefaultHeaders["Accept"] = "application/vnd.acme+json";
            options.DefaultHeaders["User-Agent"] = "acme/1";
            options.DefaultHeaders["Authorization"] = "Bearer secret-2";
        });

        string sent = await SendAsync(client.Request("/x"));

        Assert.Contains("Accept: application/vnd.acme+json\n", sent, StringComparison.Ordinal);
        Assert.Contains("User-Agent: acme/1\n", sent, StringComparison.Ordinal);
        Assert.Contains("Authorization: Bearer secret-1\n", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-2", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_the_server_named_gets_no_parameter_twice()
    {
        using ApiConnection connection = Connection(options =>
        {
            options.DefaultQuery["api version"] = "1";
            options.DefaultQuery["size"] = "5";
        });
        using ApiRequest request = connection.CreateRequest(new ApiOperation("any", HttpMethod.Get, "/x"));

        string sent = await SendAsync(request.ContinueAt(new Uri(_server.Address, "/next?api+version=1&page=2")));

        Assert.StartsWith("GET /next?api+version=1&page=2&size=5\n", sent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Authorization", "Bearer secret-1")]
    [InlineData("X-Api-Key", "secret-1")]
    public async Task A_secret_default_is_masked_in_every_message(string name, string value)
    {
        using ApiTokenClient client = Client(options => options.DefaultHeaders[name] = value);
        using ApiRequest request = client.Request("/refused");

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => SendAsync(request));

        Assert.Contains("***", error.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-1", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_default_of_the_query_is_masked_in_every_message()
    {
        using ApiTokenClient client = Client(options => options.DefaultQuery["access_token"] = "secret 1");
        using ApiRequest request = client.Request("/refused");

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => SendAsync(request));

        Assert.Contains("access_token=***", error.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Defaults_go_to_another_host_only_when_the_caller_trusts_it()
    {
        await using ScriptedServer uploads = await ScriptedServer.StartAsync(
            static context => context.Response.WriteAsync(context.Request.Headers["X-Tenant"].ToString()));
        ApiOperation upload = new("upload", HttpMethod.Get, "/files") { Server = uploads.Address.AbsoluteUri };
        ApiClientOptions options = new() { DefaultHeaders = { ["X-Tenant"] = "acme" } };
        using ApiConnection connection = new(options, _server.Address.AbsoluteUri);

        InvalidOperationException failure = Assert.Throws<InvalidOperationException>(() => connection.CreateRequest(upload));
        Assert.Contains("the default headers and query are for", failure.Message, StringComparison.Ordinal);

        options.TrustedServers.Add(uploads.Address);
        using ApiConnection trusting = new(options, _server.Address.AbsoluteUri);
        using ApiRequest request = trusting.CreateRequest(upload);
        Assert.Equal("acme", await SendAsync(request));
    }

    [Theory]
    [InlineData("X-Api-Key", true)]
    [InlineData("Authorization", true)]
    [InlineData("X-Tenant", false)]
    public void A_secret_default_is_rejected_over_http_to_another_machine(string name, bool isRefused)
    {
        ApiClientOptions options = new() { BaseAddress = new Uri("http://a.example"), DefaultHeaders = { [name] = "value" } };

        Exception? failure = Record.Exception(() => new ApiConnection(options).Dispose());

        Assert.Equal(isRefused, failure is ArgumentException);
    }

    [Theory]
    [InlineData("Content-Type", "text/plain")]
    [InlineData("content-length", "5")]
    public void A_default_header_that_describes_a_body_is_rejected(string name, string value) =>
        Assert.Throws<ArgumentException>(() => Client(options => options.DefaultHeaders[name] = value));

    [Fact]
    public void Defaults_come_from_the_configuration_too()
    {
        ApiClientOptions options = new();

        IReadOnlyList<string> failures = ClientConfiguration.Apply(
            options, "Jobs", [new("DefaultHeaders:X-Tenant", "acme"), new("DefaultQuery:version", "2"), new("DefaultQuery", null)], []);

        Assert.Empty(failures);
        Assert.Equal("acme", options.DefaultHeaders["x-tenant"]);
        Assert.Equal("2", options.DefaultQuery["version"]);
    }

    private ApiTokenClient Client(Action<ApiClientOptions> configure) => new(Options(configure));

    private ApiConnection Connection(Action<ApiClientOptions> configure) => new(Options(configure));

    private ApiClientOptions Options(Action<ApiClientOptions> configure)
    {
        ApiClientOptions options = new() { BaseAddress = _server.Address };
        configure(options);
        return options;
    }

    private static async Task<string> SendAsync(ApiRequest request) =>
        await request.SendAsync(ApiResponses.Text("200"), CancellationToken.None);
}
