using Microsoft.AspNetCore.Http;
using Wavefront;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>
/// Responses of an authorization server: each gives a usable token, or a failure of the kind <c>Credential</c>, which is not cached.
/// </summary>
public sealed class TokenEndpointTests
{
    private const string Secret = "s&cret of ci";

    [Theory]
    [InlineData("""{"access_token":"tok\n"}""")]
    [InlineData("""{"access_token":"tok\u00fc"}""")]
    [InlineData("""{"access_token":"\ud800"}""")]
    [InlineData("""{"access_token":""}""")]
    [InlineData("""{"access_token":7}""")]
    [InlineData("""{"access_token":"tok","error":"\udc00"}""")]
    [InlineData("""["access_token"]""")]
    [InlineData("""{"access_token":"tok\n"} """ + "x")]
    public async Task A_bad_token_is_a_credential_failure_and_the_next_call_requests_another(string bad)
    {
        int asked = 0;
        await using ScriptedServer login = await LoginAsync(_ => ++asked == 1 ? bad : """{"access_token":"good"}""");
        await using ScriptedServer server = await ApiAsync();
        using ApiTokenClient client = new(server.Address, Machine(login));

        Assert.Equal(ApiErrorKind.Credential, (await Assert.ThrowsAsync<ApiException>(() => client.DownloadTextAsync())).Kind);
        Assert.Equal("Bearer good", await client.DownloadTextAsync());
        Assert.Equal("Bearer good", await client.DownloadTextAsync());

        Assert.Equal(2, asked);
    }

    [Theory]
    [InlineData("-1", 3)]
    [InlineData("-1e400", 3)]
    [InlineData("0", 3)]
    [InlineData("\"-5\"", 3)]
    [InlineData("3600", 1)]
    [InlineData("3.6e3", 1)]
    [InlineData("1e400", 1)]
    [InlineData("99999999999999999999", 1)]
    [InlineData("\"NaN\"", 1)]
    [InlineData("\"-Infinity\"", 1)]
    [InlineData("\"soon\"", 1)]
    [InlineData("null", 1)]
    [InlineData("[1]", 1)]
    public async Task Every_lifetime_has_a_meaning(string expiresIn, int expected)
    {
        int asked = 0;
        await using ScriptedServer login = await LoginAsync(_ => $$"""{"access_token":"token-{{++asked}}","expires_in":{{expiresIn}}}""");
        await using ScriptedServer server = await ApiAsync();
        using ApiTokenClient client = new(server.Address, Machine(login));

        for (int call = 1; call <= 3; call++)
        {
            Assert.Equal($"Bearer token-{Math.Min(call, expected)}", await client.DownloadTextAsync());
        }

        Assert.Equal(expected, asked);
    }

    [Fact]
    public async Task The_servers_message_is_one_masked_line_of_limited_length()
    {
        foreach (string spelling in new[]
        {
            Secret, Secret.ToUpperInvariant(), Uri.EscapeDataString(Secret), Secret.Replace("&", "&amp;", StringComparison.Ordinal), Secret.Replace(' ', '+'),
            Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("ci:" + Secret)),
            Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"ci:{Uri.EscapeDataString(Secret)}")),
        })
        {
            string description = $"no {spelling}\\n2030-01-01 \\u202eall is well\\u0007 " + new string('x', 900_000);
            await using ScriptedServer login = await LoginAsync(context =>
            {
                context.Response.StatusCode = 400;
                return $$"""{"error":"invalid_client","error_description":"{{description}}"}""";
            });
            await using ScriptedServer server = await ApiAsync();
            using ApiTokenClient client = new(server.Address, Machine(login));

            ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.DownloadTextAsync());

            Assert.InRange(error.Message.Length, 100, 1200);
            Assert.DoesNotContain(
                error.Message + error.ErrorMessage, static character => char.IsControl(character) || character == '\u202e');
            Assert.Contains("no *** 2030", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_broken_or_compressed_error_response_fails_with_its_status()
    {
        foreach ((int status, bool isTransient) in new[] { (200, false), (400, false), (503, true) })
        {
            await using ScriptedServer login = await ScriptedServer.StartAsync(async context =>
            {
                context.Response.StatusCode = status;
                context.Response.Headers.ContentEncoding = "br";
                await context.Response.Body.WriteAsync(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3, 4 });
            });
            await using ScriptedServer server = await ApiAsync();
            using ApiTokenClient client = new(server.Address, Machine(login));

            ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.DownloadTextAsync());

            Assert.Equal((ApiErrorKind.Credential, isTransient), (error.Kind, error.IsTransient));
        }
    }

    [Fact]
    public async Task A_callback_token_that_cannot_be_sent_is_a_credential_failure()
    {
        await using ScriptedServer server = await ApiAsync();
        foreach (Credential credential in new[]
        {
            Credential.Bearer(_ => new ValueTask<string>("a\nb")),
            Credential.Bearer(_ => new ValueTask<string>("")),
            Credential.CachedBearer(_ => Task.FromResult(new AccessToken("a\r\nX-Evil: 1", null))),
            Credential.CachedBearer(_ => Task.FromResult<AccessToken>(null!)),
            Credential.Http("DPoP", (_, _) => new ValueTask<string>("é")),
            Credential.Bearer(_ => throw new HttpRequestException("no route")),
        })
        {
            using ApiTokenClient client = new(server.Address, credential);

            Assert.Equal(ApiErrorKind.Credential, (await Assert.ThrowsAsync<ApiException>(() => client.DownloadTextAsync())).Kind);
        }
    }

    private static Credential Machine(ScriptedServer login) =>
        Credential.Bearer(new ClientCredentials("ci", Secret) { TokenEndpoint = new Uri(login.Address, "/token") });

    private static Task<ScriptedServer> LoginAsync(Func<HttpContext, string> answer) => ScriptedServer.StartAsync(async context =>
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer(context));
    });

    private static Task<ScriptedServer> ApiAsync() => ScriptedServer.StartAsync(async context =>
    {
        context.Response.ContentType = "text/plain";
        await context.Response.WriteAsync(context.Request.Headers.Authorization.ToString());
    });
}
