using System.Collections.Concurrent;
using TokenGen.Http;
using TokenGen.Json;
using TokenGen.Redaction;
using TokenGen.Telemetry;

namespace TokenGen.Drift;

/// <summary>Reports where responses differ from the document: once for each place of each operation.</summary>
internal sealed class DriftReporter(ApiCallObserver? observer)
{
    // A server can invent any number of names, so the number of remembered places is limited.
    private const int MaxPlaces = 4096;

    private readonly ConcurrentDictionary<(string OperationId, string Path, string Expected, string Actual), bool> _told = new();

    /// <summary>Whether there is a listener; without one, no differences are recorded while a response is read.</summary>
    public bool IsEnabled =>
        observer is { IsEnabled: true }
#if NET8_0_OR_GREATER
        || ApiTelemetry.Drift.Enabled
#endif
        ;

    /// <summary>Reports the differences of a body.</summary>
    /// <param name="response">The response.</param>
    /// <param name="reading">The reading, whose recorded differences are removed.</param>
    /// <param name="json">The text of the body.</param>
    /// <param name="prefix">The path of the text within the body.</param>
    public void Report(ResponseContext response, JsonReading? reading, ReadOnlySpan<byte> json, string prefix = "")
    {
        if (reading?.Differences is not { Notes.Count: > 0 } differences)
        {
            return;
        }

        foreach ((string path, JsonNote note) in DifferencePaths.Find(json, differences.Notes, prefix))
        {
            Report(response, path, note.Expected, note.Came == 0 ? "nothing" : JsonKindText.Of(note.Came));
        }

        differences.Clear();
    }

    /// <summary>Reports the differences of a body whose first elements were discarded after they were read.</summary>
    public void Report(ResponseContext response, JsonReading reading, ReadOnlySpan<byte> json, GatheredElements? gathered)
    {
        Report(response, reading, json);
        if (gathered is not { Places.Count: > 0 })
        {
            return;
        }

        // The list is at the place of its bracket, which is still in the text.
        JsonNote[] bracket = [new(gathered.Bracket, "", 0, null, null, 0)];
        string list = DifferencePaths.Find(json, bracket, "").First().Path;
        foreach ((string path, JsonNote note) in gathered.Places)
        {
            Report(response, $"{list}/*{path}", note.Expected, note.Came == 0 ? "nothing" : JsonKindText.Of(note.Came));
        }
    }

    /// <summary>Reports one difference, unless it was reported before.</summary>
    public void Report(ResponseContext response, string path, string expected, string actual)
    {
        if (!IsEnabled)
        {
            return;
        }

        ApiOperation operation = response.Request.Operation;
        if (_told.Count >= MaxPlaces || !_told.TryAdd((operation.Id, path, expected, actual), true))
        {
            return;
        }

        ApiDrift drift = new()
        {
            OperationId = operation.Id,
            Method = operation.Method.Method,
            UrlTemplate = operation.UrlTemplate,
            StatusCode = response.Received.Status,
            Path = Masked(response, path),
            Expected = expected,
            Actual = actual,
        };
#if NET8_0_OR_GREATER
        ApiTelemetry.Count(drift);
#endif
        if (observer is { IsEnabled: true })
        {
            observer.OnDrift(drift);
        }
    }

    /// <summary>Masks secrets: a server chooses the names in a map, and can use the credential as one.</summary>
    private static string Masked(ResponseContext response, string path)
    {
        Redactor redactor = Redactor.For(response.Request);
        return string.Join("/", path.Split('/').Select(name =>
        {
            string plain = DifferencePaths.Unescape(name, out bool isCut);
            string masked = redactor.MaskBody(plain, isCut);
            return masked == plain ? name : DifferencePaths.Escape(masked);
        }));
    }
}
