using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>
/// Finds, for each operation, the names whose values must not appear in any text. These are its secret parameters, and the secret members
/// of all types that its parameters, body and responses use.
/// </summary>
internal sealed class SecretMembers(IEnumerable<TypeModel> types)
{
    /// <summary>Deeper than real tuples are nested, and a limit for a tuple that contains itself.</summary>
    private const int MaximumDepth = 8;

    private readonly TypeGraph _graph = new(types);

    public OperationModel Mark(OperationModel operation)
    {
        SortedSet<string> secrets = new(StringComparer.Ordinal);
        HashSet<string> visited = new(StringComparer.Ordinal);
        Visit(operation.Body?.Type, visited, secrets);
        foreach (ParameterModel parameter in operation.Parameters)
        {
            Visit(parameter.Type, visited, secrets);

            // This is the only place that decides. The runtime masks the value of each parameter with such a name, in every parameter
            // style.
            if (parameter.IsSecret || HasSecretItems(parameter.Type, 0))
            {
                secrets.Add(parameter.WireName);
            }
        }

        Visit(operation.Responses.Success?.Type, visited, secrets);
        foreach (ErrorModel error in operation.Responses.Errors)
        {
            Visit(error.Type, visited, secrets);
        }

        return operation with
        {
            SecretMembers = secrets.ToEquatableArray(),
            HasSecretRequest = operation.HasSecretRequest || HasSecretItems(operation.Body?.Type, 0),
            HasSecretResponse = operation.HasSecretResponse || HasSecretItems(operation.Responses.Success?.Type, 0),
        };
    }

    /// <summary>
    /// Whether a value is a tuple with a secret item. Items have no names, so the whole value is masked under its own name.
    /// </summary>
    private bool HasSecretItems(TypeUse? type, int depth) => depth < MaximumDepth && type switch
    {
        ArrayUse array => HasSecretItems(array.Item, depth + 1),
        MapUse map => HasSecretItems(map.Value, depth + 1),
        NamedUse { IsTuple: true } named when _graph.Find(named.Name) is TupleModel tuple =>
            tuple.Items.Any(item => item.IsSecret || HasSecretItems(item.Type, depth + 1)),
        _ => false,
    };

    private void Visit(TypeUse? type, HashSet<string> visited, SortedSet<string> secrets) => _graph.Visit([type], visited, reached =>
    {
        if (reached is RecordModel record)
        {
            secrets.UnionWith(record.AllMembers.Where(member => member.IsSecret || HasSecretItems(member.Type, 0))
                .Select(static member => member.WireName));
        }
    });
}
