using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Schemas;

namespace TokenGen.Generator.Binding.Operations;

/// <summary>
/// A key in <c>paths</c>. OpenAPI allows only paths there. Documents of storage services also write a query, which is sent
/// (<c>/blobs/{id}?comp=list</c>), and a fragment, which only distinguishes operations (<c>/blobs/{id}#acl</c>).
/// </summary>
/// <param name="Template">The path and the query that are sent.</param>
/// <param name="FixedNames">The query parameters whose values the key fixes.</param>
internal sealed record PathKey(string Template, IReadOnlyCollection<string> FixedNames)
{
    /// <summary>Reads a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="parameters">The parameters of the path and of the operation.</param>
    public static PathKey Of(string key, IReadOnlyList<IOpenApiParameter> parameters)
    {
        int fragment = IndexOf(key, '#');
        HashSet<string> names = new(
            parameters.Where(static parameter => parameter is { In: ParameterLocation.Path, Name: not null })
                .Select(static parameter => parameter.Name!), StringComparer.Ordinal);
        string sent = new PathOperators(names).Remove(fragment < 0 ? key : key.Substring(0, fragment));
        int query = IndexOf(sent, '?');
        if (query < 0)
        {
            return new PathKey(sent, []);
        }

        Dictionary<string, IOpenApiParameter> declared = new(StringComparer.Ordinal);
        foreach (IOpenApiParameter parameter in parameters.Where(
            static parameter => parameter is { In: ParameterLocation.Query, Name: not null }))
        {
            declared[parameter.Name!] = parameter;
        }

        List<string> pairs = [];
        List<string> fixedNames = [];
        foreach (string pair in sent.Substring(query + 1).Split(['&'], StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = pair.IndexOf('=');
            string name = Uri.UnescapeDataString(equals < 0 ? pair : pair.Substring(0, equals));
            string value = equals < 0 ? "" : Uri.UnescapeDataString(pair.Substring(equals + 1));
            if (declared.TryGetValue(name, out IOpenApiParameter? parameter) && !IsFixed(parameter, value))
            {
                // The parameter is sent as an argument; the key only mentions it.
                continue;
            }

            pairs.Add(pair);
            fixedNames.Add(name);
        }

        string path = sent.Substring(0, query);
        return new PathKey(pairs.Count == 0 ? path : path + "?" + string.Join("&", pairs), fixedNames);
    }

    /// <summary>Whether the key fixes the value of a parameter: the value is the only one allowed, or the parameter is optional.</summary>
    private static bool IsFixed(IOpenApiParameter parameter, string value) =>
        value.Length > 0 && value.IndexOf('{') < 0
        && (!parameter.Required || (parameter.Schema is { } schema && ConstantSchema.ValueOf(schema) == value));

    /// <summary>The index of the first such character outside braces. Inside braces it may be an operator of RFC 6570.</summary>
    private static int IndexOf(string text, char wanted)
    {
        bool isInBraces = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '{' or '}')
            {
                isInBraces = text[i] == '{';
            }
            else if (text[i] == wanted && !isInBraces)
            {
                return i;
            }
        }

        return -1;
    }
}
