using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.JsonPath;

/// <summary>One step of a query: its selectors are applied to a node, or to the node and everything below it.</summary>
internal sealed class Segment(IReadOnlyList<Selector> selectors, bool isDescendant)
{
    public bool IsSingular { get; } = !isDescendant && selectors is [NameSelector or IndexSelector];

    public void Select(JsonLocation location, EvaluationContext context, List<JsonLocation> selected)
    {
        if (!isDescendant)
        {
            SelectChildren(location, context, selected);
            return;
        }

        // Each node precedes its descendants, in document order. No recursion, so that deep documents need no stack.
        Stack<JsonLocation> pending = new([location]);
        List<JsonLocation> children = new();
        while (pending.Count > 0)
        {
            JsonLocation current = pending.Pop();
            SelectChildren(current, context, selected);
            Children.Add(current, context, children);
            for (int i = children.Count - 1; i >= 0; i--)
            {
                if (children[i].Node is JsonObject or JsonArray)
                {
                    pending.Push(children[i]);
                }
            }

            children.Clear();
        }
    }

    private void SelectChildren(JsonLocation location, EvaluationContext context, List<JsonLocation> selected)
    {
        foreach (Selector selector in selectors)
        {
            selector.Select(location, context, selected);
        }

        if (selected.Count > EvaluationBudget.MaxNodes)
        {
            throw new EvaluationLimitException();
        }
    }
}

/// <summary>The nodes directly below a node.</summary>
internal static class Children
{
    public static void Add(JsonLocation location, EvaluationContext context, List<JsonLocation> children)
    {
        if (location.Node is JsonObject members)
        {
            context.Budget.Spend(members.Count + 1);
            foreach (KeyValuePair<string, JsonNode?> member in members)
            {
                children.Add(location.Member(member.Key, member.Value));
            }
        }
        else if (location.Node is JsonArray items)
        {
            context.Budget.Spend(items.Count + 1);
            for (int i = 0; i < items.Count; i++)
            {
                children.Add(location.Item(i, items[i]));
            }
        }
    }
}
