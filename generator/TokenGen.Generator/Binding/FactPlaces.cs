using Microsoft.OpenApi;
using TokenGen.Generator.Baselines;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Binding;

/// <summary>
/// Finds the place of each fact of a baseline in the document. For a fact that is made from several places, this is the nearest known
/// place.
/// </summary>
internal sealed class FactPlaces(BindingContext context, TypeNaming naming, IEnumerable<OperationSite> sites)
{
    private readonly Dictionary<string, OperationSite> _sites = sites
        .GroupBy(static site => OperationFacts.KeyOf(site.HttpMethod, site.Key.Template), StringComparer.Ordinal)
        .ToDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal);

    public SourceSpan Of(Fact section, Fact? part) => section.Kind == BaselineFormat.Operation
        ? OfOperation(section, part)
        : context.Locate(
            OfType(naming.FindPlace(section.Subject) ?? context.Shared?.PlaceOf(section.Subject) ?? JsonPointer.Root, part), ofKey: true);

    private SourceSpan OfOperation(Fact section, Fact? part)
    {
        // The key of a second method for the same request ends in the name of the method.
        int second = section.Key.IndexOf(OperationFacts.By, StringComparison.Ordinal);
        if (!_sites.TryGetValue(second < 0 ? section.Key : section.Key.Substring(0, second), out OperationSite? site))
        {
            return context.Locate(JsonPointer.Root["paths"], ofKey: true);
        }

        return context.Locate(
            part?.Kind switch
            {
                null => site.At,
                "body" or "part" or "partheader" => site.At["requestBody"],
                "response" or "error" => site.At["responses"][part.Subject],
                "security" => site.Operation.Security is null ? JsonPointer.Root["security"] : site.At["security"],
                _ => OfParameter(site, part.Subject),
            },
            ofKey: part?.Kind is null or "body" or "part" or "response" or "error" or "security");
    }

    private static JsonPointer OfParameter(OperationSite site, string name)
    {
        int own = IndexOf(site.Operation.Parameters, name);
        int shared = IndexOf(site.PathItem.Parameters, name);
        return own >= 0 ? site.At["parameters"][own]["name"] : shared >= 0 ? site.PathAt["parameters"][shared]["name"] : site.At;
    }

    private static int IndexOf(IList<IOpenApiParameter>? parameters, string name) =>
        parameters is null ? -1 : parameters.ToList().FindIndex(parameter => parameter.Name == name);

    private static JsonPointer OfType(JsonPointer type, Fact? part) => part?.Kind switch
    {
        "member" => type["properties"][part.Subject],
        "value" => type["enum"],
        _ => type,
    };
}
