using Microsoft.OpenApi;
using TokenGen.Generator.Baselines;
using TokenGen.Generator.Binding.Operations;

namespace TokenGen.Generator.Binding.Names.FromBaseline;

/// <summary>The names that the baseline gives to tags and methods.</summary>
internal sealed class BaselineOperations
{
    /// <summary>The suffix that <see cref="TagBinder"/> adds to a tag that cannot be a property of the client.</summary>
    private const string Added = "Operations";

    private readonly BaselineNames _names;

    /// <summary>The C# names of the tags in the baseline. A new operation with such a tag is added to them.</summary>
    private readonly Dictionary<string, string> _tags = new(StringComparer.Ordinal);

    public BaselineOperations(BaselineNames names, OpenApiDocument document)
    {
        _names = names;
        foreach (KeyValuePair<string, IOpenApiPathItem> path in document.Paths ?? [])
        {
            foreach (KeyValuePair<HttpMethod, OpenApiOperation> operation in path.Value.Operations ?? [])
            {
                PathKey key = PathKey.Of(path.Key, [.. path.Value.Parameters ?? [], .. operation.Value.Parameters ?? []]);
                if (operation.Value.Tags?.FirstOrDefault()?.Reference.Id is { } tag && !_tags.ContainsKey(tag)
                    && OwnTagOf(operation.Key.Method, key) is { } name)
                {
                    _tags.Add(tag, name);
                }
            }
        }
    }

    /// <summary>The C# name of an operation's tag.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="key">The path as it is sent.</param>
    /// <param name="tag">The tag, as the document writes it.</param>
    /// <param name="plain">Its default C# name.</param>
    public string? TagOf(string method, PathKey key, string tag, string plain)
    {
        string? name = OwnTagOf(method, key) ?? (_tags.TryGetValue(tag, out string? known) ? known : null);
        return name == plain + Added ? plain : name;
    }

    /// <summary>The method of an operation, without <c>Async</c>; null if the baseline does not have it with that tag.</summary>
    public static string? MethodOf(BaselineNames? names, OperationSite site)
    {
        string? name = site.SharesRequest ? null : names?.MethodsOf(site.FactKey).FirstOrDefault();
        int dot = name?.IndexOf('.') ?? -1;
        return name is null || dot >= 0 != site.IsTagged ? null : name.Substring(dot + 1);
    }

    /// <summary>The additional methods of an operation, for other forms of its body or its response.</summary>
    public static IEnumerable<string> FurtherOf(BaselineNames? names, OperationSite site) =>
        names is null || site.SharesRequest
            ? []
            : names.MethodsOf(site.FactKey).Skip(1).Select(static name => name.Substring(name.IndexOf('.') + 1));

    private string? OwnTagOf(string method, PathKey key) =>
        _names.MethodsOf(OperationFacts.KeyOf(method, key.Template)).Select(static name =>
            name.Substring(0, Math.Max(name.IndexOf('.'), 0))).Distinct().ToList() is [{ Length: > 0 } only] ? only : null;
}
