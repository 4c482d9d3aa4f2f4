namespace TokenGen.Generator.Settings;

/// <summary>A rule for all operations whose ids match a pattern, from the project or the document.</summary>
/// <typeparam name="TRule">The kind of rule.</typeparam>
/// <param name="Operations">Operation ids, with <c>*</c> for any run of characters.</param>
/// <param name="Rule">The rule; null for none, which excludes an operation from a wider pattern.</param>
internal sealed record RuleEntry<TRule>(string Operations, TRule? Rule)
    where TRule : class
{
    /// <summary>The entry as the project writes it, for diagnostics.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether it names a single operation; then a rule that does not fit is an error.</summary>
    public bool IsExact => Operations.IndexOf('*') < 0;
}
