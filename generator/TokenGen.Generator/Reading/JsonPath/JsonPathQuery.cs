using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.JsonPath;

/// <summary>A JSONPath query (RFC 9535): selects nodes of a JSON value.</summary>
internal sealed class JsonPathQuery(IReadOnlyList<Segment> segments)
{
    /// <summary>Whether the query selects at most one node whatever the value (RFC 9535, section 2.3.5.1).</summary>
    public bool IsSingular { get; } = segments.All(static segment => segment.IsSingular);

    /// <summary>Reads a query; throws <see cref="JsonPathSyntaxException"/> when the text is not a well-formed and well-typed one.</summary>
    public static JsonPathQuery Parse(string text) => new QueryParser(text).ParseWhole();

    /// <summary>The selected nodes, in the order of the specification; a node that is selected twice is there twice.</summary>
    public IReadOnlyList<JsonLocation> Select(JsonNode? root, EvaluationBudget budget)
    {
        JsonLocation location = JsonLocation.OfRoot(root);
        return Select(location, new EvaluationContext(location, budget));
    }

    /// <summary>As the other one, from a node within the value: what <c>@</c> stands for.</summary>
    public IReadOnlyList<JsonLocation> Select(JsonLocation from, EvaluationContext context)
    {
        IReadOnlyList<JsonLocation> current = [from];
        foreach (Segment segment in segments)
        {
            var next = new List<JsonLocation>();
            foreach (JsonLocation location in current)
            {
                segment.Select(location, context, next);
            }

            current = next;
        }

        return current;
    }
}

/// <summary>What an evaluation needs everywhere: the root that <c>$</c> stands for, and the work that is left.</summary>
internal sealed record EvaluationContext(JsonLocation Root, EvaluationBudget Budget);
