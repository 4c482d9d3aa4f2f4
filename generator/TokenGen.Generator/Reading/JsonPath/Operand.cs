using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.JsonPath;

/// <summary>A side of a comparison, or an argument of a function.</summary>
internal abstract class Operand
{
    public abstract FilterValue Value(JsonLocation current, EvaluationContext context);
}

internal sealed class LiteralOperand(JsonNode? literal) : Operand
{
    public override FilterValue Value(JsonLocation current, EvaluationContext context) => FilterValue.Of(literal);
}

/// <summary>A query within a filter, from the current node (<c>@</c>) or from the root (<c>$</c>).</summary>
internal sealed class QueryOperand(JsonPathQuery query, bool isRelative) : Operand
{
    public bool IsSingular => query.IsSingular;

    public override FilterValue Value(JsonLocation current, EvaluationContext context) => FilterValue.OfOnly(Nodes(current, context));

    public IReadOnlyList<JsonLocation> Nodes(JsonLocation current, EvaluationContext context) =>
        query.Select(isRelative ? current : context.Root, context);
}

internal sealed class FunctionCall(JsonPathFunction function, IReadOnlyList<Operand> arguments) : Operand
{
    public JsonPathFunction Function { get; } = function;

    public override FilterValue Value(JsonLocation current, EvaluationContext context) => Evaluate(current, context);

    public FilterValue Evaluate(JsonLocation current, EvaluationContext context)
    {
        context.Budget.Spend();
        return Function.Evaluate(arguments, current, context);
    }
}
