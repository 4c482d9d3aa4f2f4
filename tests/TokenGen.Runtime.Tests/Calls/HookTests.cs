using System.Net;
using Microsoft.AspNetCore.Http;
using TokenGen.Http;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>User code that sees each request before it is sent and each response before it is read.</summary>
public sealed class HookTests : IAsyncLifetime
{
    private static readonly ApiOperation s_operation = new("any", HttpMethod.Post, "/x");

    private ScriptedServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await ScriptedServer.StartAsync(static async context =>
    {
        using StreamReader reader = new(context.Request.Body);
        IHeaderDictionary headers = context.Request.Headers;
        if (headers.Authorization == "Bearer old")
        {
            context.Response.StatusCode = 401;
        }

        context.Response.ContentType = "text/plain";
        await context.Response.WriteAsync($"{headers["X-Attempt"]} {headers.Authorization} {await reader.ReadToEndAsync()}");
    });

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OnRequest_sees_the_complete_request_and_changes_it(bool isGivenClient)
    {
        List<string> seen = [];
        using HttpClient http = new();
        ApiClientOptions options = Options(Credential.Bearer("new"));
        options.OnRequest = async (request, cancellationToken) =>
        {
            await Task.Yield();
            seen.Add($"{ApiCall.Of(request)!.OperationId} {request.RequestUri!.PathAndQuery} {request.Headers.Authorization}");
            seen.Add(await request.Content!.ReadAsStringAsync(cancellationToken));
            request.Headers.Add("X-Attempt", "first");
        };
        using ApiConnection connection = isGivenClient ? new ApiConnection(http, options) : new ApiConnection(options);
        using ApiRequest request = connection.CreateRequest(s_operation);
        request.Query("a", "b");
        request.TextBody("hello");

        Assert.Equal("first Bearer new hello", await SendAsync(request));
        Assert.Equal(["any /x?a=b Bearer new", "hello"], seen);
    }

    [Fact]
    public async Task Both_hooks_see_the_attempt_with_the_renewed_token()
    {
        List<string> seen = [];
        Queue<string> tokens = new(["old", "new"]);
        ApiClientOptions options = Options(Credential.CachedBearer(_ => Task.FromResult(new AccessToken(tokens.Dequeue(), null))));
        options.OnRequest = (request, _) =>
        {
            seen.Add($"{request.Headers.Authorization}");
            return default;
        };
        options.OnResponse = (response, _) =>
        {
            seen.Add($"{response.StatusCode}");
            return default;
        };
        using ApiConnection connection = new(options);
        using ApiRequest request = connection.CreateRequest(s_operation);

        await SendAsync(request);

        Assert.Equal(["Bearer old", "Unauthorized", "Bearer new", "OK"], seen);
    }

    [Fact]
    public async Task OnResponse_changes_a_response_before_it_is_read()
    {
        ApiClientOptions options = Options();
        options.OnResponse = static (response, _) =>
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            response.Content.Dispose();
            response.Content = new StringContent("replaced");
            return default;
        };
        using ApiConnection connection = new(options);
        using ApiRequest request = connection.CreateRequest(s_operation);

        Assert.Equal("replaced", await SendAsync(request));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_exception_of_a_hook_reaches_the_caller_unchanged(bool isOfRequest)
    {
        IOException thrown = new("Not today.");
        ApiClientOptions options = Options();
        if (isOfRequest)
        {
            options.OnRequest = (_, _) => throw thrown;
        }
        else
        {
            options.OnResponse = (_, _) => throw thrown;
        }

        using ApiConnection connection = new(options);
        using ApiRequest request = connection.CreateRequest(s_operation);

        Assert.Same(thrown, await Assert.ThrowsAsync<IOException>(() => SendAsync(request)));
    }

    [Fact]
    public async Task A_hook_that_outlasts_the_timeout_is_a_timeout()
    {
        ApiClientOptions options = Options();
        options.Timeout = TimeSpan.FromMilliseconds(50);
        options.OnRequest = static async (_, cancellationToken) => await Task.Delay(Timeout.Infinite, cancellationToken);
        using ApiConnection connection = new(options);
        using ApiRequest request = connection.CreateRequest(s_operation);

        await Assert.ThrowsAsync<ApiTimeoutException>(() => SendAsync(request));
    }

    [Fact]
    public async Task The_caller_cancels_a_hook()
    {
        using CancellationTokenSource stop = new();
        ApiClientOptions options = Options();
        options.OnRequest = async (_, cancellationToken) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        };
        using ApiConnection connection = new(options);
        using ApiRequest request = connection.CreateRequest(s_operation);

        OperationCanceledException error = await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => request.SendAsync(ApiResponses.Text("200"), stop.Token));
        Assert.Equal(stop.Token, error.CancellationToken);
    }

    [Fact]
    public async Task A_view_of_a_client_has_its_hooks()
    {
        int count = 0;
        ApiClientOptions options = Options();
        options.OnRequest = (_, _) =>
        {
            count++;
            return default;
        };
        using ApiConnection connection = new(options);
        using ApiRequest request = connection.With(new ApiCallOptions { Headers = { ["X-Attempt"] = "view" } }).CreateRequest(s_operation);

        Assert.Equal("view  ", await SendAsync(request));
        Assert.Equal(1, count);
    }

    private ApiClientOptions Options(Credential? credential = null) => new() { BaseAddress = _server.Address, Credential = credential };

    private static async Task<string> SendAsync(ApiRequest request) =>
        await request.SendAsync(ApiResponses.Text("200"), CancellationToken.None);
}
