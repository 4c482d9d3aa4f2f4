using System.Net.Http.Headers;
using System.Text;

namespace TokenServer.Tests;

public class ErrorShapeTests
{
    [Theory]
    [InlineData("/api/v2/nothing")]
    [InlineData("/api/v1/apitoken")]
    [InlineData("/api/v2/apitoken/customertokens/revoke/more")]
    [InlineData("/")]
    public async Task An_unknown_path_responds_in_plain_text(string path)
    {
        await using TestServer server = await TestServer.StartAsync();

        Answer answer = await server.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("text/plain", answer.MediaType);
        Assert.Matches(@"\Aerror='not_found'\nmessage='resource cannot be found'\ntrackingId=[0-9a-f-]{36}\z", answer.Text);
    }

    [Theory]
    [InlineData("PATCH", Paths.Own)]
    [InlineData("GET", $"{Paths.Own}/00000000-0000-4000-8000-000000000001")]
    [InlineData("GET", $"{Paths.Ci}/00000000-0000-4000-8000-000000000001")]
    [InlineData("POST", Paths.Revoke)]
    public async Task A_wrong_method_is_an_error_of_the_framework(string method, string path)
    {
        await using TestServer server = await TestServer.StartAsync();

        Answer answer = await server.SendAsync(HttpMethod.Parse(method), path);

        answer.IsGatewayError(HttpStatusCode.MethodNotAllowed, "HTTP 405 Method Not Allowed");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData(null)]
    public async Task A_wrong_content_type_is_an_error_of_the_framework(string? mediaType)
    {
        await using TestServer server = await TestServer.StartAsync();
        ByteArrayContent content = new("""{"tokenName":"ci"}"""u8.ToArray());
        content.Headers.ContentType = mediaType is null ? null : new MediaTypeHeaderValue(mediaType);

        Answer answer = await SendAsync(server, content);

        answer.IsGatewayError(HttpStatusCode.UnsupportedMediaType, "HTTP 415 Unsupported Media Type");
        Assert.Empty((await server.GetAsync(Paths.Ci)).Tokens);
    }

    [Fact]
    public async Task A_much_too_large_body_is_an_error_of_the_framework()
    {
        await using TestServer server = await TestServer.StartAsync();

        Answer answer = await SendAsync(server, Json($$"""{"tokenName":"{{new string('x', 70_000)}}"}"""));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Equal(["error", "trackingId"], answer.Json.MemberNames());
    }

    [Theory]
    [InlineData("""{"tokenName":""", 1, 14)]
    [InlineData("{\n  tokenName: 1\n}", 2, 3)]
    [InlineData("""{"tokenName":1}""", 1, 15)]
    [InlineData("[]", 1, 2)]
    public async Task Malformed_json_is_reported_with_its_place(string body, int line, int position)
    {
        await using TestServer server = await TestServer.StartAsync();

        Answer answer = await SendAsync(server, Json(body));

        answer.IsErrorEnvelope(HttpStatusCode.BadRequest, $"Malformed JSON at line {line}, byte {position}.");
        Assert.Empty((await server.GetAsync(Paths.Ci)).Tokens);
    }

    [Fact]
    public async Task Text_that_is_not_utf8_is_malformed_json()
    {
        await using TestServer server = await TestServer.StartAsync();
        ByteArrayContent content = new([.. """{"tokenName":"""u8, (byte)'"', 0x80, (byte)'"', (byte)'}']);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        Answer answer = await SendAsync(server, content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("ERROR", answer.Json.GetProperty("status").Text("result"));
    }

    [Fact]
    public async Task An_internal_failure_is_an_error_of_the_framework()
    {
        await using TestServer server = await TestServer.StartAsync(new() { TimeProvider = new ClockThatStops() });

        Answer answer = await server.GetAsync(Paths.Own);

        answer.IsGatewayError(HttpStatusCode.InternalServerError, "HTTP 500 Internal Server Error");
    }

    private static Task<Answer> SendAsync(TestServer server, HttpContent content)
    {
        HttpRequestMessage request = new(HttpMethod.Post, Paths.Ci) { Content = content };
        request.Headers.Add("X-AUTH-TOKEN", server.AdminToken);
        return server.SendAsync(request);
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
