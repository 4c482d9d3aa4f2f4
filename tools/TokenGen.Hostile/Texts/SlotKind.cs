namespace TokenGen.Hostile.Texts;

/// <summary>Where a text of the document may appear in the code, and so what a different text may change.</summary>
internal enum SlotKind
{
    /// <summary>Documentation: only in comments.</summary>
    Prose,

    /// <summary>Data: only in string literals.</summary>
    Literal,

    /// <summary>A name: only in identifiers and string literals.</summary>
    Name,

    /// <summary>Text with its own grammar: a different text may mean a different API, but it must not become code.</summary>
    Open,
}
