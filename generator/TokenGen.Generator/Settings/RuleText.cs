namespace TokenGen.Generator.Settings;

/// <summary>The keys and texts of a rule, not validated yet.</summary>
/// <param name="values">Gets the texts of a key: one text, or those of a list; null if the key is absent.</param>
internal sealed class RuleText(Func<string, IReadOnlyList<string>?> values)
{
    /// <summary>The text of a key; null if the key is absent or has a list.</summary>
    public string? this[string key] => values(key) is [var text] ? text : null;

    public bool Has(string key) => values(key) is not null;

    /// <summary>All texts of a key; empty if the key is absent.</summary>
    public IReadOnlyList<string> List(string key) => values(key) ?? [];
}
