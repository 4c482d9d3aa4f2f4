namespace TokenGen.Generator.Reading.Syntax;

internal enum SyntaxScalarKind
{
    /// <summary>A string, whatever it looks like.</summary>
    String,

    /// <summary>A number, in JSON's notation.</summary>
    Number,

    True,

    False,

    Null,

    /// <summary>An unquoted YAML scalar: its text says what it is.</summary>
    Plain,
}

/// <summary>A scalar and where it stands.</summary>
internal readonly struct SyntaxScalar(SyntaxScalarKind kind, string text, int start, int end, string? anchor = null)
{
    public SyntaxScalarKind Kind { get; } = kind;

    /// <summary>The text without quotes and escapes; empty for values that nobody asked for.</summary>
    public string Text { get; } = text;

    public int Start { get; } = start;

    public int End { get; } = end;

    public string? Anchor { get; } = anchor;
}
