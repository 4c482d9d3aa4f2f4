using Microsoft.AspNetCore.Http;
using Representations;

namespace TokenGen.Client.Tests;

/// <summary>Operations with several media types: the plain method reads JSON, and other methods read the other media types.</summary>
public sealed class RepresentationTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_form_of_a_response_is_requested_and_read()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            string accept = context.Request.Headers.Accept.ToString().Split(',')[0];
            context.Response.ContentType = accept;
            await context.Response.WriteAsync(accept switch
            {
                "application/json" => """{"title":"t"}""",
                "application/vnd.reports.brief+json" => """{"words":3}""",
                "text/csv" => "title\nt\n",
                _ => accept,
            });
        });
        using RepresentationsClient client = new(server.Address);

        Assert.Equal("t", (await client.Reports.GetReportAsync("1", Token)).Title);
        Assert.Equal("title\nt\n", await client.Reports.GetReportAsCsvAsync("1", Token));
        Assert.Equal(3, (await client.Reports.GetReportAsReportsBriefJsonAsync("1", Token)).Words);
        Assert.Equal("application/pdf", await TextAsync(await client.Reports.GetReportAsPdfAsync("1", Token)));
    }

    [Fact]
    public async Task Any_of_several_binary_media_types_is_accepted()
    {
        string? accept = null;
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            accept = context.Request.Headers.Accept;
            context.Response.ContentType = "image/jpeg";
            await context.Response.WriteAsync("jpeg");
        });
        using RepresentationsClient client = new(server.Address);

        Assert.Equal("jpeg", await TextAsync(await client.Reports.GetPictureAsync("1", Token)));
        Assert.Equal("image/png, image/jpeg", accept);
    }

    [Fact]
    public async Task Optional_bytes_and_texts_are_null_if_missing()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(204, null, "");
        using RepresentationsClient client = new(server.Address);

        Assert.Null(await client.Reports.GetDraftAsync("1", Token));
        Assert.Null(await client.Reports.GetNoteAsync("1", Token));
    }

    [Fact]
    public async Task A_response_in_another_form_than_requested_is_not_accepted()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", """{"title":"t"}""");
        using RepresentationsClient client = new(new ApiClientOptions { BaseAddress = server.Address, Reading = ResponseReading.Strict });

        ApiResponseFormatException failure =
            await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.Reports.GetReportAsCsvAsync("1", Token));

        Assert.Contains("text/csv", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<string> TextAsync(Stream stream)
    {
        using StreamReader reader = new(stream);
        return await reader.ReadToEndAsync(Token);
    }
}
