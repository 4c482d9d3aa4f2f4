using House;
using Microsoft.AspNetCore.Http;

namespace TokenGen.Client.Tests.Streams;

/// <summary>An HTML page of a proxy instead of the documented lines of JSON.</summary>
public sealed class ProxyPageTests
{
    [Fact]
    public async Task An_HTML_page_is_rejected_by_its_headers_even_if_its_body_never_ends()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        await using ScriptedServer server = await ScriptedServer.StartAsync(static async context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync("<html", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);
            await using CancellationTokenRegistration registration = context.RequestAborted.Register(left.SetResult);
            await left.Task;
        });
        using HouseClient client = new(server.Address);

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(async () =>
        {
            await foreach (Room room in client.House.ListLinesAsync(token))
            {
                Assert.Fail(room.ToString());
            }
        });

        Assert.Contains("It is \"text/html\", expected application/x-ndjson.", error.Message, StringComparison.Ordinal);
    }
}
