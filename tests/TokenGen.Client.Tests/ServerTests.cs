using Servers;

namespace TokenGen.Client.Tests;

/// <summary>The servers of a document, relative ones and those of single operations, as a generated client calls them.</summary>
public sealed class ServerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_goes_to_the_servers_that_the_document_names()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "text/plain", "ok");
        using FilesClient client = new(server.Address);
        using FilesClient explicitly = new(FilesServers.ApiV3(server.Address));
        using FilesClient own = new(new Uri(server.Address, "/proxy"));

        await client.Files.ListFilesAsync(Token);
        Assert.Equal("/api/v3/files", server.Last.Target);
        await explicitly.Files.ListFilesAsync(Token);
        Assert.Equal("/api/v3/files", server.Last.Target);
        await explicitly.Files.GetStatusAsync(Token);
        Assert.Equal("/internal/status", server.Last.Target);
        await own.Files.GetStatusAsync(Token);
        Assert.Equal("/proxy/status", server.Last.Target);
    }

    [Fact]
    public async Task An_operation_of_another_host_stays_with_the_callers_address()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using FilesClient client = new(server.Address, FilesCredential.Bearer("secret"));

        await client.Files.UploadFileAsync(new MemoryStream([1, 2]), Token);

        Assert.Equal("/api/v3/files", server.Last.Target);
        Assert.Equal("Bearer secret", server.Last["Authorization"]);
    }

    [Fact]
    public void Server_variables_have_defaults_and_reject_unlisted_values()
    {
        Assert.Equal("https://eu.example.com/api/v3", FilesServers.Nearest().AbsoluteUri);
        Assert.Equal("https://us.example.com:8443/x/y", FilesServers.Nearest("us", "8443", "x/y").AbsoluteUri);
        Assert.Equal("https://acme.example.com/v3", FilesServers.ATenantsOwn("acme").AbsoluteUri);
        Assert.Throws<ArgumentException>(() => FilesServers.Nearest("mars"));
        Assert.Throws<ArgumentException>(() => FilesServers.ATenantsOwn("evil.example.org/"));
    }
}
