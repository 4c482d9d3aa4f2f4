namespace TokenGen.Generator.Reading.Syntax;

/// <summary>
/// Receives the contents of a text, in order. In a mapping, keys and values alternate. Offsets are in units of the parser:
/// <see cref="ISyntaxSource.ToTextOffset"/> converts them to UTF-16 offsets, which is slow and therefore done only for diagnostics.
/// </summary>
internal interface ISyntaxEvents
{
    /// <summary>Whether scalar values need their text; keys always have it.</summary>
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
    /// <summary>The name of the syntax for users: YAML or JSON.</summary>
    string SyntaxName { get; }

    /// <summary>Sends the whole text to <paramref name="events"/>; throws <see cref="SyntaxFaultException"/> if it is invalid.</summary>
    void Parse(ISyntaxEvents events, CancellationToken cancellationToken);

    int ToTextOffset(int offset);
}
