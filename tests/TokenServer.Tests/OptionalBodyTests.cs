using System.Text;

namespace TokenServer.Tests;

/// <summary>Every body is optional; real clients send no body, <c>null</c> or <c>{}</c>.</summary>
public class OptionalBodyTests
{
    public static TheoryData<string?> Nothing => [(string?)null, "", "null", "{}", """{"tokenName":null}""", """{"unknown":[1,{}]}"""];

    [Theory]
    [MemberData(nameof(Nothing))]
    public async Task A_token_generated_without_a_name_has_none(string? body)
    {
        await using TestServer server = await TestServer.StartAsync();

        JsonElement token = Assert.Single((await server.PostAsync(Paths.Ci, body)).Tokens);

        Assert.DoesNotContain("tokenName", token.MemberNames());
    }

    [Theory]
    [MemberData(nameof(Nothing))]
    public async Task Renaming_without_a_name_leaves_the_name(string? body)
    {
        await using TestServer server = await TestServer.StartAsync();
        string path = $"{Paths.Own}/{server.AdminToken}";
        await server.PutAsync(path, """{"tokenName":"laptop"}""");

        Assert.Equal("laptop", (await server.PutAsync(path, body)).Payload.Text("tokenName"));
    }

    [Theory]
    [MemberData(nameof(Nothing))]
    public async Task Renaming_for_a_service_account_without_a_name_leaves_the_name(string? body)
    {
        await using TestServer server = await TestServer.StartAsync();
        string id = (await server.PostAsync(Paths.Ci, """{"tokenName":"ci"}""")).Tokens[^1].Id();

        Assert.Equal("ci", (await server.PutAsync($"{Paths.Ci}/{id}", body)).Payload.Text("tokenName"));
    }

    [Fact]
    public async Task An_empty_body_may_claim_any_media_type()
    {
        await using TestServer server = await TestServer.StartAsync();
        HttpRequestMessage request = new(HttpMethod.Post, Paths.Ci) { Content = new StringContent("", Encoding.UTF8, "text/plain") };
        request.Headers.Add("X-AUTH-TOKEN", server.AdminToken);

        Assert.Single((await server.SendAsync(request)).Tokens);
    }

    [Fact]
    public async Task An_empty_name_is_a_name()
    {
        await using TestServer server = await TestServer.StartAsync();

        Assert.Equal("", Assert.Single((await server.PostAsync(Paths.Ci, """{"tokenName":""}""")).Tokens).Text("tokenName"));
    }

    [Fact]
    public async Task Any_unicode_name_is_returned_unchanged()
    {
        await using TestServer server = await TestServer.StartAsync();
        const string Name = "naïve \"quoted\" \\ 日本 🚀 '; DROP TABLE token; --";

        JsonElement token = Assert.Single((await server.PostAsync(Paths.Ci, JsonSerializer.Serialize(new { tokenName = Name }))).Tokens);

        Assert.Equal(Name, token.Text("tokenName"));
    }
}
