using System.Text.Json;
using TokenGen.Wire.Documents;

namespace TokenGen.Wire.Calls;

/// <summary>An answer that is Prism's own and none of the document.</summary>
/// <param name="Complaint">What Prism complains of.</param>
/// <param name="IsOfItsAnswer">Whether it took the request, and refuses the answer that it has made itself.</param>
internal sealed record PrismProblem(string Complaint, bool IsOfItsAnswer)
{
    private const string Type = "https://stoplight.io/prism/errors#";

    /// <summary>What Prism complains of, or null when it answered as the document says.</summary>
    public static PrismProblem? Find(Exchange exchange)
    {
        if (!exchange.AnswerType.StartsWith("application/problem+json", StringComparison.Ordinal) || !exchange.AnswerText.Contains(Type, StringComparison.Ordinal))
        {
            return null;
        }

        JsonElement problem = JsonDocument.Parse(exchange.AnswerBody).RootElement;
        if (problem.Text("type") is not { } type || !type.StartsWith(Type, StringComparison.Ordinal))
        {
            return null;
        }

        List<(string Location, string? Message)> details =
        [
            .. problem.Member("validation").Items().Select(static one => (string.Join('/', one.Member("location").Items()), one.Text("message"))),
        ];
        string reason = string.Join("; ", details.Select(static detail => $"{detail.Location}: {detail.Message}"));
        return new PrismProblem(
            $"{type[Type.Length..]} {(reason.Length > 0 ? reason : problem.Text("detail"))}",
            details.Count > 0 && details.TrueForAll(static detail => detail.Location.StartsWith("response", StringComparison.Ordinal)));
    }
}
