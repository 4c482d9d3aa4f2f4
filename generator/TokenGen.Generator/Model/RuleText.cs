namespace TokenGen.Generator.Model;

/// <summary>The keys of a rule as they are written, before anybody has asked what they mean.</summary>
/// <param name="values">Gives what stands under a key: one text, or those of a list; null where the key is absent.</param>
internal sealed class RuleText(Func<string, IReadOnlyList<string>?> values)
{
    /// <summary>One text; null where the key is absent or has a list.</summary>
    public string? this[string key] => values(key) is [var text] ? text : null;

    public bool Has(string key) => values(key) is not null;

    /// <summary>All texts; none where the key is absent.</summary>
    public IReadOnlyList<string> List(string key) => values(key) ?? [];
}
