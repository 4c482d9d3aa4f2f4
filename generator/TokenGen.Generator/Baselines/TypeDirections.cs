using TokenGen.Generator.Model;

namespace TokenGen.Generator.Baselines;

/// <summary>Which types requests have, and which responses: a new required member breaks callers that send the type, and no others.</summary>
internal sealed class TypeDirections
{
    private readonly HashSet<string> _sent = new(StringComparer.Ordinal);
    private readonly HashSet<string> _received = new(StringComparer.Ordinal);

    public TypeDirections(ApiModel model)
    {
        TypeGraph graph = new(model.Types);
        foreach (OperationModel operation in model.Tags.SelectMany(static tag => tag.Operations))
        {
            graph.Visit(operation.Parameters.Select(static parameter => parameter.Type).Append(operation.Body?.Type), _sent);
            graph.Visit(
                operation.Responses.Successes.Select(static success => success.Case?.Type)
                    .Append(operation.Responses.Success?.Type)
                    .Concat(operation.Responses.Errors.Select(static error => error.Type)),
                _received);
        }
    }

    public bool IsSent(string type) => _sent.Contains(type);

    /// <summary>Whether a response has it, or nothing that is known: webhooks and headers come from the server as well.</summary>
    public bool IsReceived(string type) => _received.Contains(type) || !_sent.Contains(type);
}
