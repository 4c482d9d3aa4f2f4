namespace TokenGen.Hostile.Texts;

/// <summary>What a text of the document may become, and with it what another text may change.</summary>
internal enum SlotKind
{
    /// <summary>Documentation: comments alone.</summary>
    Prose,

    /// <summary>Data: string literals alone.</summary>
    Literal,

    /// <summary>A name: identifiers and string literals alone.</summary>
    Name,

    /// <summary>Text with a grammar of its own: another text may mean another API, but never code.</summary>
    Open,
}
