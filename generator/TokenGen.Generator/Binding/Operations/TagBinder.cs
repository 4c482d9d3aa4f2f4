using TokenGen.Generator.Binding.Descriptions;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Operations;

/// <summary>
/// Groups the operations by tag, and names the interface and class of each tag. Operations without a tag are on the client itself.
/// </summary>
internal static class TagBinder
{
    public static EquatableArray<TagModel> Bind(
        BindingContext context, TypeNaming naming, string clientName, List<(OperationSite Site, OperationModel Operation)> operations)
    {
        List<TagModel> tags = [];
        EquatableArray<OperationModel> own = operations.Where(static pair => !pair.Site.IsTagged).Select(static pair => pair.Operation)
            .ToEquatableArray();
        if (!own.IsEmpty)
        {
            tags.Add(new TagModel
            {
                Name = "",
                InterfaceName = "I" + clientName,
                ResponseInterfaceName = naming.OfCompanion($"I{clientName}WithResponse"),
                ClassName = clientName,
                Documentation = Documentation.None,
                Operations = own,
            });
        }

        NameScope scope = new([.. ReservedNames.InClient, clientName]);
        foreach (IGrouping<string, (OperationSite Site, OperationModel Operation)> group in operations
            .Where(static pair => pair.Site.IsTagged)
            .GroupBy(static pair => pair.Site.TagName))
        {
            // The interface of a tag named "client" is not IClientClient.
            string plain = group.Key.EndsWith("Client", StringComparison.Ordinal) ? group.Key : group.Key + "Client";
            string stem = naming.OfCompanion("I" + plain, $"I{group.Key}OperationsClient").Substring(1);
            string name = scope.Take(group.Key, group.Key + "Operations");
            OperationSite site = group.First().Site;
            if (name != group.Key && site.TagName != site.PlainTagName)
            {
                context.Report(BindingDescriptors.NameTaken, site.At["tags"][0], site.Tag, group.Key, name);
            }

            string? description = context.Document.Tags?.FirstOrDefault(tag => tag.Name == site.Tag)?.Description;
            tags.Add(new TagModel
            {
                Name = name,
                InterfaceName = "I" + stem,
                ResponseInterfaceName = naming.OfCompanion($"I{stem}WithResponse"),
                ClassName = naming.OfCompanion(stem, group.Key + "OperationsClient"),
                Documentation = DocumentationText.Of(description, null),
                Operations = group.Select(static pair => pair.Operation).ToEquatableArray(),
            });
        }

        return tags.ToEquatableArray();
    }
}
