using System.ComponentModel;
using TokenGen.Json;
using TokenGen.Telemetry;

namespace TokenGen.Http;

/// <summary>
/// The request of one call. It is the HTTP message itself, so handlers see the operation and no second object is needed. It is disposed
/// with its call.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiRequest : HttpRequestMessage
{
    private readonly ApiConnection _connection;
    private UrlText _url;
    private int _parameter;
    private bool _hasQuery;
    private JsonReading? _reading;
    private List<string>? _secrets;

    internal ApiRequest(ApiConnection connection, ApiOperation operation)
    {
        _connection = connection;
        Operation = operation;
        Method = operation.Method;
        _url.AppendRaw(operation.Server is null ? Settings.Server.BaseUrl : OperationServer.BaseUrlOf(Settings, operation));
        _url.AppendRaw(operation.Template.Literals[0]);
        _hasQuery = UrlTemplate.BeginsQuery(operation.Template.Literals[0]);
    }

    /// <summary>The operation to call.</summary>
    public ApiOperation Operation { get; }

    /// <summary>The texts of this call, besides the client's credential, that must not appear in messages.</summary>
    internal IReadOnlyList<string> Secrets => _secrets ?? [];

    internal ApiConnection Connection => _connection;

    internal ConnectionSettings Settings => _connection.Settings;

    /// <summary>The call as traces, metrics and observers see it; null without listeners.</summary>
    internal CallObservation? Observation { get; private set; }

    /// <summary>Cancels reading the response, and the call.</summary>
    internal CancellationToken CallerToken { get; private set; }

    /// <summary>How the response is read.</summary>
    internal JsonReading Reading => _reading ??= BeginReading();

    /// <summary>Starts to read a response, or one item of a streamed response.</summary>
    internal JsonReading BeginReading() => new(Settings.Reading == ResponseReading.Strict)
    {
        Differences = Settings.Drift.IsEnabled ? new JsonDifferences() : null,
        CancellationToken = CallerToken,
        Budget = (long)Settings.Limits.MaxResponseBytes * ApiLimits.MaxGrowth,
    };

    /// <summary>The address of the server, for telemetry.</summary>
    internal Uri Address => Operation.Server is null ? Settings.Server.Address : new Uri(OperationServer.BaseUrlOf(Settings, Operation));

    /// <summary>The method and the path template, never the path that is sent, which may contain a secret.</summary>
    public override string ToString() => Operation.ToString();

    /// <summary>Keeps a text out of every message about this call.</summary>
    internal void RememberSecret(string secret) => (_secrets ??= []).Add(secret);

    /// <summary>Completes the URL: nothing can be added to it afterwards.</summary>
    /// <exception cref="InvalidOperationException">A path parameter is missing.</exception>
    internal void CompleteUrl()
    {
        if (_parameter < Operation.Template.Parameters.Length)
        {
            throw new InvalidOperationException(
                $"{Operation.Label}: the path parameter \"{Operation.Template.Parameters[_parameter]}\" was not given.");
        }

        RequestUri = Target = new Uri(WithDefaultQuery(_url.Finish()));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _url.Release();
        base.Dispose(disposing);
    }
}
