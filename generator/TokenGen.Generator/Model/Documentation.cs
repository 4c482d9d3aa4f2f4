namespace TokenGen.Generator.Model;

/// <summary>What the document says of an element, parted into blocks of plain text: no markup is left in it.</summary>
internal sealed record Documentation(EquatableArray<DocumentationBlock> Summary, EquatableArray<DocumentationBlock> Remarks)
{
    public static Documentation None { get; } = new(default, default);

    public bool IsEmpty => Summary.IsEmpty && Remarks.IsEmpty;
}

/// <summary>A paragraph, or lines of code kept as they are. In a paragraph, text between backticks is code.</summary>
internal sealed record DocumentationBlock(bool IsCode, string Text);
