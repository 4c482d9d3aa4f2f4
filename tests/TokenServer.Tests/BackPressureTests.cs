namespace TokenServer.Tests;

public class BackPressureTests
{
    [Fact]
    public async Task A_request_beyond_the_limit_gets_406_and_the_next_one_succeeds()
    {
        var arrived = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var server = await TestServer.StartAsync(new()
        {
            MaxConcurrentRequests = 1,
            Intercept = async _ =>
            {
                arrived.TrySetResult();
                await release.Task;
                return false;
            },
        });

        var first = server.PostAsync(Paths.Ci);
        await arrived.Task;
        var pushedBack = await server.PostAsync(Paths.Ci);
        release.SetResult();

        Assert.Equal(HttpStatusCode.NotAcceptable, pushedBack.Status);
        Assert.Equal("text/plain", pushedBack.MediaType);
        Assert.Equal("Too many requests at once. Please try again later.", pushedBack.Text);
        Assert.Null(pushedBack.Headers.RetryAfter);
        Assert.Single((await first).Tokens);
        Assert.Single((await server.GetAsync(Paths.Ci)).Tokens);
    }
}
