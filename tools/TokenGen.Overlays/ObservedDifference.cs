using System.Text.Json;

namespace TokenGen.Overlays;

/// <summary>A difference between a response and its document: an <c>ApiDrift</c> that an observer received, as one line of JSON.</summary>
/// <param name="OperationId">The operationId.</param>
/// <param name="StatusCode">The HTTP status of the response.</param>
/// <param name="Path">The place in the body as a JSON pointer, in which <c>*</c> stands for an index.</param>
/// <param name="Expected">The declaration in the document.</param>
/// <param name="Actual">The observed value: <c>nothing</c>, <c>null</c>, <c>a string</c> and so on, or a media type.</param>
internal sealed record ObservedDifference(string OperationId, int StatusCode, string Path, string Expected, string Actual)
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    /// <summary>The observed kind of value, in the words of schemas.</summary>
    public string Came => Actual.StartsWith("a ", StringComparison.Ordinal) ? Actual[2..]
        : Actual.StartsWith("an ", StringComparison.Ordinal) ? Actual[3..]
        : Actual.Trim('"');

    /// <summary>Reads a log with one JSON object per line; empty lines are skipped. Repeated differences count once.</summary>
    /// <exception cref="JsonException">A line is not a JSON object of that form.</exception>
    public static IReadOnlyList<ObservedDifference> ReadLines(IEnumerable<string> lines) =>
        [.. lines.Where(static line => !string.IsNullOrWhiteSpace(line))
            .Select(static line => JsonSerializer.Deserialize<ObservedDifference>(line, s_options)!).Distinct()];

    public override string ToString() => $"{OperationId}, {StatusCode}, {(Path.Length == 0 ? "the body" : Path)}: the server sends {Actual}, the document declares {Expected}.";
}
