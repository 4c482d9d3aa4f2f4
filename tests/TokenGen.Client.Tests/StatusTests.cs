using System.Net;
using Microsoft.AspNetCore.Http;
using Redirects;

namespace TokenGen.Client.Tests;

/// <summary>The meaning of a status that the document names exactly, by range, or not at all.</summary>
public sealed class StatusTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_redirect_is_a_success_if_the_operation_declares_no_other()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(302, null, "", ("Location", "https://elsewhere.example/a"));
        using RedirectsClient client = new(server.Address);

        Uri address = await client.Links.GetArchiveAsync(Token);
        ApiResponse<Uri> response = await client.Links.WithResponse.GetArchiveAsync(Token);

        Assert.True(response.IsSuccess);
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(("https://elsewhere.example/a", "https://elsewhere.example/a"), (address.AbsoluteUri, response.Headers["Location"]));
    }

    [Fact]
    public async Task Not_modified_is_neither_a_redirect_nor_a_success()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(304, null, "", ("ETag", "\"1\""));
        using RedirectsClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAnyAsync<ApiException>(() => client.Links.GetArchiveAsync(Token));

        Assert.Equal((ApiErrorKind.NotModified, HttpStatusCode.NotModified), (error.Kind, error.StatusCode));
    }

    [Fact]
    public async Task The_response_form_reports_not_modified_without_an_exception()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(304, null, "", ("ETag", "\"1\""));
        using RedirectsClient client = new(server.Address);

        ApiResponse<Item> response = await client.Links.WithResponse.GetItemAsync(Token);

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.Equal("\"1\"", response.Headers["ETag"]);
        Assert.Null(response.Body);
        Assert.False(response.IsSuccess);
        Assert.Equal(ApiErrorKind.NotModified, response.Error!.Kind);

        ApiException thrown = await Assert.ThrowsAsync<ApiException>(() => client.Links.GetItemAsync(Token));
        Assert.Equal((HttpStatusCode.NotModified, ApiErrorKind.NotModified), (thrown.StatusCode, thrown.Kind));
        Assert.Equal("getItem failed with HTTP 304: not modified, so there is no body.", thrown.Message);
    }

    [Fact]
    public async Task A_range_of_redirects_and_a_205_are_successes_without_a_body()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(context =>
        {
            context.Response.StatusCode = HttpMethods.IsGet(context.Request.Method) ? 307 : 205;
            context.Response.Headers.Location = "/elsewhere";
            return Task.CompletedTask;
        });
        using RedirectsClient client = new(server.Address);

        await client.Links.GetLatestAsync(Token);
        await client.Links.ResetLatestAsync(Token);
        Assert.True((await client.Links.WithResponse.GetLatestAsync(Token)).IsSuccess);
        Assert.Equal(HttpStatusCode.ResetContent, (await client.Links.WithResponse.ResetLatestAsync(Token)).StatusCode);
    }

    [Fact]
    public async Task A_redirect_beside_a_success_throws_except_in_the_response_form()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(307, null, "", ("Location", "https://elsewhere.example/a"));
        using RedirectsClient client = new(server.Address);

        ApiResponse<NoContent> response = await client.Links.WithResponse.ResetLatestAsync(Token);

        Assert.Equal((HttpStatusCode.TemporaryRedirect, ApiErrorKind.Redirect), (response.StatusCode, response.Error!.Kind));
        Assert.Equal(ApiErrorKind.Redirect, (await Assert.ThrowsAsync<ApiException>(() => client.Links.ResetLatestAsync(Token))).Kind);
    }

    [Theory]
    [InlineData(404, """{"missing":"x"}""", typeof(Missing))]
    [InlineData(409, """{"why":"x"}""", typeof(Refusal))]
    [InlineData(500, """{"text":"x"}""", typeof(Problem))]
    public async Task A_status_beats_its_range_and_a_range_beats_default(int status, string body, Type expected)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(status, "application/json", body);
        using RedirectsClient client = new(server.Address);

        ApiException failure = await Assert.ThrowsAnyAsync<ApiException>(() => client.Links.GetItemAsync(Token));

        Assert.Equal(typeof(ApiException<>).MakeGenericType(expected), failure.GetType());
    }

    [Fact]
    public async Task HEAD_and_204_have_no_body_whatever_the_document_says()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(context =>
        {
            context.Response.StatusCode = HttpMethods.IsHead(context.Request.Method) ? 200 : 204;
            return Task.CompletedTask;
        });
        using RedirectsClient client = new(server.Address);

        await client.Links.ProbeArchiveAsync(Token);
        await client.Links.DeleteArchiveAsync(Token);
        Assert.True((await client.Links.WithResponse.ProbeArchiveAsync(Token)).IsSuccess);
    }
}
