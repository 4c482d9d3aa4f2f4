using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading.Structure;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Names;

/// <summary>Everything that the setting <c>Rename</c> can name, to suggest a part for an entry without a match.</summary>
internal static class RenamableParts
{
    /// <summary>The entries without a match, each with the part that has a similar spelling.</summary>
    public static IEnumerable<SettingEntry> Unmatched(
        GivenNames names, BindingContext context, TypeNaming naming, List<OperationSite> sites, EquatableArray<TypeModel> types, EquatableArray<TagModel> tags)
    {
        List<string>? parts = null;
        foreach (Rename rename in names.Unmatched.Where(rename => !IsOfUnreached(rename.Part, naming, types)))
        {
            parts ??= [.. OfDocument(context, sites), .. OfTypes(types), .. OfOptions(tags)];
            yield return new SettingEntry("Rename", $"{rename.Part}={rename.Name}") { Meant = SimilarName.OfPart(rename.Part, parts) };
        }
    }

    /// <summary>
    /// Whether an entry names a part of a component that no operation uses, for example because of a filter. Its parts are unknown.
    /// </summary>
    private static bool IsOfUnreached(string part, TypeNaming naming, EquatableArray<TypeModel> types)
    {
        int colon = part.IndexOf(':');
        int dot = part.IndexOf('.');
        string owner = colon < 0 || dot < colon ? "" : part.Substring(colon + 1, dot - colon - 1);
        return owner.Length > 0 && naming.IsOfComponent(owner) && types.All(type => type.Name != owner);
    }

    private static IEnumerable<string> OfDocument(BindingContext context, IEnumerable<OperationSite> sites)
    {
        foreach (KeyValuePair<string, IOpenApiSchema> schema in context.Document.Components?.Schemas
            ?? new Dictionary<string, IOpenApiSchema>())
        {
            yield return schema.Key;
            foreach (string member in schema.Value.Properties?.Keys ?? [])
            {
                yield return $"{schema.Key}.{member}";
            }
        }

        foreach (OperationSite site in sites)
        {
            yield return site.Id;
            if (site.IsTagged)
            {
                yield return $"tag:{site.Tag}";
            }
        }
    }

    private static IEnumerable<string> OfOptions(IEnumerable<TagModel> tags) =>
        tags.SelectMany(static tag => tag.Operations).Select(static operation => operation.Options).OfType<OptionsModel>()
            .Select(static options => $"type:{options.TypeName}");

    private static IEnumerable<string> OfTypes(IEnumerable<TypeModel> types)
    {
        foreach (TypeModel type in types)
        {
            yield return $"type:{type.Name}";
            IEnumerable<string> within = type switch
            {
                EnumModel values =>
                    values.Values.SelectMany(value => new[] { $"value:{type.Name}.{value.WireValue}", $"value:{type.Name}.{value.Name}" }),
                UnionModel union => union.Cases.Select(unionCase => $"case:{type.Name}.{unionCase.Name}"),
                _ => [],
            };
            foreach (string part in within)
            {
                yield return part;
            }
        }
    }
}
