using TokenGen.Generator.Model;

namespace TokenGen.Generator.Baselines;

/// <summary>Which types requests have, and which responses: a new required member breaks callers that send the type, and no others.</summary>
internal sealed class TypeDirections
{
    private readonly Dictionary<string, TypeModel> _types;
    private readonly HashSet<string> _sent = new(StringComparer.Ordinal);
    private readonly HashSet<string> _received = new(StringComparer.Ordinal);

    public TypeDirections(ApiModel model)
    {
        _types = model.Types.ToDictionary(static type => type.Name, StringComparer.Ordinal);
        foreach (OperationModel operation in model.Tags.SelectMany(static tag => tag.Operations))
        {
            Add(_sent, operation.Parameters.Select(static parameter => parameter.Type).Append(operation.Body?.Type));
            Add(
                _received,
                operation.Responses.Successes.Select(static success => success.Case?.Type)
                    .Append(operation.Responses.Success?.Type)
                    .Concat(operation.Responses.Errors.Select(static error => error.Type)));
        }
    }

    public bool IsSent(string type) => _sent.Contains(type);

    /// <summary>Whether a response has it, or nothing that is known: webhooks and headers come from the server as well.</summary>
    public bool IsReceived(string type) => _received.Contains(type) || !_sent.Contains(type);

    private void Add(HashSet<string> reached, IEnumerable<TypeUse?> uses)
    {
        Stack<TypeUse?> pending = new(uses);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case ArrayUse array:
                    pending.Push(array.Item);
                    break;
                case MapUse map:
                    pending.Push(map.Value);
                    break;
                case ItemsUse items:
                    pending.Push(items.Item);
                    break;
                case SentItemsUse items:
                    pending.Push(items.Item);
                    break;
                case EnvelopeUse envelope:
                    pending.Push(envelope.Payload);
                    break;
                case NamedUse named when reached.Add(named.Name) && _types.TryGetValue(named.Name, out TypeModel? type):
                    foreach (TypeUse? part in PartsOf(type))
                    {
                        pending.Push(part);
                    }

                    break;
            }
        }
    }

    private static IEnumerable<TypeUse?> PartsOf(TypeModel type) => type switch
    {
        UnionModel union => union.Cases.Select(static one => one.Type),
        TupleModel tuple => tuple.Items.Select(static item => item.Type).Append(tuple.Rest),
        RecordModel record => record.AllMembers.Select(static member => member.Type)
            .Append(record.UndeclaredType)
            .Concat((record.Inheritance?.Derived ?? []).Select(static derived => new NamedUse(derived.Name, IsEnum: false))),
        _ => [],
    };
}
