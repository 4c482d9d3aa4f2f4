using System.Globalization;
using Microsoft.AspNetCore.Http;
using TokenGen.Http;
using Wavefront;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>No text for people contains a secret: neither messages, ToString, bodies nor inner exceptions.</summary>
public sealed class SecretTests
{
    private const string Secret = "a411c16b-3cf7-4f03-bf11-8ca05aab898d";

    private const string ErrorEnvelope = """{"status":{"result":"ERROR","message":"no token """ + Secret + "\",\"code\":404}}";

    [Theory]
    [InlineData("""{"tokenID":"@"}""")]
    [InlineData("""{"message":"bad","token":{"tokenID" : "@", "tokenName":"x"}}""")]
    [InlineData("""{"tokenID":"@""")]
    [InlineData("""{"tokenID":"@","tokenName":""")]
    [InlineData("""[{"tokenID":@}""")]
    [InlineData("""{"tokenID":["@","@"],"x":1}""")]
    [InlineData("""{"tokenID":{"value":"@"}""")]
    [InlineData("""{"TOKENID":"@"}""")]
    [InlineData("""{"token\u0049D":"@"}""")]
    [InlineData("""{'tokenID':'@'}""")]
    [InlineData("""{"error":"{\"tokenID\":\"@\",\"x\":1}"}""")]
    [InlineData("tokenID=@&x=1")]
    [InlineData("tokenID: @\nnext")]
    [InlineData("<p>tokenID=@</p>")]
    [InlineData("""{"tokenID":true@""")]
    [InlineData("""{"tokenID":null,"tokenID":"\"@"}""")]
    public async Task Secret_members_are_masked_in_any_kind_of_body(string template)
    {
        string body = template.Replace("@", Secret, StringComparison.Ordinal);
        foreach (int status in new[] { 200, 400, 500 })
        {
            foreach (string contentType in new[] { "application/json", "text/plain", "text/html" })
            {
                await using ScriptedServer server = await ScriptedServer.StartAsync(status, contentType, body);
                using ApiTokenClient client = new(server.Address);

                ApiException error = await Assert.ThrowsAnyAsync<ApiException>(() => client.ListAsync("sa::ci"));

                AssertHidden(error, Secret);
                Assert.Contains("***", error.Body, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_secret_is_masked_wherever_the_body_is_cut()
    {
        string body = $$"""{"message":"no","tokenID":"{{Secret}}","note":"{{Secret}}"}""";
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(400, body);
        for (int length = 0; length <= body.Length; length++)
        {
            using ApiTokenClient client = new(new ApiClientOptions
            {
                BaseAddress = server.Address,
                MaxErrorBodyChars = length,
                Credential = Credential.Bearer(Secret),
            });

            ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("sa::ci"));

            AssertHidden(error, Secret[..8]);
        }
    }

    [Fact]
    public async Task A_secret_of_the_path_is_masked_in_every_spelling_of_the_server()
    {
        const string Path = "to/ken+é-0815";
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.StatusCode = 404;
            context.Response.ContentType = "text/html";
            await context.Response.WriteAsync($"{Path} | {Uri.EscapeDataString(Path)} | to\\/ken+\\u00e9-0815 | {Path.ToUpperInvariant()}");
        });
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.RevokeAsync("sa::ci", Path));

        AssertHidden(error, Path);
        AssertHidden(error, Uri.EscapeDataString(Path));
        Assert.Equal("*** | *** | *** | ***", error.Body);
        Assert.Equal("/api/v2/apitoken/serviceaccount/{id}/{token}", error.UrlTemplate);
    }

    [Theory]
    [InlineData("bearer")]
    [InlineData("renewed")]
    [InlineData("basic")]
    [InlineData("header")]
    [InlineData("query")]
    [InlineData("cookie")]
    public async Task A_credential_is_masked_when_the_server_repeats_it(string kind)
    {
        Credential credential = kind switch
        {
            "bearer" => Credential.Bearer(Secret),
            "renewed" => Credential.Bearer(_ => new ValueTask<string>(Secret)),
            "basic" => Credential.Basic("user", Secret),
            "header" => Credential.ApiKeyHeader("X-AUTH-TOKEN", Secret),
            "query" => Credential.ApiKeyQuery("key", Secret),
            _ => Credential.ApiKeyCookie("key", Secret),
        };
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.StatusCode = 401;
            context.Response.ContentType = "text/plain";
            string headers = string.Join('\n', context.Request.Headers.Select(header => header.ToString()));
            await context.Response.WriteAsync($"refused: {Secret} {context.Request.QueryString} {headers}");
        });
        using ApiTokenClient client = new(server.Address, credential);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("sa::ci"));

        AssertHidden(error, Secret);
        AssertHidden(error, Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("user:" + Secret)));
        Assert.StartsWith("refused: ***", error.ErrorMessage, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, credential.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_member_of_the_request_is_masked_in_the_response()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(400, "text/plain", $"the token {Secret} is not yours");
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.CreateAsync("x", new UserApiToken { TokenID = Secret }));

        Assert.Equal("the token *** is not yours", error.ErrorMessage);
    }

    [Fact]
    public async Task The_status_of_an_envelope_is_masked_too()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, ErrorEnvelope);
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.RevokeAsync("x", Secret));

        AssertHidden(error, Secret);
        Assert.Equal("no token ***", error.Status!.Message);
    }

    [Fact]
    public async Task Failures_without_a_response_contain_no_secret()
    {
        using ApiTokenClient refused = new(new Uri("http://127.0.0.1:1"), Credential.Bearer(Secret));
        AssertHidden(await Assert.ThrowsAsync<ApiConnectionException>(() => refused.RevokeAsync("x", Secret)), Secret);

        await using RawServer stalled = RawServer.Stalling("HTTP/1.1 200 OK\nContent-Length: 900\n\n" + Secret);
        using ApiTokenClient client = new(new ApiClientOptions { BaseAddress = stalled.Address, Timeout = TimeSpan.FromMilliseconds(200) });
        AssertHidden(await Assert.ThrowsAsync<ApiTimeoutException>(() => client.RevokeAsync("x", Secret)), Secret);
    }

    [Fact]
    public void Requests_credentials_and_unknown_members_print_no_secret()
    {
        using ApiTokenClient client = new(new Uri("https://example.com"));
        using ApiRequest request = client.Request("/tokens/{token}", HttpMethod.Delete, "token");
        request.Path("token", Secret);

        Assert.Equal("DELETE /tokens/{token}", request.ToString());
        Assert.Equal("bearer token (api_key)", Credential.Bearer(Secret).ForScheme("api_key").ToString());
        Assert.Equal("{ tokenID }", JsonMembers.Parse($$"""{"tokenID":"{{Secret}}"}""").ToString());
        Assert.DoesNotContain(Secret, new UserApiToken { TokenID = Secret }.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("p&amp;s&lt;w&gt;9")]
    [InlineData("&#x70;&#x26;s&#60;w&#000062;9")]
    [InlineData("p%26s%3cw%3E9")]
    [InlineData("%70&s%3Cw>9")]
    [InlineData("\\u0070\\u0026s<w>9")]
    [InlineData("p\\u0026amp;s\\u0026lt;w\\u0026gt;9")]
    [InlineData("p%26amp%3Bs%26lt%3Bw%26gt%3B9")]
    [InlineData("P&S<W>9")]
    [InlineData("cCZzPHc+OQ==")]
    [InlineData("dXNlcjpwJnM8dz45")]
    [InlineData("WyJ1c2VyIiwicCZzPHc-OSJd")]
    public async Task A_password_is_masked_in_every_spelling_of_the_server(string spelling)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(401, "text/html", $"<p>\u201c{spelling}\u201d is not the password</p>");
        using ApiTokenClient client = new(server.Address, Credential.Basic("user", "p&s<w>9"));

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("sa::ci"));

        Assert.Equal("<p>\u201c***\u201d is not the password</p>", error.Body);
    }

    [Fact]
    public async Task A_credential_in_a_malformed_header_is_masked_in_inner_exceptions()
    {
        foreach (string line in new[] { "Authorization Bearer SECRET", "X-\u001b[31m SECRET\u0085next" })
        {
            string head = "HTTP/1.1 200 OK\n" + line.Replace("SECRET", Secret, StringComparison.Ordinal) + "\nContent-Length: 0\n\n";
            await using RawServer server = new((stream, stop) => stream.WriteAsync(System.Text.Encoding.Latin1.GetBytes(head.ReplaceLineEndings("\r\n")), stop).AsTask());
            using ApiTokenClient client = new(server.Address, Credential.Bearer(Secret));

            ApiConnectionException error = await Assert.ThrowsAsync<ApiConnectionException>(() => client.ListAsync("sa::ci"));

            AssertHidden(error, Secret);
            for (Exception? cause = error; cause is not null; cause = cause.InnerException)
            {
                Assert.DoesNotContain(cause.Message, char.IsControl);
            }
        }
    }

    [Theory]
    [InlineData("Authorization", "Bearer SECRET")]
    [InlineData("Authorization", "Basic SECRET64")]
    [InlineData("Cookie", "theme=dark; session=SECRET")]
    public async Task The_parts_of_a_header_given_by_hand_are_masked(string name, string value)
    {
        string encoded = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("user:" + Secret));
        await using ScriptedServer server = await ScriptedServer.StartAsync(400, "text/plain", $"not {Secret}");
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address });
        ApiCallOptions options = new() { Headers = { [name] = value.Replace("SECRET64", encoded, StringComparison.Ordinal).Replace("SECRET", Secret, StringComparison.Ordinal) } };
        using ApiRequest request = connection.With(options).CreateRequest(new ApiOperation("any", HttpMethod.Get, "/x"));

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => request.SendAsync(ApiResponses.Text("200"), CancellationToken.None));

        Assert.Equal("not ***", error.Body);
    }

    [Theory]
    [InlineData("X2", "")]
    [InlineData("x2", "")]
    [InlineData("X2", "-")]
    [InlineData("x2", " ")]
    public async Task Hexadecimal_digits_of_a_secret_are_masked(string format, string separator)
    {
        byte[] octets = System.Text.Encoding.UTF8.GetBytes(Secret);
        string digits = string.Join(separator, octets.Select(octet => octet.ToString(format, CultureInfo.InvariantCulture)));
        await using ScriptedServer server = await ScriptedServer.StartAsync(400, "text/plain", $"refused {digits}");
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.CreateAsync("x", new UserApiToken { TokenID = Secret }));

        Assert.Equal("refused ***", error.ErrorMessage);
        AssertHidden(error, digits);
    }

    private static void AssertHidden(ApiException error, string secret)
    {
        string texts = string.Create(
            CultureInfo.InvariantCulture,
            $"{error} {error.Message} {error.Body} {error.ErrorMessage} {error.TrackingId} {error.Status} {error.Headers} {error.UrlTemplate} {(error as ApiResponseFormatException)?.Path}");
        Assert.DoesNotContain(secret, texts, StringComparison.OrdinalIgnoreCase);
    }
}
