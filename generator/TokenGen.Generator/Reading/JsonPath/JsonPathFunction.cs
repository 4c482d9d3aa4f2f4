using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.JsonPath;

/// <summary>The types of arguments and results of functions (RFC 9535, section 2.4.1).</summary>
internal enum FunctionType
{
    Value,
    Logical,
    Nodes,
}

/// <summary>A function that filters can call (RFC 9535, section 2.4).</summary>
internal sealed class JsonPathFunction
{
    private readonly Func<IReadOnlyList<Operand>, JsonLocation, EvaluationContext, FilterValue> _evaluate;

    private JsonPathFunction(
        string name, FunctionType[] parameters, FunctionType result, Func<IReadOnlyList<Operand>, JsonLocation, EvaluationContext, FilterValue> evaluate) =>
        (Name, Parameters, Result, _evaluate) = (name, parameters, result, evaluate);

    public static IReadOnlyList<JsonPathFunction> All { get; } =
    [
        new("length", [FunctionType.Value], FunctionType.Value, static (arguments, current, context) =>
            Length(arguments[0].Value(current, context))),
        new("count", [FunctionType.Nodes], FunctionType.Value, static (arguments, current, context) =>
            FilterValue.Of(JsonValue.Create(NodesOf(arguments[0], current, context).Count))),
        new("value", [FunctionType.Nodes], FunctionType.Value, static (arguments, current, context) =>
            FilterValue.OfOnly(NodesOf(arguments[0], current, context))),
        new("match", [FunctionType.Value, FunctionType.Value], FunctionType.Logical, static (arguments, current, context) =>
            FilterValue.Of(IsMatch(arguments, isWhole: true, current, context))),
        new("search", [FunctionType.Value, FunctionType.Value], FunctionType.Logical, static (arguments, current, context) =>
            FilterValue.Of(IsMatch(arguments, isWhole: false, current, context))),
    ];

    public string Name { get; }

    public IReadOnlyList<FunctionType> Parameters { get; }

    public FunctionType Result { get; }

    public FilterValue Evaluate(IReadOnlyList<Operand> arguments, JsonLocation current, EvaluationContext context) =>
        _evaluate(arguments, current, context);

    private static IReadOnlyList<JsonLocation> NodesOf(Operand argument, JsonLocation current, EvaluationContext context) =>
        ((QueryOperand)argument).Nodes(current, context);

    private static FilterValue Length(FilterValue value) => value switch
    {
        { Text: { } text } => FilterValue.Of(JsonValue.Create(CodePoints(text))),
        { Node: JsonArray items } => FilterValue.Of(JsonValue.Create(items.Count)),
        { Node: JsonObject members } => FilterValue.Of(JsonValue.Create(members.Count)),
        _ => FilterValue.Nothing,
    };

    private static int CodePoints(string text)
    {
        int count = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            count -= char.IsSurrogatePair(text[i - 1], text[i]) ? 1 : 0;
        }

        return count;
    }

    private static bool IsMatch(IReadOnlyList<Operand> arguments, bool isWhole, JsonLocation current, EvaluationContext context) =>
        arguments[0].Value(current, context).Text is { } text
        && arguments[1].Value(current, context).Text is { } pattern
        && context.Budget.ExpressionOf(pattern) is { } expression
        && expression.IsMatch(text, isWhole, context.Budget);
}
