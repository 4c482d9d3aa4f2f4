using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding;

/// <summary>
/// Finds, for each operation, the JSON members whose values may never be printed: those marked secret in any type that its body or
/// answers reach.
/// </summary>
internal sealed class SecretMembers(IEnumerable<TypeModel> types)
{
    private readonly Dictionary<string, TypeModel> _types = types.ToDictionary(static type => type.Name, StringComparer.Ordinal);

    public OperationModel Mark(OperationModel operation)
    {
        SortedSet<string> secrets = new(StringComparer.Ordinal);
        HashSet<string> visited = new(StringComparer.Ordinal);
        Visit(operation.Body?.Type, visited, secrets);
        foreach (ParameterModel parameter in operation.Parameters)
        {
            Visit(parameter.Type, visited, secrets);

            // What no statement of its own keeps secret is kept so by its name.
            if (parameter is { IsSecret: true, Place: not ParameterPlace.Path }
                && parameter is not { Place: ParameterPlace.Query or ParameterPlace.Header, Type: ScalarUse { Kind: ScalarKind.String }, IsJson: false })
            {
                secrets.Add(parameter.WireName);
            }
        }

        Visit(operation.Responses.Success?.Type, visited, secrets);
        foreach (ErrorModel error in operation.Responses.Errors)
        {
            Visit(error.Type, visited, secrets);
        }

        return operation with { SecretMembers = secrets.ToEquatableArray() };
    }

    private void Visit(TypeUse? type, HashSet<string> visited, SortedSet<string> secrets)
    {
        Stack<TypeUse?> pending = new([type]);
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
                case NamedUse named when _types[named.Name] is UnionModel union:
                    if (visited.Add(named.Name))
                    {
                        foreach (UnionCaseModel unionCase in union.Cases)
                        {
                            pending.Push(unionCase.Type);
                        }
                    }

                    break;
                case NamedUse { IsTuple: true } named when visited.Add(named.Name) && _types[named.Name] is TupleModel tuple:
                    foreach (MemberModel item in tuple.Items)
                    {
                        pending.Push(item.Type);
                    }

                    pending.Push(tuple.Rest);
                    break;
                case NamedUse named when visited.Add(named.Name) && _types[named.Name] is RecordModel record:
                    foreach (DerivedModel derived in record.Inheritance?.Derived ?? [])
                    {
                        pending.Push(new NamedUse(derived.Name, IsEnum: false));
                    }

                    foreach (MemberModel member in record.AllMembers)
                    {
                        if (member.IsSecret)
                        {
                            secrets.Add(member.WireName);
                        }

                        pending.Push(member.Type);
                    }

                    pending.Push(record.UndeclaredType);
                    break;
            }
        }
    }
}
