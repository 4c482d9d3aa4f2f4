using System.Globalization;
using System.Text;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission.Text;

/// <summary>
/// The only place that turns text of a document into C# literals. Everything outside printable ASCII is escaped. So no quote, line end,
/// bidirectional mark or lone surrogate can break out of the literal or mislead a reader.
/// </summary>
internal static class CSharpLiteral
{
    /// <summary>A string literal in quotes.</summary>
    public static string String(string value)
    {
        StringBuilder literal = new(value.Length + 2);
        literal.Append('"');
        foreach (char c in value)
        {
            Append(literal, c);
        }

        return literal.Append('"').ToString();
    }

    /// <summary>The initial value of a property.</summary>
    public static string Constant(TypeNames types, ConstantModel constant)
    {
        if (constant.Closed is var (closed, name))
        {
            return $"{types.InExpression(closed)}.{name}";
        }

        string literal = constant.Kind switch
        {
            ScalarKind.String => String(constant.Text!),
            ScalarKind.Decimal => constant.Text + "m",
            ScalarKind.Single => constant.Text + "f",
            _ => constant.Text!,
        };
        return constant.IsEnum ? $"new({literal})" : literal;
    }

    /// <summary>A UTF-8 string literal. The text must be well-formed UTF-16; lone surrogates become U+FFFD.</summary>
    public static string Utf8(string value) => String(WellFormed(value)) + "u8";

    /// <summary>
    /// Whether a raw literal can hold these lines of text: escaped JSON is printable ASCII without three quotes in a row.
    /// </summary>
    public static bool IsRaw(IEnumerable<string> lines) =>
        lines.All(static line => line.IndexOf("\"\"\"", StringComparison.Ordinal) < 0 && line.All(static c => c is >= ' ' and <= '~'));

    /// <summary>A UTF-8 literal of the text as it appears between the quotes of a JSON string (RFC 8259, section 7).</summary>
    public static string Utf8JsonName(string value)
    {
        StringBuilder escaped = new(value.Length);
        foreach (char c in value)
        {
            switch (c)
            {
                case '"' or '\\':
                    escaped.Append('\\').Append(c);
                    break;
                case < ' ':
                    escaped.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    escaped.Append(c);
                    break;
            }
        }

        return Utf8(escaped.ToString());
    }

    private static void Append(StringBuilder literal, char c)
    {
        switch (c)
        {
            case '"' or '\\':
                literal.Append('\\').Append(c);
                break;
            case '\n':
                literal.Append("\\n");
                break;
            case '\r':
                literal.Append("\\r");
                break;
            case '\t':
                literal.Append("\\t");
                break;
            case >= ' ' and <= '~':
                literal.Append(c);
                break;
            default:
                literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                break;
        }
    }

    private static string WellFormed(string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(value[i]))
            {
                return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value));
            }
        }

        return value;
    }
}
