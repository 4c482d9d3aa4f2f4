using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Passes;

/// <summary>The pass after the model: reports the problems that only the whole model shows.</summary>
internal static class SummaryPass
{
    /// <summary>The maximum number of names in a message.</summary>
    private const int MaximumNames = 20;

    /// <summary>Reports component schemas whose types have the names of types that most C# files import.</summary>
    public static void ReportNames(NamedDocument named, EquatableArray<TypeModel> types)
    {
        BindingContext context = named.Context;
        HashSet<string> emitted = new(types.Select(static type => type.Name), StringComparer.Ordinal);
        foreach (string id in context.Document.Components?.Schemas?.Keys ?? [])
        {
            string name = named.Naming.OfComponent(id);
            if (ImportedTypes.NamespaceOf(name) is { } home && emitted.Contains(name) && context.Wants(BindingDescriptors.FrameworkName))
            {
                context.Report(DiagnosticInfo.Create(
                    BindingDescriptors.FrameworkName, context.Locate(JsonPointer.Root["components"]["schemas"][id], ofKey: true), id, name, home, name + "Model"));
            }
        }
    }

    /// <summary>Reports the schemas that the setting Expand leaves as JSON. Returns its entries that the document does not have.</summary>
    public static List<SettingEntry> ReportUnread(BindingContext context)
    {
        if (context is not { ExpandedSchemas.Unread: { } unread, Settings.Expand: { } expand })
        {
            return [];
        }

        if (unread.Count > 0)
        {
            string names = string.Join(", ", unread.Take(MaximumNames)) + (unread.Count > MaximumNames ? ", …" : "");
            context.Report(BindingDescriptors.LeftUnread, JsonPointer.Root["components"]["schemas"], unread.Count.ToString(
                System.Globalization.CultureInfo.InvariantCulture), names);
        }

        return [.. expand.Schemas.Where(id => context.Document.Components?.Schemas?.ContainsKey(id) != true)
            .Select(static id => new SettingEntry("Expand", id))];
    }
}
