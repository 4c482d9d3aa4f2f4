using System.Text.RegularExpressions;

namespace TokenGen.Hostile.Injected;

/// <summary>
/// A document with one key or item per line, the usual layout. It finds the parents of a line by indentation alone, so that the expected
/// results do not depend on the product's parser.
/// </summary>
internal sealed partial class IndentedText
{
    private const int NoText = int.MaxValue;

    private readonly int[] _indents;

    public IndentedText(string text)
    {
        Lines = text.Split('\n');
        _indents = [.. Lines.Select(static line => line.AsSpan().Trim(" \r]},").IsEmpty ? NoText : Start().Match(line).Length)];
    }

    public string[] Lines { get; }

    /// <summary>The keys of all objects around a line, innermost first.</summary>
    public IEnumerable<string> Around(int line)
    {
        for (int parent = ParentOf(line); parent >= 0; parent = ParentOf(parent))
        {
            yield return KeyOf(parent);
        }
    }

    /// <summary>The keys of the object that contains a line.</summary>
    public IEnumerable<string> Beside(int line) => LinesBeside(line).Select(KeyOf);

    /// <summary>The line of the key above a line; negative at the top level.</summary>
    public int ParentOf(int line)
    {
        int parent = line - 1;
        while (parent >= 0 && (_indents[parent] == NoText || _indents[parent] >= _indents[line] || KeyOf(parent).Length == 0))
        {
            parent--;
        }

        return parent;
    }

    /// <summary>The first line of the object that contains a line: a lone brace, or the dash of an item.</summary>
    public int StartOfObject(int line)
    {
        int start = line;
        while (!Lines[start].AsSpan().TrimStart().StartsWith("- ") && Lines[start].AsSpan().Trim() is not "{")
        {
            start--;
        }

        return start;
    }

    public string KeyOf(int line) => Key().Match(Lines[line]) is { Success: true } match ? match.Groups[1].Value : "";

    private IEnumerable<int> LinesBeside(int line)
    {
        int first = line;
        while (first > 0 && !IsItem(first) && (_indents[first - 1] == NoText || _indents[first - 1] >= _indents[line]))
        {
            first--;
        }

        for (int other = first; other == first
            || (other < Lines.Length && (_indents[other] == NoText || _indents[other] >= _indents[line])); other++)
        {
            if (_indents[other] == _indents[line])
            {
                if (other > line && IsItem(other))
                {
                    yield break;
                }

                yield return other;
            }
        }

        bool IsItem(int at) => _indents[at] == _indents[line] && Lines[at].AsSpan().TrimStart().StartsWith("- ");
    }

    // A dash counts as indentation of the text after it.
    [GeneratedRegex("^ *(?:- )*")]
    private static partial Regex Start();

    [GeneratedRegex("""^ *(?:- )*["']?([^"':]+?)["']? *:(?: |\r?$)""")]
    private static partial Regex Key();
}
