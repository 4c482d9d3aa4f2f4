using System.Text;
using TokenGen.Json;
using Wavefront;

namespace TokenGen.Runtime.Tests.Json;

/// <summary>The envelopes of several APIs, each with its own rule.</summary>
public sealed class EnvelopeTests
{
    private static readonly JsonCodec<ResponseContainer<UserApiToken>> s_cloudflare = ResponseContainer.Codec(
        new EnvelopeRule
        {
            Payload = "result",
            SuccessMember = "success",
            SuccessValue = "true",
            CodeMember = "errors[0].code",
            MessageMember = "errors[0].message",
        },
        UserApiToken.Json);

    private static readonly JsonCodec<ResponseContainer<UserApiToken>> s_slack = ResponseContainer.Codec(
        new EnvelopeRule { SuccessMember = "ok", SuccessValue = "true", MessageMember = "error" },
        UserApiToken.Json);

    private static readonly JsonCodec<ResponseContainer<UserApiToken>> s_jsonApi = ResponseContainer.Codec(
        new EnvelopeRule { Payload = "data", SuccessMember = "errors", CodeMember = "errors[0].status", MessageMember = "errors[0].title" },
        UserApiToken.Json);

    [Fact]
    public void Cloudflare_reports_success_beside_the_payload()
    {
        const string Json = """{"result":{"tokenID":"t"},"success":true,"errors":[],"messages":["hi"]}""";

        ResponseContainer<UserApiToken> container = Parse(s_cloudflare, Json);

        Assert.True(container.Status.IsSuccess);
        Assert.Equal("true", container.Status.Result);
        Assert.Null(container.Status.Message);
        Assert.Equal("t", container.Response!.TokenID);
        Assert.Equal(Json, Encoding.UTF8.GetString(s_cloudflare.ToUtf8Bytes(container)));
    }

    [Fact]
    public void Cloudflare_reports_errors_in_a_list()
    {
        ResponseContainer<UserApiToken> container = Parse(
            s_cloudflare, """{"success":false,"errors":[{"code":7003,"message":"no route"},{"code":1,"message":"x"}],"result":null}""");

        Assert.False(container.Status.IsSuccess);
        Assert.Equal(7003, container.Status.Code);
        Assert.Equal("no route", container.Status.Message);
        Assert.False(container.HasResponse);
    }

    [Fact]
    public void Slack_reports_success_inside_the_payload()
    {
        ResponseContainer<UserApiToken> good = Parse(s_slack, """{"ok":true,"tokenID":"t"}""");
        ResponseContainer<UserApiToken> bad = Parse(s_slack, """{"ok":false,"error":"invalid_auth"}""");

        Assert.True(good.Status.IsSuccess);
        Assert.Equal("t", good.Response!.TokenID);
        Assert.False(bad.Status.IsSuccess);
        Assert.Equal("invalid_auth", bad.Status.Message);
        Assert.Throws<JsonReadException>(() => Parse(s_slack, """{"tokenID":"t"}"""));
    }

    [Fact]
    public void Json_api_reports_errors_in_a_member_that_is_otherwise_absent()
    {
        Assert.True(Parse(s_jsonApi, """{"data":{"tokenID":"t"}}""").Status.IsSuccess);
        Assert.True(Parse(s_jsonApi, """{"data":{"tokenID":"t"},"errors":[]}""").Status.IsSuccess);
        ResponseContainer<UserApiToken> bad = Parse(s_jsonApi, """{"errors":[{"status":"422","title":"Invalid"}]}""");
        Assert.False(bad.Status.IsSuccess);
        Assert.Equal(422, bad.Status.Code);
        Assert.Equal("Invalid", bad.Status.Message);
    }

    [Theory]
    [InlineData("""{"status":{"result":"ERROR","message":"m","code":"404"}}""", false, 404L)]
    [InlineData("""{"status":{"result":"OK","code":1.5}}""", true, null)]
    [InlineData("""{"status":{"result":"\u004fK"}}""", true, null)]
    [InlineData("""{"status":{"result":"ok"}}""", false, null)]
    [InlineData("""{"response":[],"status":{"more":{"result":"x"},"result":"OK","code":200}}""", true, 200L)]
    public void The_status_object_is_read_leniently_but_judged_strictly(string json, bool isSuccess, long? code)
    {
        ResponseContainer<IReadOnlyList<UserApiToken>> container = ApiTokenClient.ListEnvelope.Parse(Encoding.UTF8.GetBytes(json));

        Assert.Equal(isSuccess, container.Status.IsSuccess);
        Assert.Equal(code, container.Status.Code);
    }

    [Theory]
    [InlineData("a..b")]
    [InlineData("")]
    [InlineData("a[x]")]
    [InlineData("a[0")]
    [InlineData("[0]")]
    public void A_malformed_path_is_rejected(string path) =>
        Assert.Throws<ArgumentException>(() => ResponseContainer.Codec(new EnvelopeRule { CodeMember = path }, UserApiToken.Json));

    private static ResponseContainer<UserApiToken> Parse(JsonCodec<ResponseContainer<UserApiToken>> codec, string json) =>
        codec.Parse(Encoding.UTF8.GetBytes(json));
}
