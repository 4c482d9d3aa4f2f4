using System.Buffers;
using System.Text;

namespace TokenGen.Generator.Emission.Text;

/// <summary>
/// Writes C# text with indentation. Every line ends with <c>\n</c> on every system, so that a document always gives the same bytes. Raw
/// string literals may contain the line ends of a checkout, so they are split again here.
/// </summary>
internal sealed class SourceWriter
{
    /// <summary>The maximum width of a line that can be wrapped.</summary>
    public const int MaximumWidth = 130;

    private const int IndentationWidth = 4;

    /// <summary>Larger builders are not kept, so that one large file does not hold memory as long as the compiler runs.</summary>
    private const int MaximumSpareCapacity = 256 * 1024;

    // A client has thousands of files, and each would grow two new builders: one for its text and one for its head.
    [ThreadStatic]
    private static Stack<StringBuilder>? s_spares;

    private readonly StringBuilder _text = TakeSpare();
    private int _indentation;

    public override string ToString() => _text.ToString();

    /// <summary>The text with another text before it. The writer cannot be used afterwards.</summary>
    public string Finish(string head)
    {
        // A large text is not copied to a third place.
        if (_text.Capacity > MaximumSpareCapacity)
        {
            return _text.Insert(0, head).ToString();
        }

        char[] text = ArrayPool<char>.Shared.Rent(head.Length + _text.Length);
        head.CopyTo(0, text, 0, head.Length);
        _text.CopyTo(0, text, head.Length, _text.Length);
        string whole = new(text, 0, head.Length + _text.Length);
        ArrayPool<char>.Shared.Return(text);
        (s_spares ??= new Stack<StringBuilder>()).Push(_text.Clear());
        return whole;
    }

    public void Line() => _text.Append('\n');

    /// <summary>Writes one or several lines at the current indentation; empty lines get no trailing spaces.</summary>
    public void Line(string text)
    {
        int start = 0;
        while (start <= text.Length)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0)
            {
                end = text.Length;
            }

            int length = end > start && text[end - 1] == '\r' ? end - start - 1 : end - start;
            if (length > 0)
            {
                _text.Append(' ', _indentation * IndentationWidth).Append(text, start, length);
            }

            _text.Append('\n');
            start = end + 1;
        }
    }

    /// <summary>Writes <c>target = value;</c>, on two lines if one would be too long.</summary>
    public void Assignment(string target, string value)
    {
        if ((_indentation * IndentationWidth) + target.Length + value.Length + 4 <= MaximumWidth)
        {
            Line($"{target} = {value};");
            return;
        }

        Line(target + " =");
        using (Indented())
        {
            Line(value + ";");
        }
    }

    /// <summary>Writes <c>head => expression;</c>, on two lines if one would be too long.</summary>
    public void Body(string head, string expression)
    {
        if ((_indentation * IndentationWidth) + head.Length + expression.Length + 4 <= MaximumWidth)
        {
            Line($"{head} => {expression}");
            return;
        }

        Line(head + " =>");
        using (Indented())
        {
            Line(expression);
        }
    }

    /// <summary>Writes <c>head { get … set … }</c>, on several lines if one would be too long.</summary>
    public void Accessors(string head, string getter, string setter)
    {
        if ((_indentation * IndentationWidth) + head.Length + getter.Length + setter.Length + 6 <= MaximumWidth)
        {
            Line($"{head} {{ {getter} {setter} }}");
            return;
        }

        using (Braces(head))
        {
            Line(getter);
            Line(setter);
        }
    }

    /// <summary>Writes <c>method(arguments);</c>, on several lines if one would be too long.</summary>
    public void Call(string method, params string?[] arguments)
    {
        List<string> given = [.. arguments.OfType<string>()];
        string list = string.Join(", ", given);
        int indentation = _indentation * IndentationWidth;
        if (indentation + method.Length + list.Length + 3 <= MaximumWidth)
        {
            Line($"{method}({list});");
            return;
        }

        Line(method + "(");
        using (Indented())
        {
            Line((indentation + IndentationWidth + list.Length + 2 <= MaximumWidth ? list : string.Join(",\n", given)) + ");");
        }
    }

    /// <summary>Enables nullable annotations, but not nullable warnings, in an emitted file.</summary>
    public void NullableContext()
    {
        // Our tests compile the code with warnings. If a user's build enabled them, the compiler would repeat that analysis each time,
        // which takes an eighth of its time.
        Line("#nullable enable annotations");
        Line("#nullable disable warnings");
    }

    /// <summary>Opens a block in braces, indents, and closes it when the result is disposed.</summary>
    public Block Braces(string header, string end = "}")
    {
        if (header.Length > 0)
        {
            Line(header);
        }

        Line("{");
        _indentation++;
        return new Block(this, end);
    }

    /// <summary>Indents until the result is disposed; for the continuation of a statement.</summary>
    public Block Indented()
    {
        _indentation++;
        return new Block(this, null);
    }

    private static StringBuilder TakeSpare() => s_spares is { Count: > 0 } spares ? spares.Pop() : new StringBuilder(16 * 1024);

    private void Close(string? end)
    {
        _indentation--;
        if (end is not null)
        {
            Line(end);
        }
    }

    /// <summary>Ends a block of <see cref="Braces"/> or <see cref="Indented"/>.</summary>
    internal readonly struct Block(SourceWriter writer, string? end) : IDisposable
    {
        public void Dispose() => writer.Close(end);
    }
}
