using Microsoft.AspNetCore.Http;
using TokenGen.Http;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>The address of calls: from the options, otherwise from the HttpClient, otherwise from the document.</summary>
public sealed class ServerAddressTests
{
    private static readonly ApiOperation s_operation = new("ping", HttpMethod.Get, "/ping");
    private static readonly ApiResponses<string> s_text = ApiResponses.Text("200");

    [Fact]
    public async Task The_document_names_the_server_if_the_caller_does_not()
    {
        await using ScriptedServer server = await StartAsync();
        await using ScriptedServer other = await StartAsync();
        string address = server.Address.AbsoluteUri + "of/document/";
        using HttpClient bare = new();
        using HttpClient bound = new() { BaseAddress = other.Address };

        Assert.Equal($"{server.Address.Port} /of/document/ping", await PingAsync(new ApiConnection(new ApiClientOptions(), address)));
        Assert.Equal($"{server.Address.Port} /of/document/ping", await PingAsync(new ApiConnection(bare, null, address)));
        Assert.Equal($"{other.Address.Port} /of/document/ping", await PingAsync(new ApiConnection(bound, null, address)));
        ApiClientOptions options = new() { BaseAddress = other.Address };
        Assert.Equal($"{other.Address.Port} /of/document/ping", await PingAsync(new ApiConnection(options, address)));
        Assert.Equal($"{other.Address.Port} /of/document/ping", await PingAsync(new ApiConnection(bare, options, address)));
    }

    [Theory]
    [InlineData("/api/v2")]
    [InlineData("api")]
    [InlineData("")]
    [InlineData("ftp://example.com")]
    [InlineData("{scheme}://example.com")]
    public void An_unusable_documented_address_requires_one_from_the_caller(string address)
    {
        using HttpClient client = new();

        Assert.Throws<ArgumentException>(() => new ApiConnection(new ApiClientOptions(), address));
        Assert.Throws<ArgumentException>(() => new ApiConnection(client, null, address));
    }

    [Fact]
    public void No_credential_goes_to_a_server_of_the_document_over_http()
    {
        ApiClientOptions options = new() { Credential = Credential.Bearer("secret") };

        Assert.Throws<ArgumentException>(() => new ApiConnection(options, "http://example.com"));
        using ApiConnection connection = new(options, "https://example.com");
    }

    private static Task<ScriptedServer> StartAsync() =>
        ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/plain";
            await context.Response.WriteAsync($"{context.Connection.LocalPort} {context.Request.Path}");
        });

    private static async Task<string> PingAsync(ApiConnection connection)
    {
        using (connection)
        {
            return await connection.CreateRequest(s_operation).SendAsync(s_text, CancellationToken.None);
        }
    }
}
