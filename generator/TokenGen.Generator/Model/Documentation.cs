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

/// <summary>A paragraph, or lines of code kept as they are. In a paragraph, text between backticks is code.</summary>
internal sealed record DocumentationBlock(bool IsCode, string Text);
