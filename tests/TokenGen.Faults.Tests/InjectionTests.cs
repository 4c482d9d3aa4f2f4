namespace TokenGen.Faults.Tests;

/// <summary>Values of the caller stay within their path segment, query value, header or cookie.</summary>
public sealed class InjectionTests
{
    private static readonly string[] s_hostile =
    [
        "a/b", "../admin", "a/../../admin", "..%2fadmin", "%2e%2e", "%2e%2e/", ".%00.", "a?b=c", "a#b", "a&b=c", "a;b", "a=b", "a+b", " a ", "//evil.example/",
        "\\..\\", "http://evil.example", "@evil.example", ":80", "a\r\nX-Evil: 1", "a\nX-Evil: 1", "a\rX-Evil: 1", "a\0b", "a\tb", "\u0085", "\u2028", "\u560a\u560d",
        "\u010d\u010a", "\uff0f..\uff0f", "\ud83d\ude00", "%", "%0d%0a", "%25", "{id}", "\u202e", "a HTTP/1.1\r\nHost: evil.example\r\n\r\nGET /admin",
    ];

    private static readonly string[] s_dots = [".", ".."];

    public static TheoryData<string> Values => [.. s_hostile];

    public static TheoryData<string> Dots => [.. s_dots];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_path_value_stays_in_its_segment_and_a_query_value_in_its_parameter(string value)
    {
        await using FaultServer server = new(static exchange => exchange.AnswerAsync(FaultServer.Thing));
        using FaultsClient client = new(server.Address);

        await client.Things.GetThingAsync(value, q: value);

        string target = Assert.Single(server.Requests).Split(' ')[1];
        string[] parts = target.Split('?');
        Assert.Equal(2, parts.Length);
        Assert.StartsWith("/things/", parts[0], StringComparison.Ordinal);
        Assert.Equal(value, Uri.UnescapeDataString(Assert.Single(parts[0]["/things/".Length..].Split('/'))));
        Assert.Equal(value, Uri.UnescapeDataString(Assert.Single(parts[1].Split('&'))["q=".Length..]));
        Assert.All(target, static c => Assert.InRange(c, '!', '~'));
        Assert.DoesNotContain('#', target);
    }

    [Theory]
    [MemberData(nameof(Dots))]
    public async Task A_path_value_that_would_lead_to_another_path_is_rejected(string value)
    {
        await using FaultServer server = new(static exchange => exchange.AnswerAsync(FaultServer.Thing));
        using FaultsClient client = new(server.Address);

        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.Things.GetThingAsync(value));

        Assert.Empty(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_that_would_split_a_header_or_cookie_is_rejected(string value)
    {
        await using FaultServer server = new(static exchange => exchange.AnswerAsync(FaultServer.Thing));
        using FaultsClient client = new(server.Address);

        Exception? header = await Record.ExceptionAsync(() => client.Things.GetThingAsync("7", xTrace: value));
        Exception? cookie = await Record.ExceptionAsync(() => client.Things.GetThingAsync("7", session: value));

        Assert.True(header is null or ArgumentException, header?.ToString());
        Assert.True(cookie is null or ArgumentException, cookie?.ToString());
        Assert.Equal((header is null ? 1 : 0) + (cookie is null ? 1 : 0), server.Requests.Count);
        foreach (string request in server.Requests)
        {
            string[] lines = request.Split("\r\n");
            Assert.StartsWith("GET /things/7 HTTP/1.1", lines[0], StringComparison.Ordinal);
            Assert.DoesNotContain(lines, static line =>
                line.StartsWith("X-Evil", StringComparison.OrdinalIgnoreCase) || line.StartsWith("GET /admin", StringComparison.Ordinal));
            Assert.DoesNotContain('\n', string.Concat(lines));
            Assert.Single(lines, static line => line.StartsWith("X-Trace:", StringComparison.OrdinalIgnoreCase)
                || line.StartsWith("Cookie:", StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(lines, line =>
                line.StartsWith("Cookie:", StringComparison.OrdinalIgnoreCase) && line.Contains(';', StringComparison.Ordinal));
        }
    }
}
