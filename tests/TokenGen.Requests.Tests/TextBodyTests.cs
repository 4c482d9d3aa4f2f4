using Bodies;

namespace TokenGen.Requests.Tests;

/// <summary>Text bodies: media types with parameters, and texts that are numbers or dates.</summary>
public sealed class TextBodyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_media_type_may_have_parameters()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "text/plain", "x");
        using BodiesClient client = new(server.Address);

        Assert.Equal("x", await client.Notes.PutNoteAsync("ü", Token));
        Assert.Equal(("text/plain; charset=UTF-8", "ü"), (server.Last["Content-Type"], server.Last.Body));
        await client.Notes.PutFeedAsync("<a/>", Token);
        Assert.Equal(("application/xml; charset=utf-8", "<a/>"), (server.Last["Content-Type"], server.Last.Body));
        await client.Notes.PutMapAsync("<a/>", Token);
        Assert.Equal("application/vnd.map+xml; version=67; charset=utf-8", server.Last["Content-Type"]);
    }

    [Fact]
    public async Task A_text_is_sent_in_the_documented_charset_if_that_has_all_characters()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(static async context =>
        {
            using MemoryStream body = new();
            await context.Request.Body.CopyToAsync(body);
            context.Response.Headers["X-Sent"] = $"{context.Request.ContentType} {Convert.ToHexString(body.ToArray())}";
            context.Response.StatusCode = 204;
        });
        using BodiesClient client = new(server.Address);

        ApiResponse<NoContent> latin = await client.Notes.WithResponse.PutLatinAsync("é", Token);
        Assert.Equal("text/plain; charset=iso-8859-1 E9", latin.Headers["X-Sent"]);
        ApiResponse<NoContent> wider = await client.Notes.WithResponse.PutLatinAsync("€", Token);
        Assert.Equal("text/plain; charset=utf-8 E282AC", wider.Headers["X-Sent"]);
    }

    [Fact]
    public async Task An_invalid_media_type_is_an_ArgumentException_for_the_argument()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using BodiesClient client = new(server.Address);

        ArgumentException wrong = await Assert.ThrowsAsync<ArgumentException>(() => client.Notes.PutAnyAsync("x", "csv", Token));
        Assert.Equal("contentType", wrong.ParamName);
        await client.Notes.PutAnyAsync("x", "text/csv; header=absent", Token);
        Assert.Equal("text/csv; header=absent; charset=utf-8", server.Last["Content-Type"]);
    }

    [Fact]
    public async Task Plain_text_that_is_a_number_a_boolean_or_a_date_has_that_type()
    {
        await using ScriptedServer number = await ScriptedServer.StartAsync(200, "text/plain", "41\n");
        using BodiesClient counting = new(number.Address);
        long before = await counting.Notes.PutCountAsync(42, Token);
        Assert.Equal((41, "42", "text/plain; charset=utf-8"), (before, number.Last.Body, number.Last["Content-Type"]));

        await using ScriptedServer flag = await ScriptedServer.StartAsync(200, "text/plain", "true");
        using BodiesClient booking = new(flag.Address);
        bool wasFree = await booking.Notes.PutDayAsync(new DateOnly(2030, 1, 2), Token);
        Assert.Equal((true, "2030-01-02"), (wasFree, flag.Last.Body));

        await using ScriptedServer day = await ScriptedServer.StartAsync(200, "text/plain", "2030-01-02");
        using BodiesClient asking = new(day.Address);
        Assert.Equal(new DateOnly(2030, 1, 2), await asking.Notes.GetDayAsync(Token));
    }

    [Fact]
    public async Task Plain_text_that_is_not_the_documented_number_is_an_ApiResponseFormatException()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "text/plain", "many");
        using BodiesClient client = new(server.Address);

        await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.Notes.PutCountAsync(42, Token));
    }

    [Fact]
    public async Task A_fake_responds_with_typed_text_and_media_type_parameters()
    {
        using BodiesFake fake = new();
        fake.Notes.PutCount.Returns(7);
        fake.Notes.PutNote.Returns("n");
        IBodiesClient client = fake.CreateClient();

        Assert.Equal(7, await client.Notes.PutCountAsync(1, Token));
        Assert.Equal("n", await client.Notes.PutNoteAsync("x", Token));
    }

    [Fact]
    public async Task Schemas_without_a_type_are_any_JSON_and_a_string_with_properties_is_a_string()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using BodiesClient client = new(server.Address);

        await client.Notes.PutLimitsAsync(new Limits { Value = System.Text.Json.JsonSerializer.SerializeToElement(3), Word = "w" }, Token);

        Assert.Equal("""{"value":3,"word":"w"}""", server.Last.Body);
    }
}
