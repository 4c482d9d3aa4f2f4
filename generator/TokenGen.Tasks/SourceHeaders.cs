using System.Text.RegularExpressions;

namespace TokenGen.Tasks;

/// <summary>
/// The headers of the metadata <c>SourceHeaders</c>: <c>Authorization: Bearer {SHOP_TOKEN}|X-Team: pets</c>. A word in braces is an environment
/// variable. So the project file holds no secret, and no log does: the build knows the name alone.
/// </summary>
internal sealed class SourceHeaders
{
    private static readonly Regex s_variable = new(@"\{([A-Za-z_][A-Za-z0-9_]*)\}", RegexOptions.CultureInvariant);

    private static readonly Regex s_name = new(@"^[A-Za-z0-9!#$%&'*+.^_`~-]+$", RegexOptions.CultureInvariant);

    private readonly List<KeyValuePair<string, string>> _headers = [];

    private SourceHeaders()
    {
    }

    public static SourceHeaders Parse(string setting, Func<string, string?> environment)
    {
        SourceHeaders headers = new();
        foreach (string entry in setting.Split(['|'], StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = entry.IndexOf(':');
            string name = colon < 0 ? "" : entry.Substring(0, colon).Trim();
            if (!s_name.IsMatch(name))
            {
                throw new FetchException("an entry of SourceHeaders is not a header such as 'Authorization: Bearer {SHOP_TOKEN}', where SHOP_TOKEN is an environment variable");
            }

            string value = s_variable.Replace(
                entry.Substring(colon + 1).Trim(), match => ValueOf(match.Groups[1].Value, name, environment));
            headers._headers.Add(new KeyValuePair<string, string>(name, value));
        }

        return headers;
    }

    public void AddTo(HttpRequestMessage request)
    {
        foreach (KeyValuePair<string, string> header in _headers)
        {
            if (!request.Headers.TryAddWithoutValidation(header.Key, header.Value))
            {
                throw new FetchException($"the header '{header.Key}' of SourceHeaders cannot be sent with a request for a document");
            }
        }
    }

    private static string ValueOf(string variable, string header, Func<string, string?> environment)
    {
        if (environment(variable)?.Trim() is not { Length: > 0 } value)
        {
            throw new FetchException($"the environment variable '{variable}' of the header '{header}' in SourceHeaders is not set");
        }

        return value.Any(char.IsControl)
            ? throw new FetchException($"the environment variable '{variable}' has a line break or another control character, which the header '{header}' cannot contain")
            : value;
    }
}
