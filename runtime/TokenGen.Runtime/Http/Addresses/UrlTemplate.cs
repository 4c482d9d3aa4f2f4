namespace TokenGen.Http;

/// <summary>A path with parameters (OpenAPI 3, "Path Templating"), split once into the text between them.</summary>
internal sealed class UrlTemplate
{
    private UrlTemplate(string[] literals, string[] parameters)
    {
        Literals = literals;
        Parameters = parameters;
    }

    /// <summary>The text before, between and after the parameters: one more than there are parameters.</summary>
    public string[] Literals { get; }

    /// <summary>The names of the parameters in order.</summary>
    public string[] Parameters { get; }

    /// <summary>Whether the query starts in a literal: a path key may have its own query (<c>/blobs?comp=list</c>).</summary>
    public static bool BeginsQuery(string literal) => literal.Contains('?', StringComparison.Ordinal);

    public static UrlTemplate Parse(string template)
    {
        List<string> literals = new();
        List<string> parameters = new();
        int start = 0;
        for (int open; (open = template.IndexOf('{', start)) >= 0;)
        {
            int close = template.IndexOf('}', open);
            // A brace without a partner is an ordinary character: an error in a document must not make a static field throw.
            if (close < 0)
            {
                break;
            }

            literals.Add(template[start..open]);
            parameters.Add(template[(open + 1)..close]);
            start = close + 1;
        }

        literals.Add(template[start..]);
        return new UrlTemplate([.. literals], [.. parameters]);
    }
}
