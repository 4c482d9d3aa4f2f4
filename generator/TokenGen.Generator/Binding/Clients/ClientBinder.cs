using Microsoft.OpenApi;
using TokenGen.Generator.Naming;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Clients;

/// <summary>Names the client and binds the facts about the document as a whole.</summary>
internal static class ClientBinder
{
    /// <summary>Words that fit every document and do not describe this one.</summary>
    private static readonly HashSet<string> s_titleNoise = new(
        ["api", "apis", "rest", "restful", "http", "openapi", "swagger", "documentation", "docs", "specification", "spec", "client", "reference", "the"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The name of the class: the name in the project's settings or, without one, the title of the document with <c>Client</c>.
    /// </summary>
    public static string NameOf(OpenApiDocument document, ClientSettings settings)
    {
        if (settings.ClientName is { } name)
        {
            return name;
        }

        List<string> words = [.. (document.Info?.Title ?? "").Split(
            [' ', '\t', '\n', '-', '_', '/', ':'], StringSplitOptions.RemoveEmptyEntries)];
        while (words.Count > 1 && IsNoise(words[words.Count - 1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        while (words.Count > 1 && IsNoise(words[0]))
        {
            words.RemoveAt(0);
        }

        string title = Identifier.Pascal(string.Join(" ", words), "Api");
        return title.EndsWith("Client", StringComparison.Ordinal) ? title : title + "Client";
    }

    public static string BaseNameOf(string clientName) =>
        clientName.Length > 6 && clientName.EndsWith("Client", StringComparison.Ordinal)
            ? clientName.Substring(0, clientName.Length - 6)
            : clientName;

    private static bool IsNoise(string word) =>
        s_titleNoise.Contains(word)
            || (word.Length > 1 && word[0] is 'v' or 'V' && word.Skip(1).All(static c => char.IsDigit(c) || c == '.'));
}
