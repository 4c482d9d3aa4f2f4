using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using TokenGen.Http;
using Wavefront;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>The bytes of requests.</summary>
public sealed class RequestTests : IAsyncLifetime
{
    private ScriptedServer _server = null!;
    private ApiTokenClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ScriptedServer.StartAsync(async context =>
        {
            using StreamReader reader = new(context.Request.Body);
            string target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
            string headers = string.Join('\n', context.Request.Headers.Select(header => $"{header.Key}: {header.Value}"));
            context.Response.ContentType = "text/plain";
            await context.Response.WriteAsync($"{context.Request.Method} {target}\n{headers}\n\n{await reader.ReadToEndAsync()}");
        });
        _client = new ApiTokenClient(_server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("sa::ci", "sa%3A%3Aci")]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("a?b#c", "a%3Fb%23c")]
    [InlineData("%2e%2E", "%252e%252E")]
    [InlineData("...", "...")]
    [InlineData("a b+é€😀", "a%20b%2B%C3%A9%E2%82%AC%F0%9F%98%80")]
    [InlineData("\r\nX: y", "%0D%0AX%3A%20y")]
    [InlineData("-._~", "-._~")]
    public async Task A_path_value_never_leaves_its_segment(string value, string sent)
    {
        using ApiRequest request = _client.Request("/v/{id}/x");
        request.Path("id", value);

        Assert.Equal($"GET /v/{sent}/x", await FirstLineAsync(request));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public void A_path_value_that_would_change_the_path_is_rejected(string value)
    {
        using ApiRequest request = _client.Request("/v/{id}");

        ArgumentException error = Assert.Throws<ArgumentException>(() => request.Path("id", value));

        Assert.Equal("id", error.ParamName);
        Assert.Throws<ArgumentNullException>("id", () => request.Path("id", (string)null!));
        Assert.Throws<ArgumentException>("id", () => request.Path("id", "half a pair: \ud800"));
    }

    [Fact]
    public async Task Parameters_may_share_a_segment_and_come_in_the_order_of_the_template()
    {
        using ApiRequest request = _client.Request("/v/{a}{b}.{c}");
        request.Path("a", "x");
        Assert.Throws<InvalidOperationException>(() => request.Path("a", "x"));
        request.Path("b", "y");
        request.Path("c", "z");

        Assert.Equal("GET /v/xy.z", await FirstLineAsync(request));
    }

    [Fact]
    public async Task Values_of_every_type_are_written_the_same_in_every_culture()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NegativeSign = "minus", NumberDecimalSeparator = "," } };
        try
        {
            using ApiRequest request = _client.Request("/{a}/{b}/{c}/{d}/{e}/{f}/{g}/{h}/{i}/{j}/{k}");
            request.Path("a", true);
            request.Path("b", -5);
            request.Path("c", long.MinValue);
            request.Path("d", 1.5);
            request.Path("e", 2.50m);
            request.Path("f", Guid.Empty);
            request.Path("g", new DateTimeOffset(2024, 2, 29, 1, 2, 3, 450, TimeSpan.FromHours(-2)));
            request.Path("h", new DateOnly(2024, 2, 29));
            request.Path("i", new TimeOnly(1, 2, 3));
            request.Path("j", new TimeSpan(1, 2, 3, 4));
            request.Path("k", new Uri("http://x/"));

            Assert.Equal(
                "GET /true/-5/-9223372036854775808/1.5/2.50/00000000-0000-0000-0000-000000000000/2024-02-29T01%3A02%3A03.45-02%3A00" +
                "/2024-02-29/01%3A02%3A03/P1DT2H3M4S/http%3A%2F%2Fx%2F",
                await FirstLineAsync(request));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public async Task Query_parameters_are_encoded_and_absent_ones_left_out()
    {
        using ApiRequest request = _client.Request("/q");
        request.Query("a&b", "c=d&e");
        request.Query("none", (string?)null);
        request.Query("none", (long?)null);
        request.Query("empty", "");
        request.Query("n", 5);
        request.Query("yes", false);
        request.Query("list", ["x", "y,z"]);
        request.Query("joined", ["x", "y,z"], explode: false);
        request.Query("nothing", []);

        Assert.Equal("GET /q?a%26b=c%3Dd%26e&empty=&n=5&yes=false&list=x&list=y%2Cz&joined=x,y%2Cz", await FirstLineAsync(request));
    }

    [Fact]
    public async Task Headers_and_cookies_are_sent_and_cannot_be_split()
    {
        using ApiRequest request = _client.Request("/h");
        request.Header("X-One", "1");
        request.Header("X-None", (string?)null);
        request.Header("X-Two", 2);
        request.Header("Content-Language", "de");
        request.Cookie("a", "b");
        request.Cookie("c", "d");
        request.TextBody("hello");

        string sent = await SendAsync(request);

        Assert.Contains("X-One: 1\n", sent, StringComparison.Ordinal);
        Assert.Contains("X-Two: 2\n", sent, StringComparison.Ordinal);
        Assert.Contains("Content-Language: de\n", sent, StringComparison.Ordinal);
        Assert.Contains("Cookie: a=b; c=d\n", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("X-None", sent, StringComparison.Ordinal);
        Assert.EndsWith("\n\nhello", sent, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("X-One", () => request.Header("X-One", "a\r\nX-Two: b"));
        Assert.Throws<ArgumentException>("X-One", () => request.Header("X-One", "é"));
        Assert.Throws<ArgumentException>("c", () => request.RawCookie("c", "a;b=c"));
    }

    [Fact]
    public async Task A_json_body_has_a_length_and_its_media_type()
    {
        using ApiRequest request = _client.Request("/b", HttpMethod.Post);
        request.JsonBody(new UserApiToken { TokenName = "ci \"é\"" }, UserApiToken.Json);

        string sent = await SendAsync(request);

        Assert.Contains("Content-Type: application/json\n", sent, StringComparison.Ordinal);
        Assert.Contains("Content-Length: 25\n", sent, StringComparison.Ordinal);
        Assert.EndsWith("""{"tokenName":"ci \"é\""}""", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_body_is_sent_for_null()
    {
        using ApiRequest request = _client.Request("/b", HttpMethod.Post);
        request.JsonBody(null, UserApiToken.Json);
        request.TextBody(null);
        request.StreamBody(null);

        string sent = await SendAsync(request);

        Assert.DoesNotContain("Content-Type", sent, StringComparison.Ordinal);
        Assert.Contains("Content-Length: 0\n", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_is_sent_unchanged()
    {
        using ApiRequest request = _client.Request("/b", HttpMethod.Put);
        request.StreamBody(new MemoryStream(Encoding.ASCII.GetBytes("raw")));

        string sent = await SendAsync(request);

        Assert.Contains("Content-Type: application/octet-stream\n", sent, StringComparison.Ordinal);
        Assert.EndsWith("\n\nraw", sent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_parameter_that_was_not_given_is_an_error_of_the_generator()
    {
        using ApiRequest request = _client.Request("/v/{id}");

        await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(request));
    }

    [Fact]
    public async Task The_address_of_the_server_may_have_a_path()
    {
        foreach (string path in new[] { "/base", "/base/" })
        {
            using ApiTokenClient client = new(new Uri(_server.Address, path));
            Assert.Equal("GET /base/x", await FirstLineAsync(client.Request("/x")));
        }
    }

    private static async Task<string> SendAsync(ApiRequest request) =>
        await request.SendAsync(ApiResponses.Text("200"), CancellationToken.None);

    private static async Task<string> FirstLineAsync(ApiRequest request) => (await SendAsync(request)).Split('\n')[0];
}
