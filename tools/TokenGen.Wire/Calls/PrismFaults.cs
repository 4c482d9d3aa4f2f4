using System.Text.Json;
using System.Text.RegularExpressions;
using TokenGen.Wire.Documents;
using TokenGen.Wire.Values;

namespace TokenGen.Wire.Calls;

/// <summary>
/// Bugs of Prism that make its response wrong for every client. Each is recognized by Prism's behavior together with the document, never by
/// the name of an operation; docs/conformance.md proves each.
/// </summary>
internal static partial class PrismFaults
{
    public const string ExampleObject = "Prism sends the Example Object that a reference leads to, in place of its value";
    public const string EmptyJson = "Prism sends application/json without a byte where the document has neither schema nor example";

    public const string NoWriter = "Prism cannot write the media type that the document declares";
    public const string UnknownStatus = "Prism does not answer an operation without responses, or of OpenAPI 3.2";
    public const string UnknownPath = "Prism does not find a path with a query, a fragment, or a name with a dot";
    public const string OtherType = "Prism checks the text of a body that is neither JSON nor a form against the schema of an object";
    public const string JsonPart = "Prism does not read the JSON or the list in a part of a multipart body";
    public const string BesideReference = "Prism requires a parameter because of a keyword beside its reference";
    public const string EncodedName = "Prism looks for a query parameter under its percent-encoded name";
    public const string Overflow = "Prism exceeds its stack for a recursive schema";
    public const string LowerCase = "Prism looks for a query parameter under its name in lower case";
    public const string Delimited = "Prism does not split a list at an encoded space or bar";
    public const string Exits = "Prism exits when it receives the request";
    public const string NoLocation = "Prism sends a redirect without the header Location";

    /// <summary>The bug that makes Prism send a problem document instead of a response, or null.</summary>
    /// <param name="wanted">The documented response; null if the document declares none.</param>
    /// <param name="problem">Prism's problem: its type and its sentence.</param>
    public static string? OfProblem(DocumentedResponse? wanted, string problem)
    {
        bool isUnwritten = problem.StartsWith("NO_COMPLEX_OBJECT_TEXT ", StringComparison.Ordinal)
            || problem.StartsWith("UNKNOWN ", StringComparison.Ordinal);
        return isUnwritten && wanted is not null
            && (!wanted.Content.Any() || wanted.Content.Any(static media => !MediaTypeNames.IsJson(media.Key))) ? NoWriter
            : problem.StartsWith("NOT_FOUND Requested status code ", StringComparison.Ordinal) ? UnknownStatus
            : null;
    }

    /// <summary>The bug that makes Prism reject a valid request, or null.</summary>
    public static string? OfRequest(DocumentedOperation operation, PrismFindings findings, Exchange exchange)
    {
        bool isUnknown = findings.OfRequest!.StartsWith("NO_PATH_MATCHED_ERROR ", StringComparison.Ordinal);
        if (isUnknown && (operation.Path.IndexOfAny(['?', '#']) >= 0 || DottedName().IsMatch(operation.Path)))
        {
            return UnknownPath;
        }

        string type = MediaTypeNames.Plain(exchange.RequestType);
        bool isOther = type.Length > 0 && !MediaTypeNames.IsJson(type)
            && type is not ("multipart/form-data" or "application/x-www-form-urlencoded");
        return findings.InRequest.Count == 0 ? null
            : isOther && findings.InRequest.All(static one => one.Location.StartsWith("request/body", StringComparison.Ordinal)) ? OtherType
            : type == "multipart/form-data" && findings.InRequest.All(static one => IsTextOnly(one.Location, one.Message)) ? JsonPart
            : findings.InRequest.All(one => IsEncoded(operation, one.Message)) ? EncodedName
            : findings.InRequest.All(one => MissingIn(one.Message) is { } name && operation.RequiredBesideReference.Contains(name)) ? BesideReference
            : findings.InRequest.All(one => IsInLowerCase(operation, one.Message, exchange)) ? LowerCase
            : findings.InRequest.All(one => IsDelimited(operation, one.Location, exchange)) ? Delimited
            : null;
    }

    /// <summary>The name that a message reports as missing, or null.</summary>
    private static string? MissingIn(string message) =>
        message.Contains("must have required property", StringComparison.Ordinal) && message.Split('\'') is [.., { } missing, _]
            ? missing
            : null;

    /// <summary>Whether a part is reported as text although its schema is an object or a list.</summary>
    private static bool IsTextOnly(string location, string message) =>
        location.Split('/') is ["request", "body", _] && (message.EndsWith(" must be object", StringComparison.Ordinal)
            || message.EndsWith(" must be array", StringComparison.Ordinal));

    /// <summary>Whether a parameter is reported as missing under its percent-encoded name.</summary>
    private static bool IsEncoded(DocumentedOperation operation, string message) =>
        MissingIn(message) is { } missing
        && operation.Parameters.Any(
            parameter => parameter.Text("name") is { } name && name != missing && name == Uri.UnescapeDataString(missing));

    /// <summary>Whether a parameter is reported as missing under its name in lower case, although it was sent.</summary>
    private static bool IsInLowerCase(DocumentedOperation operation, string message, Exchange exchange) =>
        MissingIn(message) is { } missing
        && operation.Parameters.Any(parameter => parameter.Text("in") == "query" && parameter.Text("name") is { } name
            && name != missing && name.Equals(missing, StringComparison.OrdinalIgnoreCase)
                && exchange.Target!.Query.Contains(name, StringComparison.Ordinal));

    /// <summary>Whether the parameter is a list that was sent as one value, with its delimiter percent-encoded.</summary>
    private static bool IsDelimited(DocumentedOperation operation, string location, Exchange exchange) =>
        location.Split('/') is ["request", "query", { } name, ..]
        && operation.Parameters.Any(parameter => parameter.Text("in") == "query" && parameter.Text("name") == name
            && (parameter.Text("style") == "spaceDelimited" ? exchange.Target!.Query.Contains("%20", StringComparison.Ordinal)
                : parameter.Text("style") == "pipeDelimited" && exchange.Target!.Query.Contains("%7C", StringComparison.Ordinal)));

    [GeneratedRegex(@"\{[^{}]*\.[^{}]*\}")]
    private static partial Regex DottedName();

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
