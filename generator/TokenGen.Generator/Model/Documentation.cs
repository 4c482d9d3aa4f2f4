namespace TokenGen.Generator.Model;

/// <summary>What the document says of an element, parted into blocks of plain text: no markup is left in it.</summary>
internal sealed record Documentation(EquatableArray<DocumentationBlock> Summary, EquatableArray<DocumentationBlock> Remarks)
{
    public static Documentation None { get; } = new(default, default);

    /// <summary>What values the document allows, in short sentences; null where it says nothing that the type does not.</summary>
    public string? Limits { get; init; }

    /// <summary>The same for analyzers: see <c>ApiAllowedAttribute</c> of the runtime.</summary>
    public string? Allowed { get; init; }

    /// <summary>The summary, or what stands in for one, with the limits behind it.</summary>
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
            // A backtick without a second one would begin code that ends in the limits.
            return [.. blocks, new DocumentationBlock(false, limits)];
        }

        string end = char.IsLetterOrDigit(last.Text[last.Text.Length - 1]) || last.Text[last.Text.Length - 1] is '`' or ')' ? ". " : " ";
        return [.. blocks.Take(blocks.Count - 1), new DocumentationBlock(false, last.Text + end + limits)];
    }

    public bool IsEmpty => Summary.IsEmpty && Remarks.IsEmpty;

    /// <summary>The same with a last paragraph of remarks; without a summary nothing, since the text will stand in for one.</summary>
    public Documentation EndedBy(string text) =>
        Summary.IsEmpty ? this : this with { Remarks = [.. Remarks, new DocumentationBlock(IsCode: false, text)] };
}

/// <summary>
/// A paragraph, or lines of code kept as they are. In a paragraph, text between backticks is code, and a link is its text and its
/// address between three marks.
/// </summary>
internal sealed record DocumentationBlock(bool IsCode, string Text)
{
    /// <summary>Begins a link. The marks are control characters, which no text of a document keeps.</summary>
    public const char LinkStart = '\u0003';

    /// <summary>Parts a link's text from its address.</summary>
    public const char LinkAddress = '\u0004';

    /// <summary>Ends a link.</summary>
    public const char LinkEnd = '\u0005';
}
