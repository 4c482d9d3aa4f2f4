using TokenGen.Wire.Clients;
using TokenGen.Wire.Documents;

namespace TokenGen.Wire.Calls;

/// <summary>A running server and the calls to it.</summary>
internal sealed class PrismSession : IAsyncDisposable
{
    private readonly PrismServer _server;
    private readonly HttpClient _http;

    private PrismSession(PrismServer server, HttpClient http, OperationCalls calls)
    {
        _server = server;
        _http = http;
        Calls = calls;
    }

    public OperationCalls Calls { get; }

    /// <summary>Whether a call without a response ended the server.</summary>
    public async Task<bool> IsEndedByAsync(CallOutcome outcome) => outcome.Verdict == Verdict.NotSent && await _server.HasExitedAsync();

    public static async Task<PrismSession> StartAsync(
        string command, ServedDocument served, WireDocument document, GeneratedClient client, bool makesAnswers, CancellationToken cancellationToken)
    {
        PrismServer server = await PrismServer.StartAsync(command, served.Path, cancellationToken);
        HttpClient http = new(new RecordingHandler(server.Address)) { BaseAddress = RecordingHandler.AddressOf(server.Address), Timeout = TimeSpan.FromMinutes(5) };
        return new PrismSession(server, http, new OperationCalls(document, client, http, makesAnswers));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
    }
}
