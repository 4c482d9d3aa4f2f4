using System.Text;
using Bodies;

namespace TokenGen.Client.Tests;

/// <summary>Bodies of every kind, and parameters other than plain ones, byte by byte as a generated client sends them.</summary>
public sealed class BodyTests
{
    private static readonly Pet s_pet = new() { Name = "Bo & Co", Age = 3, Tags = ["a", "b"] };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_kind_of_body_has_a_method()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using BodiesClient client = new(server.Address);

        await client.Pets.CreatePetAsync("t", s_pet, Token);
        Assert.Equal(("application/json", """{"name":"Bo & Co","age":3,"tags":["a","b"]}"""), Sent(server));
        await client.Pets.CreatePetAsFormAsync("t", s_pet, Token);
        Assert.Equal(("application/x-www-form-urlencoded", "name=Bo%20%26%20Co&age=3&tags=a&tags=b"), Sent(server));
        await client.Pets.CreatePetAsAcmeDraftAsync("t", new CreatePetAsAcmeDraftRequest { Draft = "x" }, Token);
        Assert.Equal(("application/vnd.acme.draft+json", """{"draft":"x"}"""), Sent(server));
        await client.Pets.CreatePetAsXmlAsync("t", "<pet/>", Token);
        Assert.Equal(("application/xml; charset=utf-8", "<pet/>"), Sent(server));
        await client.Pets.CreatePetAsTextAsync("t", "name,age", cancellationToken: Token);
        Assert.Equal(("text/csv; charset=utf-8", "name,age"), Sent(server));
        await client.Pets.CreatePetAsTextAsync("t", "Bo", "text/plain", Token);
        Assert.Equal(("text/plain; charset=utf-8", "Bo"), Sent(server));
        await client.Pets.CreatePetAsStreamAsync("t", new MemoryStream("gif"u8.ToArray()), "image/gif", Token);
        Assert.Equal(("image/gif", "gif"), Sent(server));
        await client.Pets.PutAnyAsync(new MemoryStream("bytes"u8.ToArray()), cancellationToken: Token);
        Assert.Equal(("application/octet-stream", "bytes"), Sent(server));
    }

    [Fact]
    public async Task A_merge_patch_distinguishes_absent_null_and_value()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using BodiesClient client = new(server.Address);

        await client.Pets.ChangePetAsync("t", new PetPatch { Name = "Al", Age = null, Owner = new OwnerPatch { Phone = null } }, Token);
        Assert.Equal(("application/merge-patch+json", """{"name":"Al","age":null,"owner":{"phone":null}}"""), Sent(server));
        await client.Pets.ChangePetAsync("t", new PetPatch { Owner = null }, Token);
        Assert.Equal(("application/merge-patch+json", """{"owner":null}"""), Sent(server));
        await client.Pets.ChangePetAsync("t", new PetPatch(), Token);
        Assert.Equal(("application/merge-patch+json", "{}"), Sent(server));
    }

    [Fact]
    public async Task Any_method_can_have_an_optional_body()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using BodiesClient client = new(server.Address);

        await client.Pets.DeletePetAsync("t", new DeletePetRequest { Reason = "old" }, Token);
        Assert.Equal("DELETE", server.Last.Method);
        Assert.Equal(("application/json", """{"reason":"old"}"""), Sent(server));
        await client.Pets.DeletePetAsync("t", cancellationToken: Token);
        Assert.Equal((null, ""), Sent(server));
    }

    [Fact]
    public async Task Parts_have_the_types_and_headers_that_the_document_gives_them()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using BodiesClient client = new(server.Address);

        await client.Pets.AddPhotosAsync(
            [new FilePart(Encoding.UTF8.GetBytes("one"), "1.png"), new FilePart(Encoding.UTF8.GetBytes("two"), "2.png")],
            xRotate: 90,
            about: new AddPhotosAbout { Album = "A" },
            note: "*hi*",
            cancellationToken: Token);

        string body = server.Last.Body;
        Assert.Equal(2, body.Split("Content-Type: image/png\r\nX-Rotate: 90\r\n").Length - 1);
        Assert.Contains("Content-Type: application/vnd.acme.about+json\r\n\r\n{\"album\":\"A\"}\r\n", body, StringComparison.Ordinal);
        Assert.Contains("Content-Type: text/markdown\r\n\r\n*hi*\r\n", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_without_names_are_written_by_the_caller()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using BodiesClient client = new(server.Address);
        using MultipartContent parts = new("mixed", "edge") { new StringContent("one"), new StringContent("two") };

        await client.Pets.AddPhotosAsMixedAsync(await parts.ReadAsStreamAsync(Token), parts.Headers.ContentType!.ToString(), Token);

        Assert.Equal("multipart/mixed; boundary=\"edge\"", server.Last["Content-Type"]);
        Assert.Equal(3, server.Last.Body.Split("--edge").Length - 1);
    }

    [Fact]
    public async Task The_whole_query_is_one_value()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using BodiesClient client = new(server.Address);

        await client.Pets.SearchAsync(new SearchQuery { Name = "a b&c", Ages = [1, 2] }, cancellationToken: Token);
        Assert.Equal("/search?name=a%20b%26c&ages=1&ages=2", server.Last.Target);
        await client.Pets.SearchAsync(cancellationToken: Token);
        Assert.Equal("/search", server.Last.Target);
        await client.Pets.SearchByJsonAsync(new SearchByJsonQuery { Name = "x" }, Token);
        Assert.Equal("/search?%7B%22name%22%3A%22x%22%7D", server.Last.Target);
    }

    [Theory]
    [InlineData("a:b@c;d=e(1)", "/pets/a:b@c;d=e(1)")]
    [InlineData("a/b?c#d", "/pets/a%2Fb%3Fc%23d")]
    [InlineData("50%25", "/pets/50%25")]
    [InlineData("%2e%2e", "/pets/%252e%252e")]
    public async Task Reserved_characters_that_do_not_end_a_path_are_not_encoded(string tag, string expected)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using BodiesClient client = new(server.Address);

        await client.Pets.DeletePetAsync(tag, cancellationToken: Token);

        Assert.Equal(expected, server.Last.Target);
    }

    [Fact]
    public async Task Secrets_of_every_type_and_place_are_masked()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(400, "text/plain", "pin secret-pin, code 987654");
        using BodiesClient client = new(server.Address);

        ApiException failure = await Assert.ThrowsAnyAsync<ApiException>(
            () => client.Pets.SearchAsync(pin: "secret-pin", code: 987654, cancellationToken: Token));
        ApiException part = await Assert.ThrowsAnyAsync<ApiException>(
            () => client.Pets.AddPhotosAsync([], pin: "secret-pin", cancellationToken: Token));

        Assert.Equal("pin ***, code ***", failure.Body);
        Assert.Equal("pin ***, code 987654", part.Body);
    }

    private static (string? MediaType, string Body) Sent(ScriptedServer server) => (server.Last["Content-Type"], server.Last.Body);
}
