namespace TokenGen.Generator.Reading.Syntax;

internal enum SyntaxScalarKind
{
    /// <summary>A string, even if it looks like another type.</summary>
    String,

    /// <summary>A number, in JSON's notation.</summary>
    Number,

    True,

    False,

    Null,

    /// <summary>An unquoted YAML scalar, whose text decides its type.</summary>
    Plain,
}

/// <summary>A scalar and its position.</summary>
internal readonly struct SyntaxScalar(SyntaxScalarKind kind, string text, int start, int end, string? anchor = null)
{
    public SyntaxScalarKind Kind { get; } = kind;

    /// <summary>The text without quotes and escapes; empty for values whose text was not requested.</summary>
    public string Text { get; } = text;

    public int Start { get; } = start;

    public int End { get; } = end;

    public string? Anchor { get; } = anchor;
}
