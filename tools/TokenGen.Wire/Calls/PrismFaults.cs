using System.Text.Json;
using TokenGen.Wire.Documents;
using TokenGen.Wire.Values;

namespace TokenGen.Wire.Calls;

/// <summary>
/// Bugs of Prism that make its response wrong for every client. Each is recognized by Prism's behavior together with the document, never by
/// the name of an operation; docs/conformance.md proves each.
/// </summary>
internal static class PrismFaults
{
    public const string ExampleObject = "Prism sends the Example Object that a reference leads to, in place of its value";
    public const string EmptyJson = "Prism sends application/json without a byte where the document has neither schema nor example";

    public const string NoWriter = "Prism cannot write the media type that the document declares";
    public const string UnknownStatus = "Prism does not answer an operation without responses, or of OpenAPI 3.2";
    public const string Exits = "Prism exits when it receives the request";
    public const string NoLocation = "Prism sends a redirect without the header Location";

    /// <summary>The bug that makes Prism send a problem document instead of a response, or null.</summary>
    /// <param name="wanted">The documented response; null if the document declares none.</param>
    /// <param name="problem">Prism's problem: its type and its sentence.</param>
    public static string? OfProblem(DocumentedResponse? wanted, string problem)
    {
        bool isUnwritten = problem.StartsWith("NO_COMPLEX_OBJECT_TEXT ", StringComparison.Ordinal) || problem.StartsWith("UNKNOWN ", StringComparison.Ordinal);
        return isUnwritten && wanted is not null && (!wanted.Content.Any() || wanted.Content.Any(static media => !MediaTypeNames.IsJson(media.Key))) ? NoWriter
            : problem.StartsWith("NOT_FOUND Requested status code ", StringComparison.Ordinal) ? UnknownStatus
            : null;
    }

    /// <summary>The bug that a response shows, or null.</summary>
    public static string? Find(WireDocument document, JsonElement? media, Exchange exchange)
    {
        if (media is not { } described || !MediaTypeNames.IsJson(exchange.AnswerType))
        {
            return null;
        }

        List<JsonElement> examples = [.. described.Member("examples").Members().Select(static example => example.Value)];
        if (exchange.AnswerBody.Length == 0)
        {
            return described.Member("schema") is null && described.Member("example") is null && examples.Count == 0 ? EmptyJson : null;
        }

        JsonElement answer = JsonDocument.Parse(exchange.AnswerBody).RootElement;
        bool isExampleObject = examples.Exists(example =>
            WireDocument.Reference(example) is not null
            && document.Resolve(example) is var target
            && target.Member("value") is not null
            && JsonText.Difference(target, answer) is null);
        return isExampleObject ? ExampleObject : null;
    }
}
