using System.Text.Json;
using Version32;

namespace TokenGen.Client.Tests;

/// <summary>Parameters and discriminators of OpenAPI 3.2.</summary>
public sealed class Version32Tests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cookies_of_the_style_cookie_are_sent_unencoded()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", "{}");
        using Version32Client client = new(server.Address);

        await client.PutThingsAsync(
            new Things(), "a%20b", ["c/d", "e=f"], ["g+h", "i"], new Parts { R = "1:2", G = 3 }, ["j/k"], Token);

        Assert.Equal("plain=a%20b; list=c/d; list=e=f; joined=g+h,i; r=1:2; g=3; encoded=j%2Fk", server.Last["Cookie"]);
    }

    [Theory]
    [InlineData("a;b")]
    [InlineData("a b")]
    [InlineData("a,b")]
    [InlineData("a\r\nb")]
    [InlineData("ä")]
    public async Task Characters_that_would_end_a_cookie_are_rejected(string item)
    {
        using Version32Client client = new(new Uri("http://127.0.0.1:1"));

        ArgumentException error = await Assert.ThrowsAsync<ArgumentException>(
            () => client.PutThingsAsync(new Things(), list: [item], cancellationToken: Token));

        Assert.Equal("list", error.ParamName);
    }

    [Fact]
    public async Task A_missing_or_unknown_discriminator_means_the_default_mapping()
    {
        const string answer = """
            {"choices":[{"kind":"circle","radius":1.5},{"kind":"star","label":"s"},{"label":"t","more":1}],
             "animals":[{"species":"cat","lives":9},{"species":"yeti","looks":"big"},{"looks":"small"}]}
            """;
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, answer);
        using Version32Client client = new(server.Address);

        Things things = await client.PutThingsAsync(new Things(), cancellationToken: Token);

        Assert.True(things.Choices![0].TryGetCircle(out Circle? circle));
        Assert.Equal(1.5, circle.Radius);
        Assert.True(things.Choices[1].TryGetOther(out Other? other));
        Assert.Equal("s", other.Label);
        Assert.True(things.Choices[2].TryGetOther(out _));
        Assert.Equal(9, Assert.IsType<Cat>(things.Animals![0]).Lives);
        Assert.Equal("big", Assert.IsType<Stranger>(things.Animals[1]).Looks);
        Assert.Equal("small", Assert.IsType<Stranger>(things.Animals[2]).Looks);
        SameJson.Assert(
            """{"choices":[{"kind":"circle","radius":1.5},{"kind":"star","label":"s"},{"label":"t","more":1}]}""",
            JsonSerializer.Serialize(things with { Animals = null }));
    }
}
