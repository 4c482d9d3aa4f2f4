using TokenGen.Generator.Model;

namespace TokenGen.Generator.Baselines;

/// <summary>Finds the types that requests and responses contain: a new required member breaks only callers that send the type.</summary>
internal sealed class TypeDirections
{
    private readonly HashSet<string> _sent = new(StringComparer.Ordinal);
    private readonly HashSet<string> _received = new(StringComparer.Ordinal);

    public TypeDirections(ApiModel model)
    {
        HashSet<string> sent = new(StringComparer.Ordinal);
        HashSet<string> received = new(StringComparer.Ordinal);
        TypeGraph graph = new(model.AllTypes);
        foreach (OperationModel operation in model.Tags.SelectMany(static tag => tag.Operations))
        {
            graph.Visit(operation.Parameters.Select(static parameter => parameter.Type).Append(operation.Body?.Type), sent);
            graph.Visit(
                operation.Responses.Successes.Select(static success => success.Case?.Type)
                    .Append(operation.Responses.Success?.Type)
                    .Concat(operation.Responses.Errors.Select(static error => error.Type)),
                received);
        }

        _sent.UnionWith(sent.Select(SharedTypes.DisplayName));
        _received.UnionWith(received.Select(SharedTypes.DisplayName));
    }

    public bool IsSent(string type) => _sent.Contains(type);

    /// <summary>
    /// Whether the server may send the type. True for unused types as well, because webhooks and headers come from the server.
    /// </summary>
    public bool IsReceived(string type) => _received.Contains(type) || !_sent.Contains(type);
}
