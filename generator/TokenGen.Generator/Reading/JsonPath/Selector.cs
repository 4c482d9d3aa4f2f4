using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.JsonPath;

/// <summary>Selects children of a node (RFC 9535, section 2.3).</summary>
internal abstract class Selector
{
    public abstract void Select(JsonLocation location, EvaluationContext context, List<JsonLocation> selected);
}

internal sealed class NameSelector(string name) : Selector
{
    public override void Select(JsonLocation location, EvaluationContext context, List<JsonLocation> selected)
    {
        context.Budget.Spend();
        if (location.Node is JsonObject members && members.TryGetPropertyValue(name, out JsonNode? value))
        {
            selected.Add(location.Member(name, value));
        }
    }
}

internal sealed class WildcardSelector : Selector
{
    public override void Select(JsonLocation location, EvaluationContext context, List<JsonLocation> selected) =>
        Children.Add(location, context, selected);
}

internal sealed class IndexSelector(long index) : Selector
{
    public override void Select(JsonLocation location, EvaluationContext context, List<JsonLocation> selected)
    {
        context.Budget.Spend();
        if (location.Node is JsonArray items)
        {
            long at = index < 0 ? items.Count + index : index;
            if (at >= 0 && at < items.Count)
            {
                selected.Add(location.Item((int)at, items[(int)at]));
            }
        }
    }
}

/// <summary>The formulas of RFC 9535, section 2.3.4.2.2.</summary>
internal sealed class SliceSelector(long? start, long? end, long step) : Selector
{
    public override void Select(JsonLocation location, EvaluationContext context, List<JsonLocation> selected)
    {
        context.Budget.Spend();
        if (location.Node is not JsonArray items || step == 0)
        {
            return;
        }

        long count = items.Count;
        if (step > 0)
        {
            long upper = Bounded(end, count, 0, count);
            for (long i = Bounded(start, 0, 0, count); i < upper; i += step)
            {
                context.Budget.Spend();
                selected.Add(location.Item((int)i, items[(int)i]));
            }
        }
        else
        {
            long lower = end is null ? -1 : Bounded(end, 0, -1, count - 1);
            for (long i = Bounded(start, count - 1, -1, count - 1); i > lower; i += step)
            {
                context.Budget.Spend();
                selected.Add(location.Item((int)i, items[(int)i]));
            }
        }

        long Bounded(long? value, long otherwise, long low, long high)
        {
            long at = value is { } given ? given < 0 ? count + given : given : otherwise;
            return Math.Min(Math.Max(at, low), high);
        }
    }
}

internal sealed class FilterSelector(FilterExpression expression) : Selector
{
    public override void Select(JsonLocation location, EvaluationContext context, List<JsonLocation> selected)
    {
        List<JsonLocation> children = new();
        Children.Add(location, context, children);
        foreach (JsonLocation child in children)
        {
            if (expression.IsTrue(child, context))
            {
                selected.Add(child);
            }
        }
    }
}
