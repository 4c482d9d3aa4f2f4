using System.Text.Json;
using House;

namespace TokenGen.Client.Tests.Lenient;

/// <summary>Time and memory of reading are proportional to the text.</summary>
public sealed class BoundedReadingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(26)]
    [InlineData(60)]
    public async Task A_recursive_union_is_read_in_linear_time(int depth)
    {
        string body = string.Concat(Enumerable.Repeat("{\"inside\":", depth - 1)) + "{\"mark\":true}" + string.Concat(
            Enumerable.Repeat(",\"mark\":true}", depth - 1));
        await using JsonHost host = await JsonHost.StartAsync(body);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromSeconds(20));

        Box box = await host.Client.House.GetBoxAsync(limit.Token);

        Assert.True(box.TryGetFlagged(out Flagged? flagged));
        Assert.True(flagged.Mark);
        Assert.Equal(body, JsonSerializer.Serialize(box));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(30)]
    public async Task A_recursive_list_of_unions_is_read_in_linear_time(int depth)
    {
        string body = string.Concat(Enumerable.Repeat("{\"rules\":[", depth)) + string.Concat(Enumerable.Repeat("],\"how\":\"x\"}", depth));
        await using JsonHost host = await JsonHost.StartAsync(body);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromSeconds(20));

        Rule rule = await host.Client.House.GetRuleAsync(limit.Token);

        Assert.True(rule.TryGetNot(out Not? not));
        Assert.Equal("x", not.How);
        Assert.Equal(body, JsonSerializer.Serialize(rule));
        Assert.Empty(host.Drifts);
    }

    [Theory]
    [InlineData("""{"a\"b":1,"c\\d":2}""", true)]
    [InlineData("""{"a"b":1,"c\d":2}""", false)]
    public async Task Names_with_quotes_are_read_as_json_escapes_them(string body, bool isJson)
    {
        await using JsonHost host = await JsonHost.StartAsync(body);

        if (isJson)
        {
            Assert.Equal(
                (1L, 2L), (await host.Client.House.GetOddAsync(Token)) is { AB: { } first, CD: { } second } ? (first, second) : default);
        }
        else
        {
            await Assert.ThrowsAsync<ApiResponseFormatException>(() => host.Client.House.GetOddAsync(Token));
        }
    }

    [Fact]
    public async Task A_value_that_no_enum_lists_fits_no_case()
    {
        await using JsonHost host = await JsonHost.StartAsync("""{"code":"sv"}""");

        GetLanguageResponse response = await host.Client.House.GetLanguageAsync(Token);

        Assert.True(response.Code!.TryGetUnknown(out JsonElement code));
        Assert.Equal("sv", code.GetString());
    }

    [Fact]
    public async Task The_number_of_objects_in_a_response_is_limited()
    {
        const int bytes = 100_000;
        await using JsonHost host = await JsonHost.StartAsync(
            "[" + string.Join(',', Enumerable.Repeat("{}", bytes / 3)) + "]", maxResponseBytes: bytes);

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => host.Client.House.ListRoomsAsync(Token));

        Assert.Contains("MaxResponseBytes", error.Message, StringComparison.Ordinal);
    }
}
