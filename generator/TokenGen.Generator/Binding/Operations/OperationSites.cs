using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Names.FromBaseline;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Operations;

/// <summary>
/// Finds every operation. Its id is its operationId or, if that is missing, its method and path.
/// </summary>
internal static class OperationSites
{
    /// <summary>The tag of operations without tags.</summary>
    public const string Untagged = "Default";

    public static List<OperationSite> Find(BindingContext context)
    {
        List<OperationSite> sites = [];
        Dictionary<string, OperationSite> byId = new(StringComparer.Ordinal);
        CommonWords words = new(context.Document, context.Settings.CommonWords);
        BaselineOperations? pinned = context.BaselineNames is { } names ? new BaselineOperations(names, context.Document) : null;
        foreach (KeyValuePair<string, IOpenApiPathItem> path in context.Document.Paths ?? [])
        {
            JsonPointer pathAt = JsonPointer.Root["paths"][path.Key];
            foreach (KeyValuePair<HttpMethod, OpenApiOperation> entry in path.Value.Operations ?? [])
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                string method = entry.Key.Method;
                List<string> tags = [.. (entry.Value.Tags ?? new HashSet<OpenApiTagReference>()).Select(static tag => tag.Reference.Id)
                    .OfType<string>()];
                string tag = tags.FirstOrDefault() ?? Untagged;
                string? id = string.IsNullOrWhiteSpace(entry.Value.OperationId) ? null : entry.Value.OperationId;
                string plainTag = Identifier.Pascal(tags.Count == 0 ? Untagged : words.OfTag(tag), Untagged);
                string? givenTag = tags.Count == 0 ? null : context.Names.OfTag(tag, plainTag);
                OperationSite? first = null;
                if (id is not null)
                {
                    byId.TryGetValue(id, out first);
                }

                PathKey key = PathKey.Of(path.Key, [.. path.Value.Parameters ?? [], .. entry.Value.Parameters ?? []]);
                OperationSite site = new()
                {
                    Accepted = context.Accepted?.Baseline,
                    Path = path.Key,
                    Key = key,
                    PathItem = path.Value,
                    PathAt = pathAt,
                    HttpMethod = method,
                    Operation = entry.Value,
                    At = pathAt[method.ToLowerInvariant()],
                    Id = id ?? $"{method} {path.Key}",
                    Tag = tag,
                    PlainTagName = plainTag,
                    TagName = givenTag ?? (tags.Count == 0 ? plainTag : pinned?.TagOf(method, key, tag, plainTag) ?? plainTag),
                    IsTagged = tags.Count > 0,
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

        foreach (OperationSite site in context.BaselineNames is null ? [] : sites
            .GroupBy(static site => site.FactKey, StringComparer.Ordinal)
            .Where(static same => same.Skip(1).Any()).SelectMany(static same => same))
        {
            site.SharesRequest = true;
        }

        OperationNames.Take(context, words, sites);
        return sites;
    }

    /// <summary>Reports an operation without an operationId, or with the operationId of another operation.</summary>
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
        else if (string.IsNullOrWhiteSpace(site.Operation.OperationId) && !site.HasGivenName
            && context.Wants(BindingDescriptors.MissingOperationId))
        {
            context.Report(DiagnosticInfo.Create(
                BindingDescriptors.MissingOperationId, context.Locate(site.At, ofKey: true), site.Id, site.MethodName + "Async") with
            { Facts = [new FixFact(FactKeys.Name, Identifier.Camel(site.MethodName, "call"))] });
        }
    }
}
