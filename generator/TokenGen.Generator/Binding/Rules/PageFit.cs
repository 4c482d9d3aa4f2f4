using TokenGen.Generator.Model;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Rules;

/// <summary>Resolves the names of a page rule in an operation and in the types of its response.</summary>
/// <param name="path">Resolves paths.</param>
internal sealed class PageFit(BodyPath path)
{
    /// <summary>The pages of an operation, still without a name.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="problem">Why the rule does not fit, as text after "rule of x:"; null if it fits.</param>
    public PagesModel? Of(PageRule rule, OperationModel operation, out string? problem)
    {
        if (operation.Responses.Success is not { Kind: BodyKind.Json, Type: { } body })
        {
            problem = "the response must be JSON";
            return null;
        }

        BodyPath.Found items = path.Find(body, rule.Items);
        if (items.Type is not ArrayUse list)
        {
            problem = items.Problem ?? $"there is no list of items at '{rule.Items}'; set 'items' to its path";
            return null;
        }

        problem = null;
        ParameterModel? parameter = rule.Parameter is null ? null : ParameterOf(rule, operation, out problem);
        PagesModel pages = new() { Name = "", By = rule.By, ItemsType = list, Items = items.Steps, Parameter = parameter?.Name, First = rule.First ?? (parameter?.Default == "0" ? 0 : 1) };
        if (problem is null && rule.Next is not null)
        {
            BodyPath.Found next = path.Find(body, rule.Next);
            pages = pages with { Next = next.Steps, IsNextUri = next.Type is ScalarUse { Kind: ScalarKind.Uri } };
            problem = next.Problem ?? (rule.By == PagesBy.Url
                ? next.Type is ScalarUse { Kind: ScalarKind.String or ScalarKind.Uri } ? null : $"'{rule.Next}' must be a string"
                : Mismatch(rule, next.Type, parameter!.Type));
        }

        if (problem is null && rule.More is not null)
        {
            BodyPath.Found more = path.Find(body, rule.More);
            pages = pages with { More = more.Steps };
            problem = more.Problem ?? (more.Type is ScalarUse { Kind: ScalarKind.Boolean } ? null : $"'{rule.More}' must be a boolean");
        }

        if (problem is null && rule.Total is not null)
        {
            BodyPath.Found total = path.Find(body, rule.Total);
            pages = pages with { Total = total.Steps };
            problem = total.Problem
                ?? (total.Type is ScalarUse { Kind: ScalarKind.Int32 or ScalarKind.Int64 } ? null : $"'{rule.Total}' must be an integer");
        }

        return problem is null ? pages : null;
    }

    private static ParameterModel? ParameterOf(PageRule rule, OperationModel operation, out string? problem)
    {
        ParameterModel? parameter = operation.Parameters.FirstOrDefault(parameter => parameter.WireName == rule.Parameter
            && parameter.Place is ParameterPlace.Query or ParameterPlace.Header or ParameterPlace.Cookie or ParameterPlace.Path);
        bool isCounted = rule.By is PagesBy.Offset or PagesBy.Page;
        problem = parameter is null ? $"the operation has no parameter '{rule.Parameter}'"
            : isCounted && parameter.Type is not ScalarUse { Kind: ScalarKind.Int32 or ScalarKind.Int64 } ? $"the parameter '{rule.Parameter}' must be an integer"
            : null;
        return parameter;
    }

    /// <summary>Why a value of the body cannot be sent as a parameter; <see langword="null"/> if it can.</summary>
    private static string? Mismatch(PageRule rule, TypeUse? value, TypeUse parameter) => (value, parameter) switch
    {
        (ScalarUse { Kind: ScalarKind.Uri or ScalarKind.Bytes or ScalarKind.Base64Url }, _) =>
            $"'{rule.Next}' must be a string, a number or a date",
        (ScalarUse { Kind: var kind }, ScalarUse { Kind: var other }) when kind == other => null,
        _ => $"'{rule.Next}' and the parameter '{rule.Parameter}' have different types",
    };
}
