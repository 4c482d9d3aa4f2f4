using TokenGen.Http;
using TokenGen.Json;

namespace TokenGen.Runtime.Tests.Parameters;

/// <summary>Parameters of headers (style simple) and cookies (style form, separated as in OpenAPI 3.2).</summary>
public sealed class HeaderStyleTests
{
    private const string Text = "\"blue\"";
    private const string List = """["blue","black","brown"]""";
    private const string Object = """{"R":100,"G":200,"B":150}""";

    [Theory]
    [InlineData(false, Text, "blue")]
    [InlineData(false, List, "blue,black,brown")]
    [InlineData(false, Object, "R,100,G,200,B,150")]
    [InlineData(true, Text, "blue")]
    [InlineData(true, List, "blue,black,brown")]
    [InlineData(true, Object, "R=100,G=200,B=150")]
    [InlineData(true, "\"\"", "")]
    [InlineData(true, "\"a/b c%\\\"\"", "a/b c%\"")]
    [InlineData(false, """[{"a":1}]""", """{"a":1}""")]
    [InlineData(false, "null", null)]
    [InlineData(false, "[]", null)]
    [InlineData(true, "{}", null)]
    public void Headers(bool explode, string json, string? expected)
    {
        using ApiRequest request = Unsent.Request("/h");
        request.Header("X-Color", Unsent.Json(json), JsonCodecs.Element, explode);

        Assert.Equal(expected, request.Headers.TryGetValues("X-Color", out IEnumerable<string>? values) ? Assert.Single(values) : null);
    }

    [Theory]
    [InlineData("\"a\\r\\nX-Two: b\"")]
    [InlineData("""["a\n"]""")]
    [InlineData("""{"a\r":1}""")]
    [InlineData("\"é\"")]
    [InlineData("\"\\u0000\"")]
    public void No_header_can_be_split(string json)
    {
        using ApiRequest request = Unsent.Request("/h");

        Assert.Throws<ArgumentException>("X-Color", () => request.Header("X-Color", Unsent.Json(json), JsonCodecs.Element, true));
    }

    [Theory]
    [InlineData(false, Text, "color=blue")]
    [InlineData(false, List, "color=blue,black,brown")]
    [InlineData(false, Object, "color=R,100,G,200,B,150")]
    [InlineData(true, Text, "color=blue")]
    [InlineData(true, List, "color=blue; color=black; color=brown")]
    [InlineData(true, Object, "R=100; G=200; B=150")]
    [InlineData(true, "\"\"", "color=")]
    [InlineData(true, "\"a;b=c, d\\r\\n\"", "color=a%3Bb%3Dc%2C%20d%0D%0A")]
    [InlineData(true, """{"a;b":"c"}""", "a%3Bb=c")]
    [InlineData(true, "null", null)]
    [InlineData(false, "[]", null)]
    [InlineData(true, "{}", null)]
    public void Cookies(bool explode, string json, string? expected)
    {
        using ApiRequest request = Unsent.Request("/h");
        request.Cookie("color", Unsent.Json(json), JsonCodecs.Element, explode);

        Assert.Equal(expected, request.Headers.TryGetValues("Cookie", out IEnumerable<string>? values) ? Assert.Single(values) : null);
    }

    [Fact]
    public void Json_in_headers_and_cookies()
    {
        using ApiRequest request = Unsent.Request("/h");
        request.Cookie("a", "b");
        request.Cookie("n", (int?)null, JsonCodecs.Int32, true);
        request.Cookie("n", (int?)1, JsonCodecs.Int32, true);
        request.CookieJson("j", new Dictionary<string, string> { ["a"] = "é" }, JsonCodecs.String.Map());
        request.CookieJson("k", (int?)null, JsonCodecs.Int32);
        request.CookieJson("k", (int?)2, JsonCodecs.Int32);
        request.HeaderJson("X-Json", new Dictionary<string, string> { ["a"] = "é😀\u007f\r\n" }, JsonCodecs.String.Map());
        request.HeaderJson("X-None", (int?)null, JsonCodecs.Int32);
        request.HeaderJson("X-None", null, JsonCodecs.String);
        request.HeaderJson("X-Two", (int?)2, JsonCodecs.Int32);
        request.Header("X-None", (Guid?)null, JsonCodecs.Guid, false);
        request.Header("X-Three", (int?)3, JsonCodecs.Int32, false);

        Assert.Equal("a=b; n=1; j=%7B%22a%22%3A%22%C3%A9%22%7D; k=2", Assert.Single(request.Headers.GetValues("Cookie")));
        Assert.Equal("{\"a\":\"\\u00e9\\ud83d\\ude00\\u007f\\r\\n\"}", Assert.Single(request.Headers.GetValues("X-Json")));
        Assert.Equal("2", Assert.Single(request.Headers.GetValues("X-Two")));
        Assert.Equal("3", Assert.Single(request.Headers.GetValues("X-Three")));
        Assert.False(request.Headers.Contains("X-None"));
    }

    [Fact]
    public void Plain_values_of_every_type()
    {
        using ApiRequest request = Unsent.Request("/h");
        request.Header("X-Uri", new Uri("http://x/"));
        request.Header("X-Span", TimeSpan.FromHours(1));
        request.Header("X-Date", new DateOnly(2024, 2, 29));
        request.Header("X-Day", (DateTime?)new DateTime(2024, 2, 29), JsonCodecs.Date, explode: false);
        request.Header("X-Time", new TimeOnly(1, 2, 3));
        request.Header("X-None", (Uri?)null);
        request.Header("X-None", (DateOnly?)null);
        request.Cookie("a", true);
        request.Cookie("b", 1);
        request.Cookie("c", 2L);
        request.Cookie("d", 1.5);
        request.Cookie("e", 2.50m);
        request.Cookie("f", Guid.Empty);
        request.Cookie("g", new Uri("http://x/"));
        request.Cookie("h", new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.Zero));
        request.Cookie("i", TimeSpan.FromHours(1));
        request.Cookie("j", new DateOnly(2024, 2, 29));
        request.Cookie("k", new TimeOnly(1, 2, 3));
        request.Cookie("none", (int?)null);

        Assert.Equal("X-Uri: http://x/|X-Span: PT1H|X-Date: 2024-02-29|X-Day: 2024-02-29|X-Time: 01:02:03", string.Join('|', request.Headers
            .Where(header => header.Key != "Cookie").Select(header => $"{header.Key}: {Assert.Single(header.Value)}")));
        Assert.Equal(
            "a=true; b=1; c=2; d=1.5; e=2.50; f=00000000-0000-0000-0000-000000000000; g=http%3A%2F%2Fx%2F; h=2024-02-29T01%3A02%3A03Z; i=PT1H; j=2024-02-29; k=01%3A02%3A03",
            Assert.Single(request.Headers.GetValues("Cookie")));
    }
}
