namespace TokenGen.Generator.Model;

/// <summary>What the project or the document says of the operations that a pattern matches.</summary>
/// <typeparam name="TRule">What is said.</typeparam>
/// <param name="Operations">Operation ids, with <c>*</c> for any run of characters.</param>
/// <param name="Rule">The rule; null for none, so that an operation can be left out of a wider pattern.</param>
internal sealed record RuleEntry<TRule>(string Operations, TRule? Rule)
    where TRule : class
{
    /// <summary>How the project writes it, for findings.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether it names one operation, which the rule then has to fit.</summary>
    public bool IsExact => Operations.IndexOf('*') < 0;
}
