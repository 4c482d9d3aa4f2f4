using Microsoft.AspNetCore.Http;

namespace TokenGen.Registration.Tests;

/// <summary>A server of jobs. The test decides its first responses.</summary>
internal sealed class JobServer : IAsyncDisposable
{
    private readonly ScriptedServer _server;

    private JobServer(ScriptedServer server) => _server = server;

    public Uri Address => _server.Address;

    public IReadOnlyList<ReceivedRequest> Requests => _server.Requests;

    public int Count => _server.Count;

    /// <summary>Starts a server.</summary>
    /// <param name="answer">Responds to the request with a number, counted from 1; returns false to let the server respond as
    /// usual.</param>
    public static async Task<JobServer> StartAsync(Func<HttpContext, int, Task<bool>>? answer = null)
    {
        int count = 0;
        return new JobServer(await ScriptedServer.StartAsync(async context =>
        {
            int number = Interlocked.Increment(ref count);
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            if (answer is not null && await answer(context, number))
            {
                return;
            }

            await AnswerAsync(context);
        }));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context)
    {
        (string? mediaType, string body, int status) = (context.Request.Method, context.Request.Path.Value) switch
        {
            (_, "/health") => ("text/plain", "well", 200),
            ("GET", _) => ("application/json", """[{"name":"nightly"}]""", 200),
            ("POST", "/jobs") => ("application/json", """{"name":"nightly"}""", 201),
            _ => (null, "", 204),
        };
        context.Response.StatusCode = status;
        if (mediaType is null)
        {
            return;
        }

        context.Response.ContentType = mediaType;
        await context.Response.WriteAsync(body, context.RequestAborted);
    }
}
