using AbsoluteServer;
using RelativeServer;

namespace TokenGen.Requests.Tests;

/// <summary>The server of calls, and their User-Agent.</summary>
public sealed class ConnectionTests
{
    private const string Product = "TokenGen.Requests.Tests/0.1.0 TokenGen/0.1.0";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "/api/v2/items")]
    [InlineData("other", "/other/items")]
    public async Task An_address_without_a_path_gets_the_base_path_of_the_document(string path, string target)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using AbsoluteClient absolute = new(new Uri(server.Address, path));
        using RelativeClient relative = new(new Uri(server.Address, path));

        await absolute.Items.ListItemsAsync(Token);
        Assert.Equal(target, server.Last.Target);
        await relative.Items.ListItemsAsync(Token);
        Assert.Equal(target, server.Last.Target);
    }

    [Fact]
    public async Task The_calling_assembly_is_the_user_agent()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using AbsoluteClient client = new(server.Address);

        await client.Items.ListItemsAsync(Token);
        Assert.Equal(Product, server.Last["User-Agent"]);
        await client.With(new ApiCallOptions { Headers = { ["User-Agent"] = "one/1" } }).Items.ListItemsAsync(Token);
        Assert.Equal("one/1", server.Last["User-Agent"]);
    }

    [Theory]
    [InlineData("Acme.Shop/2.0", "Acme.Shop/2.0")]
    [InlineData("", null)]
    public async Task The_user_agent_is_an_option(string option, string? sent)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using AbsoluteClient client = new(new ApiClientOptions { BaseAddress = server.Address, UserAgent = option });

        await client.Items.ListItemsAsync(Token);

        Assert.Equal(sent, server.Last["User-Agent"]);
    }

    [Fact]
    public async Task The_user_agent_of_an_HttpClient_stays()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using HttpClient http = new() { BaseAddress = server.Address };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("mine/3");
        using AbsoluteClient client = new(http);

        await client.Items.ListItemsAsync(Token);

        Assert.Equal("mine/3", server.Last["User-Agent"]);
    }
}
