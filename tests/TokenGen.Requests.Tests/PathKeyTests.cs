using PathKeys;
using TokenGen.Testing;

namespace TokenGen.Requests.Tests;

/// <summary>Keys under <c>paths</c> with a query or a fragment, and those under <c>x-ms-paths</c>.</summary>
public sealed class PathKeyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_query_of_a_key_is_joined_with_parameters_credentials_and_options()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using KeysClient client = new(server.Address, KeysCredential.Key("k"));

        await client.Boxes.ListBoxAsync("b1", prefix: "p", cancellationToken: Token);
        Assert.Equal("/b1?part=list&prefix=p&key=k", server.Last.Target);
        await client.With(new ApiCallOptions { Query = { ["x"] = "y" } }).Boxes.GetAclAsync("b1", Token);
        Assert.Equal("/b1?acl&x=y&key=k", server.Last.Target);
    }

    [Fact]
    public async Task A_fragment_is_not_sent_but_its_query_parameter_is()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using KeysClient client = new(server.Address);

        await client.Boxes.DeleteRulesAsync("b1", true, Token);
        Assert.Equal("/b1?rules=true", server.Last.Target);
        await client.Boxes.DeleteBoxAsync("b1", Token);
        Assert.Equal("/b1", server.Last.Target);
    }

    [Fact]
    public async Task A_parameter_that_the_key_names_is_sent_once()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using KeysClient client = new(server.Address);

        await client.Boxes.PutBlockAsync("b1", "a&b", Token);

        Assert.Equal("/b1?comp=block&blockid=a%26b", server.Last.Target);
    }

    [Fact]
    public async Task Operators_and_constraints_in_a_path_are_not_sent()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using KeysClient client = new(server.Address);

        await client.Boxes.GetMarkedAsync("b1", [1, 2], Token);
        Assert.Equal("/b1/marked/;ids=1;ids=2", server.Last.Target);
        await client.Boxes.GetKindAsync("b1", "x", limit: 3, cancellationToken: Token);
        Assert.Equal("/b1/of.x?limit=3", server.Last.Target);
        await client.Boxes.GetNumberedAsync("b1", 7, Token);
        Assert.Equal("/b1/numbered/7", server.Last.Target);
        await client.Boxes.GetNamedAsync("b1", "x", Token);
        Assert.Equal("/b1/named/x", server.Last.Target);
    }

    [Fact]
    public async Task A_fake_distinguishes_operations_of_one_path()
    {
        using KeysFake fake = new();
        fake.Boxes.DeleteBox.Returns();
        fake.Boxes.DeleteRules.Returns();
        IKeysClient client = fake.CreateClient();

        await client.Boxes.DeleteRulesAsync("b1", true, Token);

        Assert.Empty(fake.Boxes.DeleteBox.Calls);
        Assert.Equal("/b1?rules=true", Assert.Single(fake.Boxes.DeleteRules.Calls).Target);
    }

    [Fact]
    public async Task Operations_of_x_ms_paths_are_called()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", "{\"name\":\"Ida\"}");
        using MicrosoftPaths.BlobsClient client = new(server.Address);

        MicrosoftPaths.Owner owner = await client.Boxes.GetOwnerAsync("b1", Token);

        Assert.Equal(("/b1?show=owner", "Ida"), (server.Last.Target, owner.Name));
    }
}
