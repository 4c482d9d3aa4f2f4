namespace TokenGen.Generator.Reading.Syntax;

/// <summary>
/// What a parser finds in a text, in order. In a mapping, keys and values alternate. Offsets are in the parser's own units:
/// <see cref="ISyntaxSource.ToTextOffset"/> makes UTF-16 offsets of them, which is work that only findings are worth.
/// </summary>
internal interface ISyntaxEvents
{
    /// <summary>Whether scalars that are values need their text; keys always have it.</summary>
    bool NeedsValues { get; }

    void BeginMapping(int start, string? anchor);

    void EndMapping();

    void BeginSequence(int start, string? anchor);

    void EndSequence();

    void Scalar(in SyntaxScalar scalar);

    void Alias(string anchor, int start, int end);
}

/// <summary>A text in some syntax.</summary>
internal interface ISyntaxSource
{
    /// <summary>The name of the syntax as users know it: YAML or JSON.</summary>
    string SyntaxName { get; }

    /// <summary>Sends the whole text to <paramref name="events"/>; throws <see cref="SyntaxFaultException"/> where it makes no sense.</summary>
    void Parse(ISyntaxEvents events, CancellationToken cancellationToken);

    int ToTextOffset(int offset);
}
