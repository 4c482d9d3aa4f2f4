using TokenGen.Generator.Binding.Names.FromBaseline;
using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Names;

/// <summary>
/// Names operations by their operationId, or by method and path if the operationId is missing or not unique. Both belong to the operation
/// itself, so a new operation renames no other. If two operations want a name, the one with the simpler name gets it, in any order.
/// </summary>
internal static class OperationNames
{
    /// <summary>
    /// The separators between tag and name in the operationIds of GitHub (<c>/</c>), Google (<c>.</c>) and AutoRest (<c>_</c>).
    /// </summary>
    private static readonly char[] s_tagEnds = ['/', '.', ':', '_'];

    public static void Take(BindingContext context, CommonWords words, List<OperationSite> sites)
    {
        Dictionary<string, NameScope> scopes = new(StringComparer.Ordinal);
        NameScope types = new([]);

        // Additional methods in the baseline keep their names, and no other operation can take these names.
        ILookup<string, OperationSite> pinned = (context.BaselineNames is null ? [] : sites).ToLookup(ScopeOf, StringComparer.Ordinal);
        foreach (Wanted wanted in Ordered(context, words, sites))
        {
            OperationSite site = wanted.Site;
            if (!scopes.TryGetValue(ScopeOf(site), out NameScope? scope))
            {
                // Methods of operations without a tag are on the client, which has these members itself.
                scopes.Add(ScopeOf(site), scope = new NameScope(site.IsTagged ? [] : ["GetRawResponse", "Schemes"]));
                foreach (string further in pinned[ScopeOf(site)]
                    .SelectMany(other => BaselineOperations.FurtherOf(context.BaselineNames, other)))
                {
                    scope.Take(further);
                }
            }

            site.Names = scope;
            site.HasGivenName = wanted.Given is not null;
            site.MethodName = wanted.Given is null && wanted.InBaseline is { } accepted
                ? scope.Take(accepted, wanted.Full, wanted.Whole, wanted.ByPath)
                : context.TakeName(scope, site.Id, wanted.Given, site.At, wanted.Plain, wanted.Full, wanted.Whole, wanted.ByPath);
            string own = site.MethodName == wanted.Plain ? wanted.Full : site.MethodName;
            site.Name = types.Take(site.IsTagged ? [own, site.TagName + own, wanted.Whole] : [own, wanted.Whole]);
            if (wanted.Given is null && wanted.InBaseline is null && site.DuplicateOf is null && site.MethodName != wanted.Plain)
            {
                context.ReportClash(
                    site.Id, wanted.Full, site.MethodName, site.At, sites.Find(
                        other => other != site && other.Names == scope && other.MethodName == wanted.Full)?.At);
            }
        }
    }

    /// <summary>
    /// Chosen names come first, then names that are words of the document, then shortened names. A chosen name that is also the default
    /// name of another operation comes last: choosing a name renames nothing else.
    /// </summary>
    private static IEnumerable<Wanted> Ordered(BindingContext context, CommonWords words, List<OperationSite> sites)
    {
        List<Wanted> all = [.. sites.Select(site => Want(context, words, site))];
        HashSet<(string, string)> own = [.. all.Where(static wanted => wanted.Given is null)
            .Select(static wanted => (ScopeOf(wanted.Site), wanted.Plain))];
        return all
            .OrderBy(static wanted => wanted.InBaseline is null || wanted.Given is not null)
            .ThenBy(wanted => wanted.Given is null ? 1 : own.Contains((ScopeOf(wanted.Site), wanted.Given)) ? 2 : 0)
            .ThenBy(static wanted => wanted.Site.DuplicateOf is not null)
            .ThenBy(static wanted => wanted.Plain != wanted.Whole)
            .ThenBy(static wanted => PlainFirst.Cleaning(wanted.Site.Id, wanted.Whole))
            .ThenBy(static wanted => wanted.Site.DuplicateOf is null ? wanted.Site.Id : "", StringComparer.Ordinal);
    }

    /// <summary>The class of the tag; empty for the client, which has the operations without a tag.</summary>
    private static string ScopeOf(OperationSite site) => site.IsTagged ? site.TagName : "";

    private static Wanted Want(BindingContext context, CommonWords words, OperationSite site)
    {
        string? id = string.IsNullOrWhiteSpace(site.Operation.OperationId) ? null : site.Operation.OperationId;
        string byPath = NameByPath(site.HttpMethod, words.OfPath(site.Path));
        string longPath = NameByPath(site.HttpMethod, site.Path);
        string shortId = id is null ? "" : words.OfId(id, site.Path, site.HttpMethod);
        string full = id is null ? byPath : WithoutAsync(Identifier.Pascal(shortId, byPath));
        return new Wanted(
            site,
            context.Names.Of(site.Id, site.Operation.Extensions),
            BaselineOperations.MethodOf(context.BaselineNames, site),
            id is null ? full : WithoutTag(shortId, Identifier.Pascal(site.Tag, ""), site.PlainTagName) ?? full,
            full,
            id is null ? longPath : WithoutAsync(Identifier.Pascal(id, longPath)),
            longPath);
    }

    /// <summary>
    /// <c>repos/get</c> with the tag <c>repos</c> becomes <c>Get</c>, because <c>client.Repos.GetAsync()</c> has the word already. Returns
    /// null if the operationId does not separate the tag from the rest.
    /// </summary>
    private static string? WithoutTag(string operationId, params string[] tagNames)
    {
        int end = operationId.IndexOfAny(s_tagEnds);
        return end > 0 && tagNames.Contains(Identifier.Pascal(operationId.Substring(0, end), ""), StringComparer.OrdinalIgnoreCase)
            && operationId.IndexOf('_', end + 1) < 0 && Identifier.Pascal(operationId.Substring(end + 1), "") is { Length: > 0 } name
            ? WithoutAsync(name)
            : null;
    }

    /// <summary>Every method ends in <c>Async</c>, so an operationId that ends in it does not get it twice.</summary>
    private static string WithoutAsync(string name) =>
        name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - 5) : name;

    /// <summary><c>GET /pets/{petId}/toys</c> becomes <c>GetPetsByPetIdToys</c>.</summary>
    private static string NameByPath(string method, string path)
    {
        string words = string.Concat(path.Split('/').Select(static segment =>
            segment.IndexOf('{') < 0
                ? Identifier.Pascal(segment, "").TrimStart('_')
                : " by " + segment.Replace("{", " ").Replace("}", " ")));
        return Identifier.Pascal(method.ToLowerInvariant(), "Call") + Identifier.Pascal(words, "Root").TrimStart('_');
    }

    /// <summary>The possible names of an operation.</summary>
    /// <param name="Site">The operation.</param>
    /// <param name="Given">The chosen name; null if people have chosen none.</param>
    /// <param name="InBaseline">The name in the baseline; null if it has none.</param>
    /// <param name="Plain">The operationId without common words and without the tag: the default name of the method.</param>
    /// <param name="Full">The operationId without common words.</param>
    /// <param name="Whole">The whole operationId.</param>
    /// <param name="ByPath">Method and path.</param>
    private sealed record Wanted(
        OperationSite Site, string? Given, string? InBaseline, string Plain, string Full, string Whole, string ByPath);
}
