using System.Buffers;
using System.Text;

namespace TokenGen.Generator.Emission.Text;

/// <summary>
/// Writes C# text with indentation. Every line ends with <c>\n</c> on every system, so that one document gives the same bytes
/// everywhere; raw string literals may carry the line ends of a checkout and are split anew here.
/// </summary>
internal sealed class SourceWriter
{
    /// <summary>The widest line that is written where there is a choice.</summary>
    public const int MaximumWidth = 130;

    private const int IndentationWidth = 4;

    /// <summary>A larger one is not kept: whoever emits one large file need not have it for the life of the compiler.</summary>
    private const int MaximumSpareCapacity = 256 * 1024;

    // A client has thousands of files, and each would make builders grow anew: one for its text, and one for its head.
    [ThreadStatic]
    private static Stack<StringBuilder>? s_spares;

    private readonly StringBuilder _text = TakeSpare();
    private int _indentation;

    public override string ToString() => _text.ToString();

    /// <summary>The text with another in front of it. It is the last thing that is done with a writer.</summary>
    public string Finish(string head)
    {
        char[] text = ArrayPool<char>.Shared.Rent(head.Length + _text.Length);
        head.CopyTo(0, text, 0, head.Length);
        _text.CopyTo(0, text, head.Length, _text.Length);
        string whole = new(text, 0, head.Length + _text.Length);
        ArrayPool<char>.Shared.Return(text);
        if (_text.Capacity <= MaximumSpareCapacity)
        {
            (s_spares ??= new Stack<StringBuilder>()).Push(_text.Clear());
        }

        return whole;
    }

    public void Line() => _text.Append('\n');

    /// <summary>Writes one or several lines at the present indentation; empty ones get no trailing spaces.</summary>
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

    /// <summary>Writes <c>target = value;</c>, on two lines where one would be too long to read.</summary>
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

    /// <summary>Writes <c>head => expression;</c>, on two lines where one would be too long to read.</summary>
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

    /// <summary>Writes <c>head { get … set … }</c>, on several lines where one would be too long to read.</summary>
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

    /// <summary>Writes <c>method(arguments);</c>, on several lines where one would be too long to read.</summary>
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

    /// <summary>Says that types tell what may be null, and that no build needs to look whether the code heeds it.</summary>
    public void NullableContext()
    {
        // Our tests compile it with the warnings on. A project that enables them would have the compiler look for them in each build,
        // which is an eighth of its time.
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

    /// <summary>Ends what <see cref="Braces"/> or <see cref="Indented"/> began.</summary>
    internal readonly struct Block(SourceWriter writer, string? end) : IDisposable
    {
        public void Dispose() => writer.Close(end);
    }
}
