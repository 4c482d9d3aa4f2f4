using System.Net.Http.Headers;

namespace TokenGen.Http;

// Default headers and parameters of the client, which the call can override.
public sealed partial class ApiRequest
{
    /// <summary>Adds a header that the client sends with every call, unless a default of the user replaces it.</summary>
    internal void OwnHeader(string name, string value)
    {
        if (Settings.Defaults is not { } defaults || !defaults.HasHeader(name))
        {
            Headers.TryAddWithoutValidation(name, value);
        }
    }

    /// <summary>Adds the default headers that the call does not set itself.</summary>
    internal void AddDefaultHeaders()
    {
        if (Settings.Defaults is not { } defaults)
        {
            return;
        }

        foreach (KeyValuePair<string, string> header in defaults.Headers)
        {
            if (Has(Headers, header.Key) || HasContentHeader(header.Key))
            {
                continue;
            }

            ReplaceHeader(header.Key, header.Value);
            RememberIfSecret(header.Key, header.Value);
        }
    }

    /// <summary>Adds the default parameters that the query does not contain.</summary>
    private string WithDefaultQuery(string url)
    {
        if (Settings.Defaults is not { Query.Length: > 0 } defaults)
        {
            return url;
        }

        int query = url.IndexOf('?', StringComparison.Ordinal);
        HashSet<string> names = query < 0 ? [] : NamesOf(url[(query + 1)..]);
        foreach (KeyValuePair<string, string> parameter in defaults.Query)
        {
            if (names.Contains(parameter.Key))
            {
                continue;
            }

            url += (query < 0 ? "?" : "&") + UrlText.Encode(parameter.Key) + "=" + UrlText.Encode(parameter.Value);
            query = 0;
            RememberIfSecret(parameter.Key, parameter.Value);
        }

        return url;
    }

    // Decoded, because the server may have written the address and encoded a name differently.
    private static HashSet<string> NamesOf(string query)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (string pair in query.Split('&'))
        {
            int end = pair.IndexOf('=', StringComparison.Ordinal);
            names.Add(Uri.UnescapeDataString((end < 0 ? pair : pair[..end]).Replace('+', ' ')));
        }

        return names;
    }

    private bool HasContentHeader(string name)
    {
        if (Content is not null && Has(Content.Headers, name))
        {
            return true;
        }

        foreach (KeyValuePair<string, string> header in _contentHeaders ?? [])
        {
            if (string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // Contains throws for a header that belongs to the other collection.
    private static bool Has(HttpHeaders headers, string name) => headers.TryGetValues(name, out _);
}
