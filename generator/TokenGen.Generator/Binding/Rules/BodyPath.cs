using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Rules;

/// <summary>Resolves a path in a JSON body: names joined by dots, <c>[-1]</c> for the last item of a list.</summary>
/// <param name="types">All types.</param>
/// <param name="envelope">The envelope rule of the client, or null.</param>
internal sealed class BodyPath(IEnumerable<TypeModel> types, EnvelopeModel? envelope)
{
    private readonly Dictionary<string, TypeModel> _types = types.ToDictionary(static type => type.Name, StringComparer.Ordinal);

    /// <summary>The type that a use names.</summary>
    public TypeModel TypeOf(NamedUse use) => _types[use.Name];

    /// <summary>Resolves a path.</summary>
    /// <param name="body">The type where it starts: the response body of an operation.</param>
    /// <param name="path">The path, such as <c>data[-1].id</c>; empty for the body itself.</param>
    public Found Find(TypeUse body, string path)
    {
        List<BodyStep> steps = [];
        TypeUse type = body;
        Queue<string> names = new(path.Length == 0 ? [] : path.Split('.'));
        if (type is EnvelopeUse container)
        {
            steps.Add(new BodyStep(BodyStepKind.Payload));
            type = container.Payload;
            string payload = envelope?.Payload ?? "";
            if (payload.Length > 0 && names.Count > 0)
            {
                string first = names.Dequeue();
                if (Plain(first) != payload)
                {
                    return Found.Nothing($"'{first}' is not part of the payload; start with '{payload}'");
                }

                type = AtEnd(first, type, steps);
            }
        }

        while (names.Count > 0)
        {
            string name = names.Dequeue();
            if (name == Last && AtEnd(name, type, steps) is var last && last != type)
            {
                type = last;
                continue;
            }

            if (type is not NamedUse { IsEnum: false, IsTuple: false } named || _types[named.Name] is not RecordModel record)
            {
                return Found.Nothing($"'{name}' in '{path}' does not follow an object");
            }

            if (record.AllMembers.FirstOrDefault(member => member.WireName == Plain(name)) is not { } member)
            {
                return Found.Nothing($"{record.WireName} does not declare '{Plain(name)}'");
            }

            steps.Add(new BodyStep(BodyStepKind.Member, member));
            type = AtEnd(name, member.Type, steps);
        }

        return new Found(type, steps.ToEquatableArray(), null);
    }

    private const string Last = "[-1]";

    private static string Plain(string name) =>
        name.EndsWith(Last, StringComparison.Ordinal) ? name.Substring(0, name.Length - Last.Length) : name;

    /// <summary>The type of the last item, if the name asks for it and the list contains objects or texts.</summary>
    private static TypeUse AtEnd(string name, TypeUse type, List<BodyStep> steps)
    {
        if (Plain(name) == name || type is not ArrayUse { Item: { IsValueType: false } item, IsItemNullable: false })
        {
            return type;
        }

        steps.Add(new BodyStep(BodyStepKind.Last));
        return item;
    }

    internal sealed record Found(TypeUse? Type, EquatableArray<BodyStep> Steps, string? Problem)
    {
        public static Found Nothing(string problem) => new(null, [], problem);
    }
}
