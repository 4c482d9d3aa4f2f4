namespace TokenGen.Generator.Model;

/// <summary>What the document says of an element, parted into blocks of plain text: no markup is left in it.</summary>
internal sealed record Documentation(EquatableArray<DocumentationBlock> Summary, EquatableArray<DocumentationBlock> Remarks)
{
    public static Documentation None { get; } = new(default, default);

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
