using System.Text;

namespace TokenGen.Generator.Binding.Operations;

/// <summary>
/// What some documents write between the braces of a path besides the name of a parameter: the operators of RFC 6570 (<c>{;ids*}</c>), and
/// the constraints of ASP.NET Core's and Google's routes (<c>{id:int}</c>, <c>{name=lists/*}</c>). OpenAPI knows only the name; style and
/// schema of the parameter say the rest.
/// </summary>
/// <param name="names">The names of the declared path parameters.</param>
internal sealed class PathOperators(ICollection<string> names)
{
    private static readonly char[] s_start = ['.', ';', '+', '/', '*'];
    private static readonly char[] s_end = ['*', '?'];
    private static readonly char[] s_constraint = [':', '='];

    /// <summary>The path with names alone between its braces.</summary>
    public string Remove(string path)
    {
        StringBuilder plain = new(path.Length);
        int position = 0;
        while (true)
        {
            int open = path.IndexOf('{', position);
            int close = open < 0 ? -1 : path.IndexOf('}', open);
            if (close < 0)
            {
                return plain.Append(path, position, path.Length - position).ToString();
            }

            plain.Append(path, position, open - position).Append(Expression(path.Substring(open + 1, close - open - 1)));
            position = close + 1;
        }
    }

    private string Expression(string expression) => expression switch
    {
        // Query parameters are sent as such, and a fragment is never sent.
        ['?' or '&' or '#', _, ..] => "",
        ['/', _, ..] => "/{" + NameIn(expression) + "}",
        _ => "{" + NameIn(expression) + "}",
    };

    private string NameIn(string expression)
    {
        if (names.Contains(expression))
        {
            return expression;
        }

        string name = expression.TrimStart(s_start).TrimEnd(s_end);
        int constraint = name.IndexOfAny(s_constraint);
        return name.Length == 0 ? expression
            : constraint > 0 && !names.Contains(name) && names.Contains(name.Substring(0, constraint)) ? name.Substring(0, constraint)
            : name;
    }
}
