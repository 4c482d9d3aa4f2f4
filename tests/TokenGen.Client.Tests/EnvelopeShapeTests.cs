using Envelopes;
using EnvelopesByErrors;
using EnvelopesWhole;

namespace TokenGen.Client.Tests;

/// <summary>Envelopes that differ from <c>status</c> beside <c>response</c>, by the rule of their document, over real HTTP.</summary>
public sealed class EnvelopeShapeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"success":true,"errors":[],"messages":[],"result":{"value":"on"}}""")]
    [InlineData("""{"result":{"value":"on"},"success":true,"errors":[]}""")]
    public async Task An_envelope_composed_with_allOf_is_unwrapped(string body)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", body);
        using ZonesClient client = new(server.Address);

        Assert.Equal("on", (await client.Zones.GetSettingAsync("1", Token)).Value);
    }

    [Theory]
    [InlineData(200, """{"success":true,"errors":[],"result":{"value":"on"}}""", "on")]
    [InlineData(204, "", null)]
    public async Task The_payload_of_an_optional_envelope_may_be_null(int status, string body, string? value)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(status, body.Length > 0 ? "application/json" : null, body);
        using ZonesClient client = new(server.Address);

        Setting? setting = await client.Zones.PutDraftAsync("1", Token);
        ApiResponse<ResponseContainer<Setting>?> response = await client.Zones.WithResponse.PutDraftAsync("1", Token);

        Assert.Equal((value, value), (setting?.Value, response.EnsureSuccess()?.Response?.Value));
    }

    [Theory]
    [InlineData("""{"success":true,"errors":[],"result":null}""", null, null)]
    [InlineData("""{"success":true,"errors":[]}""", null, null)]
    [InlineData("""{"success":true,"errors":[],"result":{"value":"on"}}""", "on", null)]
    [InlineData("""{"success":true,"errors":[],"result":7}""", null, 7L)]
    public async Task A_payload_that_may_be_null_is_null(string body, string? owner, long? count)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", body);
        using ZonesClient client = new(server.Address);

        if (count is null)
        {
            Assert.Equal(owner, (await client.Zones.FindOwnerAsync("1", Token))?.Value);
        }

        if (owner is null)
        {
            Assert.Equal(count, await client.Zones.FindCountAsync(Token));
        }
    }

    [Fact]
    public async Task A_null_payload_throws_if_the_document_does_not_allow_null()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            200, "application/json", """{"success":true,"errors":[],"result":null}""");
        using ZonesClient client = new(server.Address);

        await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.Zones.GetSettingAsync("1", Token));
        Assert.Null((await client.Zones.WithResponse.GetSettingAsync("1", Token)).Body!.Response);
    }

    [Fact]
    public async Task An_inline_envelope_based_on_a_named_one_is_unwrapped()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            200, "application/json", """{"success":true,"errors":[],"result":"example.com"}""");
        using ZonesClient client = new(server.Address);

        Assert.Equal("example.com", await client.Zones.GetNameAsync("1", Token));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(403)]
    public async Task A_composed_envelope_with_an_error_is_an_error_under_any_status(int status)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            status, "application/json", """{"success":false,"errors":[{"code":9109,"message":"Unauthorized"}],"result":null}""");
        using ZonesClient client = new(server.Address);

        ApiException failure = await Assert.ThrowsAsync<ApiException>(() => client.Zones.GetSettingAsync("1", Token));

        Assert.Equal(ApiErrorKind.Envelope, failure.Kind);
        Assert.Equal((9109L, "Unauthorized"), (failure.Status!.Code, failure.ErrorMessage));
    }

    [Fact]
    public async Task An_object_with_payload_and_status_is_returned_completely()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", """{"ok":true,"ts":"1"}""");
        using TalkClient client = new(server.Address);

        Assert.Equal("1", (await client.Chat.PostMessageAsync(Token)).Ts);
    }

    [Fact]
    public async Task An_object_with_ok_false_is_an_error_under_200()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            200, "application/json", """{"ok":false,"error":"channel_not_found"}""");
        using TalkClient client = new(server.Address);

        ApiException failure = await Assert.ThrowsAsync<ApiException>(() => client.Chat.PostMessageAsync(Token));

        Assert.Equal((ApiErrorKind.Envelope, "channel_not_found"), (failure.Kind, failure.ErrorMessage));
    }

    [Fact]
    public async Task A_list_of_errors_means_an_error_and_an_empty_list_does_not()
    {
        await using ScriptedServer good = await ScriptedServer.StartAsync(
            200, "application/vnd.api+json", """{"data":[{"id":"1"}],"errors":[],"meta":{"count":1}}""");
        using PressClient client = new(good.Address);
        Assert.Equal("1", Assert.Single(await client.Articles.GetArticlesAsync(Token)).Id);

        await using ScriptedServer bad = await ScriptedServer.StartAsync(
            200, "application/vnd.api+json", """{"errors":[{"status":"422","detail":"No such filter"}]}""");
        using PressClient other = new(bad.Address);
        ApiException failure = await Assert.ThrowsAsync<ApiException>(() => other.Articles.GetArticlesAsync(Token));

        Assert.Equal((422L, "No such filter"), (failure.Status!.Code, failure.ErrorMessage));
    }
}
