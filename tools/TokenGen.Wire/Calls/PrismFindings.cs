using System.Text.Json;
using TokenGen.Wire.Documents;

namespace TokenGen.Wire.Calls;

/// <summary>
/// The violations that Prism reports for an exchange. Prism responds anyway and lists them in a header. Only if it has no response to send,
/// it sends a problem document instead (RFC 9457).
/// </summary>
/// <param name="OfRequest">What is wrong with the request, or null.</param>
/// <param name="OfAnswer">What is wrong with the response that Prism generated, or null.</param>
internal sealed record PrismFindings(string? OfRequest, string? OfAnswer)
{
    /// <summary>The violations in the request, each with its place: <c>request/body/name</c>.</summary>
    public IReadOnlyList<(string Location, string Message)> InRequest { get; private init; } = [];

    /// <summary>The header with the violations.</summary>
    public const string Header = "sl-violations";

    private const string Type = "https://stoplight.io/prism/errors#";

    public static PrismFindings Of(Exchange exchange)
    {
        // If the list is too long for a header, Prism reports only that. A rejected request is then recognized by its status.
        if (exchange.Violations.Length > 0 && exchange.Violations[0] != '[')
        {
            return new PrismFindings(Problem(exchange), exchange.Violations);
        }

        List<(string Location, string? Message)> findings = exchange.Violations.Length == 0
            ? []
            :
            [
                .. ((JsonElement?)JsonDocument.Parse(exchange.Violations).RootElement).Items()
                    .Where(static one => one.Text("severity") == "Error")
                    .Select(static one => (string.Join('/', one.Member("location").Items()), one.Text("message"))),
            ];
        string? Told(string side) =>
            string.Join("; ", findings.Where(one => one.Location.StartsWith(side, StringComparison.Ordinal))
                .Select(static one => $"{one.Location}: {one.Message}")) is { Length: > 0 } text
                ? text
                : null;

        string? told = Told("request");
        if (told is null && Problem(exchange) is { } problem)
        {
            return new PrismFindings(problem, Told("response")) { InRequest = [.. InProblem(exchange)] };
        }

        return new PrismFindings(told, Told("response"))
        {
            InRequest = [.. findings.Where(static one => one.Location.StartsWith("request", StringComparison.Ordinal))
                .Select(static one => (one.Location, one.Message ?? ""))],
        };
    }

    private static string? Problem(Exchange exchange)
    {
        if (!exchange.AnswerType.StartsWith("application/problem+json", StringComparison.Ordinal)
            || !exchange.AnswerText.Contains(Type, StringComparison.Ordinal))
        {
            return null;
        }

        JsonElement problem = JsonDocument.Parse(exchange.AnswerBody).RootElement;
        return problem.Text("type") is { } type && type.StartsWith(Type, StringComparison.Ordinal)
            ? string.Join(' ', InProblem(exchange).Select(static one => $"{one.Location}: {one.Message};")
                .Prepend($"{type[Type.Length..]} {problem.Text("detail")}"))
            : null;
    }

    /// <summary>The violations that a problem document lists.</summary>
    private static IEnumerable<(string Location, string Message)> InProblem(Exchange exchange) =>
        JsonDocument.Parse(exchange.AnswerBody).RootElement.Member("validation").Items()
            .Select(static one => ("request/" + string.Join('/', one.Member("location").Items()), one.Text("message") ?? ""));
}
