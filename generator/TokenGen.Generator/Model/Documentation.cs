namespace TokenGen.Generator.Model;

/// <summary>The documentation of an element: blocks of plain text, without markup.</summary>
internal sealed record Documentation(EquatableArray<DocumentationBlock> Summary, EquatableArray<DocumentationBlock> Remarks)
{
    public static Documentation None { get; } = new(default, default);

    /// <summary>The allowed values, in short sentences; null if the document says no more than the type.</summary>
    public string? Limits { get; init; }

    /// <summary>The allowed values for analyzers: see <c>ApiAllowedAttribute</c> of the runtime.</summary>
    public string? Allowed { get; init; }

    /// <summary>The summary or a fallback, followed by the limits.</summary>
    public EquatableArray<DocumentationBlock> SummaryOr(string fallback)
    {
        EquatableArray<DocumentationBlock> blocks = Summary.IsEmpty ? [new DocumentationBlock(false, fallback)] : Summary;
        if (Limits is not { } limits)
        {
            return blocks;
        }

        DocumentationBlock last = blocks[blocks.Count - 1];
        if (last.IsCode || last.Text.Count(static c => c == '`') % 2 != 0)
        {
            // An unpaired backtick would start a code span that ends in the limits.
            return [.. blocks, new DocumentationBlock(false, limits)];
        }

        string end = char.IsLetterOrDigit(last.Text[last.Text.Length - 1]) || last.Text[last.Text.Length - 1] is '`' or ')' ? ". " : " ";
        return [.. blocks.Take(blocks.Count - 1), new DocumentationBlock(false, last.Text + end + limits)];
    }

    public bool IsEmpty => Summary.IsEmpty && Remarks.IsEmpty;

    /// <summary>
    /// The same documentation with one more paragraph of remarks. Without a summary it stays as it is, because the text becomes the summary.
    /// </summary>
    public Documentation EndedBy(string text) =>
        Summary.IsEmpty ? this : this with { Remarks = [.. Remarks, new DocumentationBlock(IsCode: false, text)] };
}

/// <summary>
/// A paragraph, or lines of code. In a paragraph, text between backticks is code, and a link is its text and its
/// address between three marks.
/// </summary>
internal sealed record DocumentationBlock(bool IsCode, string Text)
{
    /// <summary>Begins a link. The marks are control characters, which are removed from texts of a document.</summary>
    public const char LinkStart = '\u0003';

    /// <summary>Separates the text of a link from its address.</summary>
    public const char LinkAddress = '\u0004';

    /// <summary>Ends a link.</summary>
    public const char LinkEnd = '\u0005';
}
