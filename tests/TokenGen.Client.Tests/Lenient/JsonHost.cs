using House;

namespace TokenGen.Client.Tests.Lenient;

/// <summary>A server that returns one response to every request, and a client whose observer records the reports.</summary>
internal sealed class JsonHost : IAsyncDisposable
{
    private readonly ScriptedServer _server;
    private readonly DriftList _drifts = new();

    private JsonHost(ScriptedServer server, ResponseReading reading, long maxResponseBytes)
    {
        _server = server;
        Client = new HouseClient(new ApiClientOptions
        {
            BaseAddress = server.Address,
            Observer = _drifts,
            Reading = reading,
            MaxResponseBytes = maxResponseBytes,
        });
    }

    public HouseClient Client { get; }

    public IReadOnlyList<ApiDrift> Drifts => _drifts.All;

    /// <summary>The body of the last request.</summary>
    public string LastBody => _server.Last.Body;

    public static async Task<JsonHost> StartAsync(
        string body, string? contentType = "application/json", ResponseReading reading = ResponseReading.Lenient, long maxResponseBytes = 1 << 20)
    {
        ScriptedServer server = await ScriptedServer.StartAsync(
            request => request.Method == "PUT" ? new ScriptedResponse(204, contentType) : new ScriptedResponse(200, contentType, body));
        return new JsonHost(server, reading, maxResponseBytes);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
    }

    private sealed class DriftList : ApiCallObserver
    {
        private readonly List<ApiDrift> _drifts = [];

        public IReadOnlyList<ApiDrift> All
        {
            get
            {
                lock (_drifts)
                {
                    return [.. _drifts];
                }
            }
        }

        public override void OnCompleted(in ApiCallResult result)
        {
        }

        public override void OnDrift(in ApiDrift drift)
        {
            lock (_drifts)
            {
                _drifts.Add(drift);
            }
        }
    }
}
