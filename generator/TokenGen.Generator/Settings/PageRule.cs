using TokenGen.Generator.Model;

namespace TokenGen.Generator.Settings;

/// <summary>A rule of paged responses, from the document or the project. Paths start at the root of the JSON body.</summary>
internal sealed record PageRule
{
    public static readonly IReadOnlyList<string> Keys = ["by", "parameter", "items", "next", "more", "total", "first"];

    private static readonly string[] s_ways = ["link", "url", "cursor", "offset", "page"];

    public required PagesBy By { get; init; }

    /// <summary>The parameter of the cursor, offset or page number; null if there is none.</summary>
    public string? Parameter { get; init; }

    /// <summary>The path of the list of items; empty if the body is the list.</summary>
    public string Items { get; init; } = "";

    /// <summary>The path of the cursor or URL of the next page.</summary>
    public string? Next { get; init; }

    /// <summary>The path of the value that says whether there is a next page.</summary>
    public string? More { get; init; }

    /// <summary>The path of the number of all items or, with <see cref="PagesBy.Page"/>, of all pages.</summary>
    public string? Total { get; init; }

    /// <summary>The number of the first page; null if the rule does not name it.</summary>
    public int? First { get; init; }

    /// <summary>Reads a rule.</summary>
    /// <param name="text">Its keys.</param>
    /// <param name="problem">What is wrong with it, to follow "rule of x:"; null if nothing is.</param>
    public static PageRule? Read(RuleText text, out string? problem)
    {
        int by = Array.IndexOf(s_ways, text["by"]);
        if (by < 0)
        {
            problem = $"'by' must be one of {string.Join(", ", s_ways)}";
            return null;
        }

        PageRule rule = new()
        {
            By = (PagesBy)by,
            Parameter = text["parameter"],
            Items = text["items"] ?? "",
            Next = text["next"],
            More = text["more"],
            Total = text["total"],
            First = text["first"] is { } first ? first == "0" ? 0 : 1 : null,
        };
        (string[] needed, string[] taken) = rule.By switch
        {
            PagesBy.Link => (Array.Empty<string>(), new[] { "items" }),
            PagesBy.Url => (["next"], ["items"]),
            PagesBy.Cursor => (["parameter", "next"], ["items", "more"]),
            PagesBy.Offset => (["parameter"], ["items", "more", "total"]),
            _ => (["parameter"], ["items", "more", "total", "first"]),
        };
        string? missing = needed.FirstOrDefault(key => text[key] is null);
        string? idle = Keys.Skip(1).Except(needed).Except(taken).FirstOrDefault(key => text[key] is not null);
        problem = missing is not null ? $"'{missing}' is required with 'by: {s_ways[by]}'"
            : idle is not null ? $"'{idle}' is not allowed with 'by: {s_ways[by]}'"
            : text["first"] is not (null or "0" or "1") ? "'first' must be 0 or 1"
            : null;
        return problem is null ? rule : null;
    }
}
