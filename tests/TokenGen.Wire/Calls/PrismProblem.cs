using System.Text.Json;
using TokenGen.Wire.Documents;

namespace TokenGen.Wire.Calls;

/// <summary>Recognises an answer that is Prism's own and none of the document.</summary>
internal static class PrismProblem
{
    private const string Type = "https://stoplight.io/prism/errors#";

    /// <summary>What Prism complains of, or null when it answered as the document says.</summary>
    public static string? Find(Exchange exchange)
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

        IEnumerable<string> details = problem.Member("validation").Items()
            .Select(static one => $"{string.Join('/', one.Member("location").Items())}: {one.Text("message")}");
        string reason = string.Join("; ", details);
        return $"{type[Type.Length..]} {(reason.Length > 0 ? reason : problem.Text("detail"))}";
    }
}
