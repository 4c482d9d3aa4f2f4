namespace TokenGen.Generator.Model;

/// <summary>How it is told that what an operation has begun goes on.</summary>
internal enum PollingBy
{
    /// <summary>By the status 202 (RFC 9110, section 15.3.3).</summary>
    Accepted,

    /// <summary>By a value in the body.</summary>
    State,
}

/// <summary>What the document or the project says of an operation whose work goes on after its answer. Paths are those of JSON bodies, from the root.</summary>
internal sealed record PollingRule
{
    public static readonly IReadOnlyList<string> Keys = ["by", "operation", "parameter", "value", "header", "state", "done", "failed", "error"];

    private static readonly string[] s_ways = ["accepted", "state"];

    private static readonly string[] s_ofState = ["state", "done", "failed", "error"];

    private static readonly string[] s_neededOfState = ["state", "done"];

    public required PollingBy By { get; init; }

    /// <summary>The id of the operation that tells how the work stands; null where the operation itself does.</summary>
    public string? Operation { get; init; }

    /// <summary>The parameter of that operation that takes <see cref="Value"/>; null where only one is left to take it.</summary>
    public string? Parameter { get; init; }

    /// <summary>What in the first answer says which work it is.</summary>
    public string? Value { get; init; }

    /// <summary>The header of the first answer with the URL that tells how the work stands.</summary>
    public string? Header { get; init; }

    /// <summary>How the work stands, in the body of the answer that tells it.</summary>
    public string? State { get; init; }

    /// <summary>What stands there when the work is done.</summary>
    public EquatableArray<string> Done { get; init; }

    /// <summary>What stands there when it has failed.</summary>
    public EquatableArray<string> Failed { get; init; }

    /// <summary>What is there, and not null, when it has failed.</summary>
    public string? Error { get; init; }

    /// <summary>Reads a rule.</summary>
    /// <param name="text">Its keys.</param>
    /// <param name="problem">What is wrong with it, to follow "rule of x:"; null if nothing is.</param>
    public static PollingRule? Read(RuleText text, out string? problem)
    {
        int by = Array.IndexOf(s_ways, text["by"]);
        problem = by < 0 ? $"'by' must be one of {string.Join(", ", s_ways)}"
            : by == (int)PollingBy.Accepted && s_ofState.FirstOrDefault(text.Has) is { } idle
                ? $"'{idle}' is not allowed with 'by: accepted'"
            : by == (int)PollingBy.State && s_neededOfState.FirstOrDefault(key => text.List(key).Count == 0) is { } missing
                ? $"'{missing}' is required with 'by: state'"
            : text.Has("value") && text.Has("header") ? "'value' and 'header' cannot be combined"
            : text.Has("value") && !text.Has("operation") ? "'value' requires 'operation', the operation that takes the value"
            : text.Has("parameter") && !text.Has("value") ? "'parameter' requires 'value', the value to send in it"
            : text.List("done").Intersect(text.List("failed"), StringComparer.Ordinal).FirstOrDefault() is { } both ? $"'{both}' is listed under both 'done' and 'failed'"
            : null;
        return problem is not null ? null : new()
        {
            By = (PollingBy)by,
            Operation = text["operation"],
            Parameter = text["parameter"],
            Value = text["value"],
            Header = text["header"],
            State = text["state"],
            Done = text.List("done").Distinct(StringComparer.Ordinal).ToEquatableArray(),
            Failed = text.List("failed").Distinct(StringComparer.Ordinal).ToEquatableArray(),
            Error = text["error"],
        };
    }
}
