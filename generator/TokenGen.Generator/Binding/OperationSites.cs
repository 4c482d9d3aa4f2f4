using Microsoft.OpenApi;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding;

/// <summary>
/// Finds every operation and names it: by its operationId, or by method and path where it has none or not one of its own. Both are
/// properties of the operation itself, so that a new operation renames no other.
/// </summary>
internal static class OperationSites
{
    /// <summary>The tag of operations that have none.</summary>
    public const string Untagged = "Default";

    /// <summary>What stands between tag and name in the operationIds of GitHub (<c>/</c>), Google (<c>.</c>) and AutoRest (<c>_</c>).</summary>
    private static readonly char[] s_tagEnds = ['/', '.', ':', '_'];

    public static List<OperationSite> Find(BindingContext context)
    {
        List<OperationSite> sites = [];
        Dictionary<string, OperationSite> byId = new(StringComparer.Ordinal);
        Dictionary<string, NameScope> scopes = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, IOpenApiPathItem> path in context.Document.Paths ?? [])
        {
            JsonPointer pathAt = JsonPointer.Root["paths"][path.Key];
            foreach (KeyValuePair<HttpMethod, OpenApiOperation> entry in path.Value.Operations ?? [])
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                string method = entry.Key.Method;
                JsonPointer at = pathAt[method.ToLowerInvariant()];
                List<string> tags = [.. (entry.Value.Tags ?? new HashSet<OpenApiTagReference>()).Select(static tag => tag.Reference.Id).OfType<string>()];
                string tag = tags.FirstOrDefault() ?? Untagged;
                string tagName = Identifier.Pascal(tag, Untagged);
                if (!scopes.TryGetValue(tagName, out NameScope? scope))
                {
                    scopes.Add(tagName, scope = new NameScope([]));
                }

                string? id = string.IsNullOrWhiteSpace(entry.Value.OperationId) ? null : entry.Value.OperationId;
                OperationSite? first = null;
                if (id is not null)
                {
                    byId.TryGetValue(id, out first);
                }

                string byPath = NameByPath(method, path.Key);
                string byOperationId = id is null ? byPath : Identifier.Pascal(id, byPath);
                string part = id ?? $"{method} {path.Key}";
                string full = WithoutAsync(byOperationId);
                string plain = WithoutTag(id, tagName) ?? full;
                string? given = context.Names.Of(part, entry.Value.Extensions);
                string name = context.TakeName(scope, part, given, at, plain, full, byPath);
                if (given is null && first is null && name != plain)
                {
                    context.ReportClash(part, full, name, at, sites.Find(other => other.Names == scope && other.MethodName == full)?.At);
                }

                OperationSite site = new()
                {
                    Path = path.Key,
                    Key = PathKey.Of(path.Key, (path.Value.Parameters ?? []).Concat(entry.Value.Parameters ?? [])),
                    PathItem = path.Value,
                    PathAt = pathAt,
                    HttpMethod = method,
                    Operation = entry.Value,
                    At = at,
                    Id = part,
                    Name = name == plain ? full : name,
                    MethodName = name,
                    HasGivenName = given is not null,
                    Names = scope,
                    Tag = tag,
                    Tags = tags.Count > 0 ? tags : [Untagged],
                    DuplicateOf = first,
                };
                sites.Add(site);
                if (id is not null && first is null)
                {
                    byId.Add(id, site);
                }
            }
        }

        return sites;
    }

    /// <summary>Reports an operation that has no operationId, or that of another one.</summary>
    public static void ReportId(BindingContext context, OperationSite site)
    {
        if (site.DuplicateOf is { } first)
        {
            if (!context.Wants(BindingDescriptors.DuplicateOperationId))
            {
                return;
            }

            context.Report(DiagnosticInfo.Create(
                BindingDescriptors.DuplicateOperationId,
                context.Locate(site.At["operationId"]),
                site.Id,
                $"{first.HttpMethod} {first.Path}",
                site.MethodName + "Async") with
            { Other = context.Locate(first.At["operationId"]) });
        }
        else if (string.IsNullOrWhiteSpace(site.Operation.OperationId) && !site.HasGivenName && context.Wants(BindingDescriptors.MissingOperationId))
        {
            context.Report(DiagnosticInfo.Create(
                BindingDescriptors.MissingOperationId, context.Locate(site.At, ofKey: true), site.Id, site.MethodName + "Async") with
            { Facts = [new FixFact(FactKeys.Name, Identifier.Camel(site.MethodName, "call"))] });
        }
    }

    /// <summary>
    /// <c>repos/get</c> under the tag <c>repos</c> is <c>Get</c>: <c>client.Repos.GetAsync()</c> says it once. Only where the document itself
    /// sets the tag apart from the rest; null where it does not.
    /// </summary>
    private static string? WithoutTag(string? operationId, string tagName)
    {
        int end = operationId?.IndexOfAny(s_tagEnds) ?? -1;
        return end > 0 && string.Equals(Identifier.Pascal(operationId!.Substring(0, end), ""), tagName, StringComparison.OrdinalIgnoreCase)
            && operationId.IndexOf('_', end + 1) < 0 && Identifier.Pascal(operationId.Substring(end + 1), "") is { Length: > 0 } name
            ? WithoutAsync(name)
            : null;
    }

    /// <summary>Every method ends in <c>Async</c>; a document that writes so itself does not get it twice.</summary>
    private static string WithoutAsync(string name) =>
        name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - 5) : name;

    /// <summary><c>GET /pets/{petId}/toys</c> gives <c>GetPetsByPetIdToys</c>.</summary>
    private static string NameByPath(string method, string path)
    {
        string words = string.Concat(path.Split('/').Select(static segment =>
            segment.IndexOf('{') < 0 ? Identifier.Pascal(segment, "").TrimStart('_') : " by " + segment.Replace("{", " ").Replace("}", " ")));
        return Identifier.Pascal(method.ToLowerInvariant(), "Call") + Identifier.Pascal(words, "Root").TrimStart('_');
    }
}
