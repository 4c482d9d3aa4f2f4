using System.ComponentModel;
using System.Text;

namespace TokenGen.Http;

/// <summary>The URL of a server with variables in it (OpenAPI 3, "Server Object").</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ServerTemplate
{
    /// <summary>Fills the variables of an absolute URL.</summary>
    /// <param name="template">The URL, with variables in braces.</param>
    /// <param name="variables">Their values.</param>
    /// <exception cref="ArgumentException">
    /// A value is null, is not one that the document allows, or contains characters that would change the host or the path.
    /// </exception>
    public static Uri Resolve(string template, params ServerVariable[] variables)
    {
        string url = Fill(template, variables);
        if (ServerAddress.Parse(url) is not { } address)
        {
            throw new ArgumentException($"\"{url}\" is not a valid server address.", nameof(variables));
        }

        _ = ServerAddress.ToBaseUrl(address);
        return address;
    }

    /// <summary>Fills the variables of a relative URL and appends it to a host.</summary>
    /// <param name="host">An absolute URL. If the template starts with a slash, only its scheme, host and port are used.</param>
    /// <inheritdoc cref="Resolve(string, ServerVariable[])"/>
    /// <param name="template"/><param name="variables"/>
    public static Uri Resolve(Uri host, string template, params ServerVariable[] variables)
    {
        ArgumentNullException.ThrowIfNull(host);
        _ = ServerAddress.ToBaseUrl(host);
        return new Uri(host, Fill(template, variables));
    }

    private static string Fill(string template, ServerVariable[] variables)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(variables);
        StringBuilder url = new();
        int start = 0;
        for (int open; (open = template.IndexOf('{', start)) >= 0;)
        {
            int close = template.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            url.Append(template, start, open - start);
            url.Append(ValueOf(template, open, template[(open + 1)..close], variables));
            start = close + 1;
        }

        return url.Append(template, start, template.Length - start).ToString();
    }

    private static string ValueOf(string template, int position, string name, ServerVariable[] variables)
    {
        foreach (ServerVariable variable in variables)
        {
            if (variable is null || variable.Name != name)
            {
                continue;
            }

            string value = variable.Value;
            if (!IsFit(value, template, position))
            {
                throw new ArgumentException(
                    $"The value of the server variable \"{name}\" would change the host of the server address.", name);
            }

            return value;
        }

        throw new ArgumentException($"The server variable \"{name}\" has no value.", nameof(variables));
    }

    /// <summary>Whether a value stays inside its part of the address: the scheme, the host or the path.</summary>
    private static bool IsFit(string value, string template, int position)
    {
        int scheme = template.IndexOf("://", StringComparison.Ordinal);
        // A URL that starts with a variable takes the host from the caller.
        if (scheme < 0 && position == 0 && template[0] == '{')
        {
            return true;
        }

        int path = scheme < 0 ? 0 : template.IndexOf('/', scheme + 3);
        if (path >= 0 && position > path)
        {
            return value.IndexOfAny(s_pathEnds) < 0 && !value.Split('/').Any(static segment => segment is "." or "..");
        }

        foreach (char character in value)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('-' or '.' or '_' or ':' or '[' or ']'))
            {
                return false;
            }
        }

        return true;
    }

    private static readonly char[] s_pathEnds = ['?', '#', '\\', '%'];
}
