using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Emission.Types;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Operations;

/// <summary>
/// Writes the checks of parameters and bodies against the limits of the document. The runtime makes them only if the options ask for it.
/// </summary>
internal static class CheckStatements
{
    public static IEnumerable<string> Of(OperationModel operation, Func<ParameterModel, string> argument)
    {
        if (!operation.IsValidated)
        {
            yield break;
        }

        foreach (ParameterModel parameter in operation.Parameters.Where(
            static parameter => parameter.Limits is not null || HoldsObjects(parameter.Type)))
        {
            yield return $"request.Check({CSharpLiteral.String(Key(parameter))}, {argument(parameter)});";
        }

        if (operation.Body is { Type: { } type } body && (body.Limits is not null || HoldsObjects(type)))
        {
            yield return $"request.CheckBody({Keyword.Escape(body.Name)});";
        }
    }

    /// <summary>Returns the C# expression for the limits of the parameters and the body, or null.</summary>
    public static string? Limits(TypeNames types, OperationModel operation)
    {
        List<string> limits =
        [
            .. operation.Parameters.Where(static parameter => parameter.Limits is not null)
                .Select(parameter => Entry(Key(parameter), parameter.Limits!)),
            .. operation.Body?.Limits is { } ofBody ? new[] { Entry("body", ofBody) } : [],
        ];
        return operation.IsValidated && limits.Count > 0
            ? $"new {types["Dictionary"]}<string, {types["ValueLimits"]}>\n{{\n{string.Concat(limits)}}}"
            : null;
    }

    private static string Entry(string key, LimitsModel limits) =>
        $"    [{CSharpLiteral.String(key)}] = {ValidationEmitter.Expression(limits)},\n";

    /// <summary>The place and the name: a path and a query can have parameters of the same name.</summary>
    private static string Key(ParameterModel parameter) => $"{parameter.Place.ToString().ToLowerInvariant()} {parameter.WireName}";

    private static bool HoldsObjects(TypeUse type) => type switch
    {
        NamedUse named => !named.IsEnum,
        ArrayUse array => HoldsObjects(array.Item),
        MapUse map => HoldsObjects(map.Value),
        _ => false,
    };
}
