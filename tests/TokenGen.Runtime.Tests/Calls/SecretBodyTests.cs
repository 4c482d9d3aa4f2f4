using System.Runtime.CompilerServices;
using TokenGen.Http;
using TokenGen.Json;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>Completely secret bodies, and secrets at places that a server chooses: no text contains them.</summary>
public sealed class SecretBodyTests
{
    private const string Secret = "pass+word/é77";

    private static readonly ApiOperation s_sends = new("send", HttpMethod.Post, "/") { HasSecretRequest = true };

    [Fact]
    public async Task Masks_a_text_that_is_a_secret()
    {
        ApiException error = await RefusedAsync(s_sends, static request => request.TextBody(Secret));

        Assert.Equal("***", error.Body);
    }

    [Fact]
    public async Task Masks_each_value_of_a_list_that_is_a_secret()
    {
        ApiException error = await RefusedAsync(
            s_sends, static request => request.JsonBody([Secret, "second secret"], JsonCodecs.String.List()));

        Assert.Equal("""["***","***"]""", error.Body);
    }

    [Fact]
    public async Task Masks_the_fields_of_a_form_that_is_a_secret()
    {
        ApiException error = await RefusedAsync(
            s_sends, static request => request.FormBody(new Dictionary<string, string> { ["any"] = Secret }, JsonCodecs.String.Map()));

        Assert.Equal("any=***", error.Body);
    }

    [Fact]
    public async Task Masks_each_value_of_a_list_under_a_secret_name()
    {
        ApiException error = await RefusedAsync(
            new("send", HttpMethod.Post, "/") { SecretMembers = ["pins"] },
            static request => request.JsonBody(
                new Dictionary<string, IReadOnlyList<string>> { ["pins"] = [Secret, "second secret"] }, JsonCodecs.String.List().Map()),
            static _ => $"no {Secret}, no second secret");

        Assert.Equal("no ***, no ***", error.Body);
    }

    [Fact]
    public async Task Masks_secrets_of_a_streamed_request()
    {
        ApiException error = await RefusedAsync(
            s_sends, static request => request.JsonLinesBody(ItemsAsync(1000), JsonCodecs.String), static sent => sent[^200..]);

        Assert.DoesNotContain("secret", error.ToString() + error.Body, StringComparison.Ordinal);
        Assert.Contains("***", error.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", "\"the token\" and more")]
    [InlineData("application/xml", "the token")]
    public async Task A_secret_success_is_not_printed(string mediaType, string body)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, mediaType, body);
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address });
        using ApiRequest request = connection.CreateRequest(new ApiOperation("login", HttpMethod.Get, "/") { HasSecretResponse = true });

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => request.SendAsync(ApiResponses.Json("200", JsonCodecs.String), default));

        Assert.Equal("***", error.Body);
        Assert.DoesNotContain("the token", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SECRET")]
    [InlineData("a/SECRET~b")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567SECRET")]
    [InlineData("\\u2028SECRET")]
    public async Task Masks_the_credential_in_the_path_of_a_drift(string name)
    {
        const string Token = "chaos+secret/0815";
        string spelled = name.Replace("SECRET", Token, StringComparison.Ordinal);
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, $$"""{"{{spelled}}":"1"}""");
        Seen seen = new();
        using ApiConnection connection = new(
            new ApiClientOptions { BaseAddress = server.Address, Credential = Credential.Bearer(Token), Observer = seen });
        using ApiRequest request = connection.CreateRequest(new ApiOperation("numbers", HttpMethod.Get, "/"));

        await request.SendAsync(ApiResponses.Json("200", JsonCodecs.Int64.Map()), default);

        string path = Assert.Single(seen.Paths);
        Assert.Contains("***", path, StringComparison.Ordinal);
        Assert.DoesNotContain("chao", path, StringComparison.Ordinal);
        Assert.DoesNotContain('\u2028', path);
    }

    [Fact]
    public async Task Masks_the_credential_in_the_name_of_a_header()
    {
        const string Token = "abc-0815-def";
        await using ScriptedServer server = await ScriptedServer.StartAsync(context =>
        {
            context.Response.Headers["X-" + Token] = "1";
            context.Response.StatusCode = context.Request.Path == "/bad" ? 400 : 200;
            return Task.CompletedTask;
        });
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address, Credential = Credential.Bearer(Token) });
        using ApiRequest good = connection.CreateRequest(new ApiOperation("good", HttpMethod.Get, "/good"));
        using ApiRequest bad = connection.CreateRequest(new ApiOperation("bad", HttpMethod.Get, "/bad"));

        ApiResponse<NoContent> response = await good.SendForResponseAsync(ApiResponses.Empty("200"), default);
        ApiException error = await Assert.ThrowsAsync<ApiException>(() => bad.SendAsync(ApiResponses.Empty("200"), default));

        Assert.All((string[])[response.ToString(), response.Headers.ToString(), error.Headers.ToString()], static text =>
            Assert.DoesNotContain(Token, text, StringComparison.Ordinal));
        Assert.Contains("X-***", response.Headers.ToString(), StringComparison.Ordinal);
        Assert.Contains("X-***", error.Headers.ToString(), StringComparison.Ordinal);
        Assert.Equal("1", response.Headers["X-" + Token]);
    }

    [Theory]
    [InlineData("mood", "\"angry\" is not one of the values that the document lists for Mood.")]
    [InlineData("pin", "The value is not one that the document lists for Mood.")]
    public async Task Quotes_an_unlisted_value_unless_something_in_the_response_is_secret(string secret, string problem)
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, "\"angry\"");
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address, Reading = ResponseReading.Strict });
        using ApiRequest request = connection.CreateRequest(
            new ApiOperation("get", HttpMethod.Get, "/") { SecretMembers = secret == "pin" ? ["pin"] : [] });

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => request.SendAsync(ApiResponses.Json("200", new MoodCodec()), default));

        Assert.EndsWith(problem, error.Message, StringComparison.Ordinal);
    }

    private static async Task<ApiException> RefusedAsync(
        ApiOperation operation, Action<ApiRequest> fill, Func<string, string>? answer = null)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            using StreamReader reader = new(context.Request.Body);
            string sent = await reader.ReadToEndAsync();
            context.Response.StatusCode = 400;
            context.Response.ContentType = "text/plain";
            await context.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes((answer ?? (static text => text))(sent)));
        });
        using ApiConnection connection = new(new ApiClientOptions { BaseAddress = server.Address });
        using ApiRequest request = connection.CreateRequest(operation);
        fill(request);
        return await Assert.ThrowsAsync<ApiException>(() => request.SendAsync(ApiResponses.Text("200"), default));
    }

    private static async IAsyncEnumerable<string> ItemsAsync(
        int count, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (int i = 0; i < count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return $"secret {i}";
        }
    }

    private sealed class Seen : ApiCallObserver
    {
        public List<string> Paths { get; } = [];

        public override void OnCompleted(in ApiCallResult result)
        {
        }

        public override void OnDrift(in ApiDrift drift) => Paths.Add(drift.Path);
    }

    private enum Mood
    {
        Happy,
        Sad,
    }

    private sealed class MoodCodec() : JsonEnumCodec<Mood>("happy", "sad");
}
