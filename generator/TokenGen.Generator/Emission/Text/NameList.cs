namespace TokenGen.Generator.Emission.Text;

/// <summary>The names of a shape as one literal, separated by spaces.</summary>
internal sealed class NameList(IEnumerable<string> names)
{
    private const int Width = 110;

    private readonly List<string> _names = [.. names.Select(Escape)];

    /// <summary>Writes the literal after a head, on separate lines if it is long.</summary>
    public void Emit(SourceWriter writer, string head, string end)
    {
        string literal = CSharpLiteral.String(string.Join(" ", _names));
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
                string name = index + 1 < _names.Count ? _names[index] + " " : _names[index];
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

    /// <summary>Escapes a name; the runtime's JsonShape unescapes it.</summary>
    private static string Escape(string name) => name.Length == 0 ? "\\e" : name.Replace("\\", "\\\\").Replace(" ", "\\s");
}
