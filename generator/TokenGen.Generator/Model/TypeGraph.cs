namespace TokenGen.Generator.Model;

/// <summary>The references between the types of a client.</summary>
internal sealed class TypeGraph(IEnumerable<TypeModel> types)
{
    private readonly Dictionary<string, TypeModel> _types = types.ToDictionary(static type => type.Name, StringComparer.Ordinal);

    /// <summary>The type with that name; null if it is not generated.</summary>
    public TypeModel? Find(string name) => _types.TryGetValue(name, out TypeModel? type) ? type : null;

    /// <summary>Visits the types that the uses reach, directly or through other types, each once and in no particular order.</summary>
    /// <param name="uses">The uses to start from.</param>
    /// <param name="visited">The names of types to skip; visited types are added.</param>
    /// <param name="visit">Called with each type.</param>
    public void Visit(IEnumerable<TypeUse?> uses, HashSet<string> visited, Action<TypeModel>? visit = null)
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
                case NamedUse named when visited.Add(named.Name) && Find(named.Name) is { } type:
                    visit?.Invoke(type);
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
