using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.JsonPath;

/// <summary>A JSONPath query (RFC 9535): selects nodes of a JSON value.</summary>
internal sealed class JsonPathQuery(IReadOnlyList<Segment> segments)
{
    /// <summary>Whether the query selects at most one node in every value (RFC 9535, section 2.3.5.1).</summary>
    public bool IsSingular { get; } = segments.All(static segment => segment.IsSingular);

    /// <summary>Parses a query; throws <see cref="JsonPathSyntaxException"/> if the text is not well-formed and well-typed.</summary>
    public static JsonPathQuery Parse(string text) => new QueryParser(text).ParseWhole();

    /// <summary>The selected nodes, in the order of the specification. A node that is selected twice is in the list twice.</summary>
    public IReadOnlyList<JsonLocation> Select(JsonNode? root, EvaluationBudget budget)
    {
        JsonLocation location = JsonLocation.OfRoot(root);
        return Select(location, new EvaluationContext(location, budget));
    }

    /// <summary>Like the other overload, from a node within the value: the node of <c>@</c>.</summary>
    public IReadOnlyList<JsonLocation> Select(JsonLocation from, EvaluationContext context)
    {
        IReadOnlyList<JsonLocation> current = [from];
        foreach (Segment segment in segments)
        {
            List<JsonLocation> next = new();
            foreach (JsonLocation location in current)
            {
                segment.Select(location, context, next);
            }

            current = next;
        }

        return current;
    }
}

/// <summary>The root, for <c>$</c>, and the remaining work.</summary>
internal sealed record EvaluationContext(JsonLocation Root, EvaluationBudget Budget);
