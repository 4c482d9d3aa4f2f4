using Microsoft.AspNetCore.Http;

namespace TokenGen.Client.Tests.Waiting;

/// <summary>A server that returns its responses in order, repeats the last one, and records the requests.</summary>
internal sealed class ScriptedWork : IAsyncDisposable
{
    private readonly List<string> _asked = [];
    private readonly Answer[] _answers;
    private ScriptedServer _server = null!;

    private ScriptedWork(Answer[] answers) => _answers = answers;

    public Uri Address => _server.Address;

    /// <summary>Method, path and query of each request, in order.</summary>
    public IReadOnlyList<string> Asked => _asked;

    public static async Task<ScriptedWork> StartAsync(params Answer[] answers)
    {
        ScriptedWork work = new(answers);
        work._server = await ScriptedServer.StartAsync(work.AnswerAsync);
        return work;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        _asked.Add($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
        Answer answer = _answers[Math.Min(_asked.Count, _answers.Length) - 1];
        if (answer.Status == 0)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        foreach ((string name, string value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (answer.Json is { } json)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(json);
        }
    }

    /// <summary>A response. The status 0 breaks the connection.</summary>
    public sealed record Answer(int Status, string? Json = null, params (string Name, string Value)[] Headers);
}
