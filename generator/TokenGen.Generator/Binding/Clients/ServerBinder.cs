using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Descriptions;
using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Clients;

/// <summary>
/// Binds the servers of the document, and those of single paths and operations (OpenAPI, Server Object). If there are several, the first
/// one is used, because the document prefers none of them.
/// </summary>
internal sealed class ServerBinder(BindingContext context, string[] taken)
{
    /// <summary>A longer description is a sentence, not a name.</summary>
    private const int MaximumNameWords = 4;

    private readonly NameScope _names = new([.. ReservedNames.InClient, .. taken]);
    private readonly Dictionary<string, ServerModel> _byUrl = new(StringComparer.Ordinal);
    private readonly List<ServerModel> _servers = [];

    /// <summary>All servers, those of the document level first.</summary>
    public EquatableArray<ServerModel> All => _servers.ToEquatableArray();

    /// <summary>The default URL of a client: the first server, with the defaults of its variables.</summary>
    public string? BindDocument()
    {
        List<ServerModel> servers = Bind(context.Document.Servers, JsonPointer.Root["servers"]);
        if (servers.Select(static server => server.DefaultUrl).FirstOrDefault(static url => url is not null) is not { } first)
        {
            return null;
        }

        // Swagger 2.0 lists the schemes of one address. Credentials must not be sent over http.
        string secure = "https" + first.Substring(Math.Min(4, first.Length));
        return first.StartsWith("http://", StringComparison.Ordinal) && servers.Any(server => server.DefaultUrl == secure) ? secure : first;
    }

    /// <summary>The URL of an operation if it or its path has its own servers; null if the servers of the document apply.</summary>
    public string? BindOperation(OperationSite site, string? documentServer)
    {
        List<ServerModel> servers = site.Operation.Servers is { Count: > 0 } own
            ? Bind(own, site.At["servers"])
            : Bind(site.PathItem.Servers, site.PathAt["servers"]);
        string? url = servers.Select(static server => server.DefaultUrl).FirstOrDefault(static url => url is not null);
        return url == documentServer ? null : url;
    }

    private List<ServerModel> Bind(IList<OpenApiServer>? servers, JsonPointer at)
    {
        List<ServerModel> bound = [];
        for (int i = 0; i < (servers?.Count ?? 0); i++)
        {
            if (servers![i].Url is not { Length: > 0 } url || url == "/")
            {
                continue;
            }

            string key = url + "\n" + servers[i].Name;
            if (!_byUrl.TryGetValue(key, out ServerModel? server))
            {
                if (ServerUrl.Parse(url) is not { } parsed)
                {
                    context.Report(BindingDescriptors.UnusableServer, at[i]["url"], url);
                    continue;
                }

                server = Model(servers[i], parsed);
                _byUrl.Add(key, server);
                _servers.Add(server);
            }

            bound.Add(server);
        }

        return bound;
    }

    private ServerModel Model(OpenApiServer server, ServerUrl url)
    {
        NameScope scope = new(["host"]);
        List<ServerVariableModel> variables = [];
        foreach (string name in url.Variables)
        {
            OpenApiServerVariable? variable = null;
            server.Variables?.TryGetValue(name, out variable);
            List<string> allowed = [.. variable?.Enum ?? []];
            if (allowed.Count > 0 && variable?.Default is { } value && !allowed.Contains(value))
            {
                allowed.Insert(0, value);
            }

            variables.Add(new ServerVariableModel(
                name,
                scope.Take(Identifier.Camel(name, "value")),
                variable?.Default,
                allowed.ToEquatableArray(),
                DocumentationText.Of(variable?.Description, null)));
        }

        return new ServerModel
        {
            Name = _names.Take([.. Names(server, url)]),
            Url = url.Text,
            IsRelative = url.IsRelative,
            DefaultUrl = url.WithDefaults(variables),
            Documentation = DocumentationText.Of(server.Description, null),
            Variables = [.. variables.Where(static variable => variable.Default is null), .. variables.Where(
                static variable => variable.Default is not null)],
        };
    }

    private static IEnumerable<string> Names(OpenApiServer server, ServerUrl url)
    {
        if (server.Name is { Length: > 0 } name)
        {
            yield return Identifier.Pascal(name, "Server");
        }

        string[] words = (server.Description ?? "").Split([' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is > 0 and <= MaximumNameWords && words.All(static word => word.IndexOf("://", StringComparison.Ordinal) < 0))
        {
            yield return Identifier.Pascal(string.Join(" ", words), "Server");
        }

        if (url.Authority.Length > 0)
        {
            yield return Identifier.Pascal(url.Authority, "Server");
        }

        yield return Identifier.Pascal(url.Authority + " " + url.Path, "Server");
    }
}
