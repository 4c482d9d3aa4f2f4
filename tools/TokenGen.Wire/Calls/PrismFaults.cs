using System.Text.Json;
using TokenGen.Wire.Documents;
using TokenGen.Wire.Values;

namespace TokenGen.Wire.Calls;

/// <summary>
/// Faults of Prism that make its answer wrong whatever the client does. Each is recognised by what Prism did, next to what the document
/// says, never by the name of an operation; docs/conformance.md has the proof of each.
/// </summary>
internal static class PrismFaults
{
    public const string ExampleObject = "Prism sends the Example Object that a reference leads to, in place of its value";
    public const string EmptyJson = "Prism sends application/json without a byte where the document has neither schema nor example";

    /// <summary>The fault that an answer shows, or null.</summary>
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
