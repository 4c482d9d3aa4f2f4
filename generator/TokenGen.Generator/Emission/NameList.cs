namespace TokenGen.Generator.Emission;

/// <summary>The names of a shape as one literal, with a separator between them that none of them holds.</summary>
internal sealed class NameList
{
    private const int Width = 110;

    private static readonly char[] s_separators = [' ', '\n', '\t', '|', '\u0001'];

    private readonly List<string> _names;
    private readonly char _separator;

    public NameList(IEnumerable<string> names)
    {
        _names = [.. names];
        _separator = s_separators.FirstOrDefault(candidate => _names.TrueForAll(name => name.IndexOf(candidate) < 0));
    }

    /// <summary>The separator as a literal; null for the usual one.</summary>
    public string? Separator => _separator == ' ' ? null : $"'\\u{(int)_separator:x4}'";

    /// <summary>Writes the literal behind a head, on lines of its own where it is long.</summary>
    public void Emit(SourceWriter writer, string head, string end)
    {
        // One member with an empty name, which is not the same as no member.
        string text = _names is [""] ? _separator.ToString() : string.Join(_separator.ToString(), _names);
        string literal = CSharpLiteral.String(text);
        if (head.Length + literal.Length + end.Length + 1 <= Width)
        {
            writer.Line($"{head} {literal}{end}");
            return;
        }

        writer.Line(head);
        using (writer.Indented())
        {
            string line = "";
            for (int index = 0; index < _names.Count; index++)
            {
                string name = index + 1 < _names.Count ? _names[index] + _separator : _names[index];
                if (line.Length > 0 && line.Length + name.Length > Width)
                {
                    writer.Line($"{CSharpLiteral.String(line)} +");
                    line = "";
                }

                line += name;
            }

            writer.Line(CSharpLiteral.String(line) + end);
        }
    }
}
