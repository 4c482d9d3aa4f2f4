namespace TokenGen.Generator.Reading.JsonPath;

/// <summary>A condition of a filter on a node (RFC 9535, section 2.3.5).</summary>
internal abstract class FilterExpression
{
    /// <param name="current">The node that <c>@</c> stands for.</param>
    /// <param name="context">The root, and the remaining work.</param>
    public abstract bool IsTrue(JsonLocation current, EvaluationContext context);
}

internal sealed class OrExpression(IReadOnlyList<FilterExpression> parts) : FilterExpression
{
    public override bool IsTrue(JsonLocation current, EvaluationContext context) => parts.Any(part => part.IsTrue(current, context));
}

internal sealed class AndExpression(IReadOnlyList<FilterExpression> parts) : FilterExpression
{
    public override bool IsTrue(JsonLocation current, EvaluationContext context) => parts.All(part => part.IsTrue(current, context));
}

internal sealed class NotExpression(FilterExpression inner) : FilterExpression
{
    public override bool IsTrue(JsonLocation current, EvaluationContext context) => !inner.IsTrue(current, context);
}

/// <summary>Whether a query selects anything.</summary>
internal sealed class ExistenceTest(QueryOperand query) : FilterExpression
{
    public override bool IsTrue(JsonLocation current, EvaluationContext context) => query.Nodes(current, context).Count > 0;
}

/// <summary>The result of a function of the type LogicalType.</summary>
internal sealed class FunctionTest(FunctionCall call) : FilterExpression
{
    public override bool IsTrue(JsonLocation current, EvaluationContext context) => call.Evaluate(current, context) is { IsTrue: true };
}

internal sealed class ComparisonExpression(Operand left, ComparisonOperator operation, Operand right) : FilterExpression
{
    public override bool IsTrue(JsonLocation current, EvaluationContext context)
    {
        FilterValue one = left.Value(current, context);
        FilterValue other = right.Value(current, context);
        return operation switch
        {
            ComparisonOperator.Equal => Comparison.AreEqual(one, other, context.Budget),
            ComparisonOperator.NotEqual => !Comparison.AreEqual(one, other, context.Budget),
            ComparisonOperator.Less => Comparison.IsLess(one, other, context.Budget),
            ComparisonOperator.LessOrEqual =>
                Comparison.IsLess(one, other, context.Budget) || Comparison.AreEqual(one, other, context.Budget),
            ComparisonOperator.Greater => Comparison.IsLess(other, one, context.Budget),
            _ => Comparison.IsLess(other, one, context.Budget) || Comparison.AreEqual(one, other, context.Budget),
        };
    }
}

internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
