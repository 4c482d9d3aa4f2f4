using System.Text;

namespace TokenServer.Tests.Support;

/// <summary>A server in memory, or with the options of a test, and a plain HTTP client for it.</summary>
internal sealed class TestServer(RunningTokenServer server) : IAsyncDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = server.BaseAddress };

    public string AdminToken => server.AdminToken;

    public static async Task<TestServer> StartAsync(TokenServerOptions? options = null) => new(await TokenServerHost.StartAsync(options));

    public Task<Answer> GetAsync(string path, string? token = null) => SendAsync(HttpMethod.Get, path, token: token);

    public Task<Answer> PostAsync(string path, string? json = null, string? token = null) => SendAsync(HttpMethod.Post, path, json, token);

    public Task<Answer> PutAsync(string path, string? json = null, string? token = null) => SendAsync(HttpMethod.Put, path, json, token);

    public Task<Answer> DeleteAsync(string path, string? token = null) => SendAsync(HttpMethod.Delete, path, token: token);

    /// <summary>Sends a request as the administrator, or with another bearer token.</summary>
    public Task<Answer> SendAsync(HttpMethod method, string path, string? json = null, string? token = null)
    {
        HttpRequestMessage request = new(method, path);
        request.Headers.Add("Authorization", $"Bearer {token ?? AdminToken}");
        if (json is not null)
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        return SendAsync(request);
    }

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using HttpResponseMessage response = await _http.SendAsync(request);
            return await Answer.ReadAsync(response);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await server.DisposeAsync();
    }
}
