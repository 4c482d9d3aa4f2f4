using Headed;

namespace TokenGen.Client.Tests;

/// <summary>Response headers with their declared types.</summary>
public sealed class HeaderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Declared_headers_are_read_with_their_types()
    {
        ApiHeaders headers = await HeadersOfAsync(
            ("X-Rate-Limit", "5000"),
            ("X-Rate-Reset", "2024-02-29T12:00:00Z"),
            ("X-Share", "0.25"),
            ("X-Cached", "true"),
            ("X-Request-Id", "6fa459ea-ee8a-3ca4-894e-db77e160355e"),
            ("X-Cache-State", "stale"),
            ("X-Level", "2"),
            ("X-Page", """{"next":"abc"}"""),
            ("X-Point", "x,1"),
            ("ETag", "\"1\""));

        Assert.Equal(5000, headers.GetXRateLimit());
        Assert.Equal("5000", headers.GetXRateLimitAsString());
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.Zero), headers.GetXRateReset());
        Assert.Equal(0.25, headers.GetXShare());
        Assert.True(headers.GetXCached());
        Assert.Equal(new Guid("6fa459ea-ee8a-3ca4-894e-db77e160355e"), headers.GetXRequestId());
        Assert.Equal(new CacheState("stale"), headers.GetXCacheState());
        Assert.Equal(new XLevelHeader(2), headers.GetXLevel());
        Assert.Equal("abc", headers.GetXPage()!.Next);
        Assert.Equal("x,1", headers.GetXPoint());
    }

    [Fact]
    public async Task A_list_is_read_from_one_line_or_several_and_cookies_are_never_joined()
    {
        ApiHeaders headers = await HeadersOfAsync(
            ("X-Tags", "a, b"), ("X-Tags", "c"), ("X-Sizes", "1,2, 3,"), ("Set-Cookie", "a=1; Expires=Thu, 01 Jan 2026 00:00:00 GMT"), ("Set-Cookie", "b=2"));

        Assert.Equal(["a", "b", "c"], headers.GetXTags());
        Assert.Equal([1, 2, 3], headers.GetXSizes());
        Assert.Equal(["a=1; Expires=Thu, 01 Jan 2026 00:00:00 GMT", "b=2"], headers.GetSetCookie());
    }

    [Fact]
    public async Task The_first_value_of_a_repeated_single_header_is_read()
    {
        ApiHeaders headers = await HeadersOfAsync(
            ("X-Rate-Limit", "100, 100;w=60"),
            ("X-Cached", "true"),
            ("X-Cached", "false"),
            ("X-Rate-Reset", "Thu, 29 Feb 2024 12:00:00 GMT"),
            ("X-Rate-Reset", "Fri, 01 Mar 2024 12:00:00 GMT"),
            ("X-Cache-State", "stale"),
            ("X-Cache-State", "fresh"),
            ("X-Share", "0.25,0.5"));

        Assert.Equal(100, headers.GetXRateLimit());
        Assert.True(headers.GetXCached());
        Assert.Equal(new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.Zero), headers.GetXRateReset());
        Assert.Equal(new CacheState("stale"), headers.GetXCacheState());
        Assert.Equal(0.25, headers.GetXShare());
        Assert.Equal(["true", "false"], headers.GetValues("X-Cached"));
    }

    [Fact]
    public async Task The_dates_of_HTTP_are_dates()
    {
        ApiHeaders headers = await HeadersOfAsync(("X-Rate-Reset", "Thu, 29 Feb 2024 12:00:00 GMT"));

        Assert.Equal(new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.Zero), headers.GetXRateReset());
    }

    [Fact]
    public async Task An_absent_header_is_null()
    {
        ApiHeaders headers = await HeadersOfAsync();

        Assert.Null(headers.GetXRateLimit());
        Assert.Null(headers.GetXRequestId());
        Assert.Null(headers.GetXTags());
        Assert.Null(headers.GetXPage());
        Assert.Null(headers.GetSetCookie());
    }

    [Fact]
    public async Task A_header_of_another_type_throws_with_its_name_and_without_its_value()
    {
        ApiHeaders headers = await HeadersOfAsync(
            ("X-Rate-Limit", "hunter2"), ("X-Rate-Reset", "hunter2"), ("X-Sizes", "1,hunter2"), ("X-Page", """{"next":9}"""), ("X-Cached", "yes"));

        ApiResponseFormatException wrong = Assert.Throws<ApiResponseFormatException>(() => headers.GetXRateLimit());

        Assert.Equal((ApiErrorKind.UnexpectedHeader, "X-Rate-Limit"), (wrong.Kind, wrong.Path));
        Assert.Equal("The header X-Rate-Limit cannot be read as Int64.", wrong.Message);
        Assert.DoesNotContain("hunter2", wrong.ToString(), StringComparison.Ordinal);
        Assert.Throws<ApiResponseFormatException>(() => headers.GetXRateReset());
        Assert.Throws<ApiResponseFormatException>(() => headers.GetXSizes());
        Assert.Throws<ApiResponseFormatException>(() => headers.GetXCached());
        Assert.Contains("$.next", Assert.Throws<ApiResponseFormatException>(() => headers.GetXPage()).Message, StringComparison.Ordinal);
        Assert.Equal("hunter2", headers.GetXRateLimitAsString());
    }

    [Fact]
    public async Task The_exception_of_an_error_has_typed_headers()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(429, null, "", ("x-rate-limit", "0"), ("Retry-After", "30"));
        using AcmeClient client = new(server.Address);

        ApiException refused = await Assert.ThrowsAsync<ApiException>(() => client.Pets.ListPetsAsync(Token));

        Assert.Equal(0, refused.Headers.GetXRateLimit());
        Assert.Equal(30, refused.Headers.GetRetryAfter());
    }

    private static async Task<ApiHeaders> HeadersOfAsync(params (string Name, string Value)[] headers)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", "[]", headers);
        using AcmeClient client = new(server.Address);
        ApiResponse<IReadOnlyList<string>> response = await client.Pets.WithResponse.ListPetsAsync(Token);
        Assert.True(response.IsSuccess);
        return response.Headers;
    }
}
