using System.Net;
using Redirects;

namespace TokenGen.Client.Tests;

/// <summary>Conditional calls, over real HTTP.</summary>
public sealed class ConditionalCallTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_unmodified_resource_is_not_sent_again()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.Headers.ETag = "\"v1\"";
            if (context.Request.Headers.IfNoneMatch == "\"v1\"")
            {
                context.Response.StatusCode = 304;
                return;
            }

            context.Response.ContentType = "application/json";
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, """{"id":"1"}""");
        });
        using RedirectsClient client = new(server.Address);

        ApiResponse<Item> first = await client.Links.WithResponse.GetItemAsync(Token);
        IRedirectsClient conditional = client.With(new ApiCallOptions { IfNoneMatch = first.Headers.ETag });
        ApiResponse<Item> again = await conditional.Links.WithResponse.GetItemAsync(Token);
        ApiException told = await Assert.ThrowsAnyAsync<ApiException>(() => conditional.Links.GetItemAsync(Token));

        Assert.Equal(("\"v1\"", "1"), (first.Headers.ETag, first.Body!.Id));
        Assert.Equal((HttpStatusCode.NotModified, "\"v1\""), (again.StatusCode, again.Headers.ETag));
        Assert.Equal(ApiErrorKind.NotModified, told.Kind);
    }

    [Fact]
    public async Task A_change_on_stale_state_is_rejected()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Headers.IfMatch == "\"v2\"" ? 204 : 412;
            return Task.CompletedTask;
        });
        using RedirectsClient client = new(server.Address);

        await client.With(new ApiCallOptions { IfMatch = "\"v2\"" }).Links.DeleteArchiveAsync(Token);
        ApiException refused = await Assert.ThrowsAnyAsync<ApiException>(
            () => client.With(new ApiCallOptions { IfMatch = "\"v1\"" }).Links.DeleteArchiveAsync(Token));

        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.StatusCode);
    }
}
