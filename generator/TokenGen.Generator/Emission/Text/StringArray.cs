using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission.Text;

/// <summary>Writes a list of texts as the value of an initializer, wrapped if it is long.</summary>
internal static class StringArray
{
    private const int WrappedWidth = 100;

    /// <summary>Texts as further arguments, on separate lines if they are many.</summary>
    public static void EmitArguments(SourceWriter writer, string head, IEnumerable<string> values) =>
        EmitArguments(writer, head, values, CSharpLiteral.String, ");");

    /// <summary>Values as further arguments, each as <paramref name="literalOf"/> writes it.</summary>
    public static void EmitArguments(
        SourceWriter writer, string head, IEnumerable<string> values, Func<string, string> literalOf, string end)
    {
        string pending = head;
        foreach (string value in values)
        {
            string literal = literalOf(value);
            if (pending.EndsWith("(", StringComparison.Ordinal))
            {
                pending += literal;
            }
            else if (pending.Length + literal.Length > WrappedWidth)
            {
                writer.Line(pending + ",");
                pending = "    " + literal;
            }
            else
            {
                pending += ", " + literal;
            }
        }

        writer.Line(pending + end);
    }

    public static void Emit(SourceWriter writer, string property, EquatableArray<string> values)
    {
        List<string> literals = [.. values.Select(CSharpLiteral.String)];
        string line = $"{property} = new[] {{ {string.Join(", ", literals)} }},";
        if (line.Length <= WrappedWidth)
        {
            writer.Line(line);
            return;
        }

        writer.Line($"{property} = new[]");
        using (writer.Braces("", "},"))
        {
            string pending = "";
            foreach (string literal in literals)
            {
                if (pending.Length > 0 && pending.Length + literal.Length > WrappedWidth)
                {
                    writer.Line(pending.TrimEnd());
                    pending = "";
                }

                pending += literal + ", ";
            }

            writer.Line(pending.TrimEnd());
        }
    }
}
