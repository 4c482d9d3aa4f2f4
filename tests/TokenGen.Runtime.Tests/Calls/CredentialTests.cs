using Microsoft.AspNetCore.Http;
using TokenGen.Http;
using Wavefront;

namespace TokenGen.Runtime.Tests.Calls;

public sealed class CredentialTests
{
    [Theory]
    [InlineData("bearer", "Authorization: Bearer secret-1")]
    [InlineData("renewed", "Authorization: Bearer renewed-1")]
    [InlineData("basic", "Authorization: Basic dMO8ci1uYW1lOnNlY3JldA==")]
    [InlineData("header", "X-AUTH-TOKEN: secret-1")]
    [InlineData("query", "?a=b&api%20key=secret%26")]
    [InlineData("cookie", "Cookie: own=1; session=secret-1")]
    public async Task A_credential_is_sent_where_its_scheme_says(string kind, string expected)
    {
        int calls = 0;
        Credential credential = kind switch
        {
            "bearer" => Credential.Bearer("secret-1"),
            "renewed" => Credential.Bearer(async _ =>
            {
                await Task.Yield();
                return $"renewed-{++calls}";
            }),
            "basic" => Credential.Basic("tür-name", "secret"),
            "header" => Credential.ApiKeyHeader("X-AUTH-TOKEN", "secret-1"),
            "query" => Credential.ApiKeyQuery("api key", "secret&"),
            _ => Credential.ApiKeyCookie("session", "secret-1"),
        };
        Assert.Contains(expected, await SeenAsync(credential, new ApiOperation("op", HttpMethod.Get, "/x")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(null, "api_key", true)]
    [InlineData(null, "", false)]
    [InlineData("api_key", "api_key", true)]
    [InlineData("api_key", "bearerAuth", false)]
    [InlineData("api_key", null, true)]
    public async Task A_credential_goes_to_operations_that_require_it_or_say_nothing(string? scheme, string? declared, bool isSent)
    {
        Credential credential = Credential.Bearer("secret-1");
        if (scheme is not null)
        {
            credential = credential.ForScheme(scheme);
        }

        ApiOperation operation = new("op", HttpMethod.Get, "/x") { Credentials = declared is null ? null : declared.Length == 0 ? [] : [declared] };

        Assert.Equal(isSent, (await SeenAsync(credential, operation)).Contains("secret-1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_credential_never_goes_over_http_to_another_machine_unless_that_is_allowed()
    {
        Uri address = new("http://example.com");
        ArgumentException error = Assert.Throws<ArgumentException>(() => new ApiTokenClient(address, Credential.Bearer("secret-1")));
        Assert.DoesNotContain("secret-1", error.ToString(), StringComparison.Ordinal);

        new ApiTokenClient(address).Dispose();
        new ApiTokenClient(new Uri("https://example.com"), Credential.Bearer("secret-1")).Dispose();
        new ApiTokenClient(new Uri("http://localhost:1"), Credential.Bearer("secret-1")).Dispose();
        new ApiTokenClient(new ApiClientOptions { BaseAddress = address, Credential = Credential.Bearer("secret-1"), AllowInsecureCredentials = true }).Dispose();
    }

    [Fact]
    public async Task A_credential_that_fails_ends_the_call_with_its_own_exception()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, "{}");
        using ApiTokenClient client = new(server.Address, Credential.Bearer(_ => throw new NotSupportedException("no token today")));

        Assert.Equal("no token today", (await Assert.ThrowsAsync<NotSupportedException>(() => client.ListAsync("x"))).Message);
    }

    [Fact]
    public void Credentials_that_cannot_be_sent_are_rejected()
    {
        Assert.Throws<ArgumentException>(() => Credential.Bearer(""));
        Assert.Throws<ArgumentException>(() => Credential.Bearer("a\nb"));
        Assert.Throws<ArgumentException>(() => Credential.ApiKeyHeader("X Y", "v"));
        Assert.Throws<ArgumentException>(() => Credential.ApiKeyCookie("c", "a;b"));
        Assert.Throws<ArgumentException>(() => Credential.Basic("a:b", "c"));
        Assert.Throws<ArgumentNullException>(() => Credential.Bearer((string)null!));
    }

    [Theory]
    [InlineData("relative")]
    [InlineData("ftp://example.com")]
    [InlineData("https://example.com/?q=1")]
    [InlineData("https://user:pass@example.com/")]
    public void An_invalid_address_is_rejected(string address) =>
        Assert.Throws<ArgumentException>(() => new ApiTokenClient(new Uri(address, UriKind.RelativeOrAbsolute)));

    [Fact]
    public void Options_out_of_range_are_rejected()
    {
        Uri address = new("https://example.com");
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApiTokenClient(new ApiClientOptions { BaseAddress = address, Timeout = TimeSpan.Zero }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApiTokenClient(new ApiClientOptions { BaseAddress = address, MaxResponseBytes = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApiTokenClient(new ApiClientOptions { BaseAddress = address, MaxErrorBodyChars = -1 }));
        Assert.Throws<ArgumentException>(() => new ApiTokenClient(new ApiClientOptions()));
    }

    private static async Task<string> SeenAsync(Credential credential, ApiOperation operation)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            string headers = string.Join('\n', context.Request.Headers.Select(header => $"{header.Key}: {header.Value}"));
            context.Response.ContentType = "text/plain";
            await context.Response.WriteAsync($"{context.Request.QueryString}\n{headers}");
        });
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address, Credential = credential });
        ApiRequest request = connection.CreateRequest(operation);
        request.Query("a", "b");
        request.Cookie("own", "1");
        return await request.SendAsync(ApiResponses.Text("200"), CancellationToken.None);
    }
}
