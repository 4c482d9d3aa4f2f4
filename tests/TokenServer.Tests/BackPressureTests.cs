namespace TokenServer.Tests;

public class BackPressureTests
{
    [Fact]
    public async Task A_request_beyond_the_limit_gets_406_and_the_next_one_succeeds()
    {
        TaskCompletionSource arrived = new();
        TaskCompletionSource release = new();
        await using TestServer server = await TestServer.StartAsync(new()
        {
            MaxConcurrentRequests = 1,
            Intercept = async _ =>
            {
                arrived.TrySetResult();
                await release.Task;
                return false;
            },
        });

        Task<Answer> first = server.PostAsync(Paths.Ci);
        await arrived.Task;
        Answer pushedBack = await server.PostAsync(Paths.Ci);
        release.SetResult();

        Assert.Equal(HttpStatusCode.NotAcceptable, pushedBack.Status);
        Assert.Equal("text/plain", pushedBack.MediaType);
        Assert.Equal("Too many requests at once. Please try again later.", pushedBack.Text);
        Assert.Null(pushedBack.Headers.RetryAfter);
        Assert.Single((await first).Tokens);
        Assert.Single((await server.GetAsync(Paths.Ci)).Tokens);
    }
}
