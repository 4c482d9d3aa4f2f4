namespace TokenGen.Generator.Model;

/// <summary>Finds the types that requests can contain: those of bodies and parameters, and of everything in them.</summary>
internal static class RequestTypes
{
    public static EquatableArray<string> Of(EquatableArray<TagModel> tags, EquatableArray<TypeModel> types)
    {
        TypeGraph graph = new(types);
        HashSet<string> visited = new(StringComparer.Ordinal);
        List<string> found = [];
        Queue<TypeUse?> pending = new(tags.SelectMany(static tag => tag.Operations)
            .SelectMany(static operation => operation.Parameters.Select(static parameter => parameter.Type).Append(operation.Body?.Type)));
        while (pending.Count > 0)
        {
            graph.Visit([pending.Dequeue()], visited, Add);
        }

        return found.OrderBy(static name => name, StringComparer.Ordinal).ToEquatableArray();

        void Add(TypeModel type)
        {
            if (type is RecordModel or TupleModel or UnionModel)
            {
                found.Add(type.Name);
            }

            // Derived types inherit the method of the base.
            if (type is RecordModel { Inheritance.Base: { } name })
            {
                pending.Enqueue(new NamedUse(name, IsEnum: false));
            }
        }
    }
}
