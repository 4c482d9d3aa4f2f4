using TokenGen.Generator.Model;

namespace TokenGen.Generator.Settings;

/// <summary>How a response says that the work is not done yet.</summary>
internal enum PollingBy
{
    /// <summary>By the status 202 (RFC 9110, section 15.3.3).</summary>
    Accepted,

    /// <summary>By a value in the body.</summary>
    State,
}

/// <summary>A rule of polling for work that continues after the response, from the document or the project. Paths start at the root of the JSON body.</summary>
internal sealed record PollingRule
{
    public static readonly IReadOnlyList<string> Keys =
        ["by", "operation", "parameter", "value", "header", "state", "done", "failed", "error"];

    private static readonly string[] s_ways = ["accepted", "state"];

    private static readonly string[] s_ofState = ["state", "done", "failed", "error"];

    private static readonly string[] s_neededOfState = ["state", "done"];

    public required PollingBy By { get; init; }

    /// <summary>The id of the operation that returns the state of the work; null if the operation itself is called again.</summary>
    public string? Operation { get; init; }

    /// <summary>The parameter of that operation which gets <see cref="Value"/>; null if only one parameter can get it.</summary>
    public string? Parameter { get; init; }

    /// <summary>The path of the value in the first response that identifies the work.</summary>
    public string? Value { get; init; }

    /// <summary>The header of the first response that holds the URL of the state.</summary>
    public string? Header { get; init; }

    /// <summary>The path of the state of the work.</summary>
    public string? State { get; init; }

    /// <summary>The states that mean the work is done.</summary>
    public EquatableArray<string> Done { get; init; }

    /// <summary>The states that mean the work has failed.</summary>
    public EquatableArray<string> Failed { get; init; }

    /// <summary>The path of a value that is present and not null if the work has failed.</summary>
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
