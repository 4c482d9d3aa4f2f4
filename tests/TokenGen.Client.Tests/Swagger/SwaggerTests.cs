using System.Text.Json;
using Shelves;

namespace TokenGen.Client.Tests.Swagger;

/// <summary>Features of Swagger 2.0 only: collection formats, forms and files as parameters, media types of the whole document.</summary>
public sealed class SwaggerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_collection_format_is_sent_in_its_own_form()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using ShelvesClient client = new(server.Address);

        await client.Books.FindBooksAsync(
            ["a", "b"],
            new FindBooksOptions { XTags = ["c", "d"], Csv = ["e,f", "g"], Ssv = ["h", "i"], Pipes = ["j", "k"], Multi = ["l", "m"], Sizes = [1, 2] },
            Token);

        Assert.Equal("/books/a,b?csv=e%2Cf,g&ssv=h%20i&pipes=j%7Ck&multi=l&multi=m&sizes=1,2", server.Last.Target);
        Assert.Equal("c,d", server.Last["X-Tags"]);
    }

    [Fact]
    public async Task A_body_has_the_media_type_that_the_whole_document_consumes()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/vnd.acme+json", """{"title":"b"}""");
        using ShelvesClient client = new(server.Address);

        Assert.Equal("b", (await client.Books.AddBookAsync(new Book { Title = "a" }, Token))?.Title);
        Assert.Equal(("application/vnd.acme+json", """{"title":"a"}"""), (server.Last["Content-Type"], server.Last.Body));
        Assert.Contains("application/vnd.acme+json", server.Last["Accept"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_with_required_fields_is_required_and_its_lists_are_joined_or_repeated()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using ShelvesClient client = new(server.Address);

        await client.Books.FillFormAsync(new FillFormRequest { Title = "t", Joined = ["a", "b"], Several = ["c", "d"] }, Token);

        Assert.Equal("title=t&joined=a,b&several=c&several=d", server.Last.Body);
        Assert.False(typeof(IBooksClient).GetMethod(nameof(IBooksClient.FillFormAsync))!.GetParameters()[0].HasDefaultValue);
    }

    [Fact]
    public async Task A_body_that_a_path_declares_is_that_of_its_operations()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using ShelvesClient client = new(server.Address);

        await client.Books.LendBookAsync(7, new Book { Title = "a" }, Token);
        Assert.Equal(("/lent/7", """{"title":"a"}"""), (server.Last.Target, server.Last.Body));

        await client.Books.AddNoteAsync(new AddNoteRequest { Author = "b", Note = 3 }, Token);
        Assert.Equal(["author=b", "note=3"], server.Last.Body.Split('&').Order());
        Assert.Equal(["id", "cancellationToken"], typeof(IBooksClient).GetMethod(nameof(IBooksClient.GetLentBookAsync))!.GetParameters()
            .Select(static parameter => parameter.Name!));
    }

    [Fact]
    public async Task A_shared_body_has_the_media_type_of_each_operation()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using ShelvesClient client = new(server.Address);

        await client.Books.ChangeBookAsync(
            7, new Dictionary<string, JsonElement> { ["title"] = JsonElement.Parse("\"b\"") }, Token);

        Assert.Equal(("application/merge-patch+json", """{"title":"b"}"""), (server.Last["Content-Type"], server.Last.Body));
    }

    [Fact]
    public void Operations_with_the_same_shared_body_have_one_type() => Assert.Equal(
        typeof(IBooksClient).GetMethod(nameof(IBooksClient.AddShelfAsync))!.GetParameters()[0].ParameterType,
        typeof(IBooksClient).GetMethod(nameof(IBooksClient.ReplaceShelfAsync))!.GetParameters()[0].ParameterType);

    [Fact]
    public async Task A_file_is_sent_as_a_part_and_received_as_bytes()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "image/png", "pixels");
        using ShelvesClient client = new(server.Address);

        await client.Books.AddCoverAsync(new FilePart("bytes"u8.ToArray(), "cover.png"), "t", Token);
        Assert.Contains("filename=cover.png", server.Last.Body.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await using Stream cover = await client.Books.GetCoverAsync(Token);
        using StreamReader reader = new(cover);
        Assert.Equal("pixels", await reader.ReadToEndAsync(Token));
    }
}
