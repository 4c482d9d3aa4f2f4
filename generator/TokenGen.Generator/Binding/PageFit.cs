using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding;

/// <summary>Finds what a rule of pages names in an operation and in the types of its answer.</summary>
internal sealed class PageFit(IEnumerable<TypeModel> types, EnvelopeModel? envelope)
{
    private readonly Dictionary<string, TypeModel> _types = types.ToDictionary(static type => type.Name, StringComparer.Ordinal);

    /// <summary>The pages of an operation, yet without a name.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="problem">What does not fit, to follow "the rule"; null where everything does.</param>
    public PagesModel? Of(PageRule rule, OperationModel operation, out string? problem)
    {
        if (operation.Responses.Success is not { Kind: BodyKind.Json, Type: { } body })
        {
            problem = "needs an answer in JSON";
            return null;
        }

        Found items = Find(body, rule.Items);
        if (items.Type is not ArrayUse list)
        {
            problem = items.Problem ?? $"finds no list of items at '{rule.Items}'; name it by 'items'";
            return null;
        }

        problem = null;
        ParameterModel? parameter = rule.Parameter is null ? null : ParameterOf(rule, operation, out problem);
        PagesModel pages = new() { Name = "", By = rule.By, ItemsType = list, Items = items.Steps, Parameter = parameter?.Name, First = rule.First };
        if (problem is null && rule.Next is not null)
        {
            Found next = Find(body, rule.Next);
            pages = pages with { Next = next.Steps, IsNextUri = next.Type is ScalarUse { Kind: ScalarKind.Uri } };
            problem = next.Problem ?? (rule.By == PagesBy.Url
                ? next.Type is ScalarUse { Kind: ScalarKind.String or ScalarKind.Uri } ? null : $"needs a text at '{rule.Next}'"
                : IsSame(next.Type, parameter!.Type) ? null : $"sends '{rule.Next}' back as '{rule.Parameter}', which has another type");
        }

        if (problem is null && rule.More is not null)
        {
            Found more = Find(body, rule.More);
            pages = pages with { More = more.Steps };
            problem = more.Problem ?? (more.Type is ScalarUse { Kind: ScalarKind.Boolean } ? null : $"needs a boolean at '{rule.More}'");
        }

        if (problem is null && rule.Total is not null)
        {
            Found total = Find(body, rule.Total);
            pages = pages with { Total = total.Steps };
            problem = total.Problem ?? (total.Type is ScalarUse { Kind: ScalarKind.Int32 or ScalarKind.Int64 } ? null : $"needs an integer at '{rule.Total}'");
        }

        return problem is null ? pages : null;
    }

    private static ParameterModel? ParameterOf(PageRule rule, OperationModel operation, out string? problem)
    {
        ParameterModel? parameter = operation.Parameters.FirstOrDefault(parameter => parameter.WireName == rule.Parameter
            && parameter.Place is ParameterPlace.Query or ParameterPlace.Header or ParameterPlace.Cookie or ParameterPlace.Path);
        bool isCounted = rule.By is PagesBy.Offset or PagesBy.Page;
        problem = parameter is null ? $"names the parameter '{rule.Parameter}', which the operation does not have"
            : isCounted && parameter.Type is not ScalarUse { Kind: ScalarKind.Int32 or ScalarKind.Int64 } ? $"needs an integer as the parameter '{rule.Parameter}'"
            : null;
        return parameter;
    }

    /// <summary>Texts, or values of one C# type.</summary>
    private static bool IsSame(TypeUse? one, TypeUse other) => one is ScalarUse { Kind: var kind } && other is ScalarUse { Kind: var otherKind }
        && kind == otherKind && kind is not (ScalarKind.Uri or ScalarKind.Bytes or ScalarKind.Base64Url);

    /// <summary>Goes along a path such as <c>data[-1].id</c>.</summary>
    private Found Find(TypeUse body, string path)
    {
        List<PageStep> steps = [];
        TypeUse type = body;
        Queue<string> names = new(path.Length == 0 ? [] : path.Split('.'));
        if (type is EnvelopeUse container)
        {
            steps.Add(new PageStep(PageStepKind.Payload));
            type = container.Payload;
            string payload = envelope?.Payload ?? "";
            if (payload.Length > 0 && names.Count > 0)
            {
                string first = names.Dequeue();
                if (Plain(first) != payload)
                {
                    return Found.Nothing($"names '{first}', which is no part of the payload; begin with '{payload}'");
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
                return Found.Nothing($"goes by '{name}' in '{path}' into what is no object");
            }

            if (record.AllMembers.FirstOrDefault(member => member.WireName == Plain(name)) is not { } member)
            {
                return Found.Nothing($"names '{Plain(name)}', which {record.WireName} does not declare");
            }

            steps.Add(new PageStep(PageStepKind.Member, member));
            type = AtEnd(name, member.Type, steps);
        }

        return new Found(type, steps.ToEquatableArray(), null);
    }

    private const string Last = "[-1]";

    private static string Plain(string name) =>
        name.EndsWith(Last, StringComparison.Ordinal) ? name.Substring(0, name.Length - Last.Length) : name;

    /// <summary>The type of the last item, where the name asks for it and the list holds objects or texts.</summary>
    private static TypeUse AtEnd(string name, TypeUse type, List<PageStep> steps)
    {
        if (Plain(name) == name || type is not ArrayUse { Item: { IsValueType: false } item, IsItemNullable: false })
        {
            return type;
        }

        steps.Add(new PageStep(PageStepKind.Last));
        return item;
    }

    private sealed record Found(TypeUse? Type, EquatableArray<PageStep> Steps, string? Problem)
    {
        public static Found Nothing(string problem) => new(null, [], problem);
    }
}
