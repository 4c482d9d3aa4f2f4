using System.Text.Json.Nodes;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding;

/// <summary>
/// Gives operations whose answer comes in pages a method that goes through all of them, where the project or the document says how
/// (<c>x-tokengen: { pages: … }</c>). A rule that names an operation has to fit it; one that names many goes to those that it fits.
/// </summary>
internal sealed class PageBinder
{
    private const string Key = "pages";

    private readonly BindingContext _context;
    private readonly EquatableArray<PageRuleEntry> _settings;
    private readonly List<(PageRuleEntry Entry, JsonPointer At)> _document = [];
    private readonly HashSet<PageRuleEntry> _used = [];
    private readonly PageFit _fit;

    /// <param name="context">The document.</param>
    /// <param name="types">All types.</param>
    /// <param name="envelope">The envelope rule in force, or null.</param>
    public PageBinder(BindingContext context, IEnumerable<TypeModel> types, EnvelopeModel? envelope)
    {
        _context = context;
        _settings = context.Settings.Pages;
        _fit = new PageFit(types, envelope);
        JsonPointer at = JsonPointer.Root["x-tokengen"][Key];
        switch (VendorExtension.NodeOf(context.Document.Extensions, Key))
        {
            case null:
                break;
            case JsonArray list:
                for (int index = 0; index < list.Count; index++)
                {
                    ReadEntry(list[index], at[index]);
                }

                break;
            case { } node:
                ReadEntry(node, at);
                break;
        }
    }

    /// <summary>The entries of the setting that have found no operation.</summary>
    public IEnumerable<SettingEntry> Unmatched => _settings.Where(entry => !_used.Contains(entry)).Select(static entry => new SettingEntry("Pages", entry.Text));

    /// <summary>Reports the rules of the document that have found no operation. Of a part of the client nothing follows for the whole.</summary>
    public void ReportUnmatched()
    {
        foreach ((PageRuleEntry entry, JsonPointer at) in _document.Where(pair => !_used.Contains(pair.Entry)))
        {
            _context.Report(BindingDescriptors.InvalidPages, at, entry.Operations, "fits no operation");
        }
    }

    /// <summary>The operation with its pages, if a rule speaks of it.</summary>
    public OperationModel Apply(OperationSite site, OperationModel operation)
    {
        // Other forms of the answer and other bodies are methods of their own.
        if (operation.Plain is not null || operation.Name != site.MethodName)
        {
            return operation;
        }

        JsonPointer at = site.At["x-tokengen"][Key];
        foreach (PageRuleEntry entry in _settings.Where(entry => NamePattern.Matches(entry.Operations, site.Id)))
        {
            if (Take(entry, site.At, ofSetting: true) is { } taken)
            {
                return taken;
            }
        }

        if (VendorExtension.NodeOf(site.Operation.Extensions, Key) is { } own)
        {
            return ReadRule(own, at, site.Id, out PageRule? rule) && rule is not null ? With(rule, at, isExact: true) ?? operation : operation;
        }

        foreach ((PageRuleEntry entry, JsonPointer entryAt) in _document.Where(pair => NamePattern.Matches(pair.Entry.Operations, site.Id)))
        {
            if (Take(entry, entryAt, ofSetting: false) is { } taken)
            {
                return taken;
            }
        }

        return operation;

        OperationModel? Take(PageRuleEntry entry, JsonPointer place, bool ofSetting)
        {
            if (entry.IsExact || entry.Rule is null)
            {
                _used.Add(entry);
            }

            OperationModel? taken = entry.Rule is null ? operation : With(entry.Rule, place, entry.IsExact);
            if (taken is not null)
            {
                _used.Add(entry);
            }

            return taken;
        }

        OperationModel? With(PageRule rule, JsonPointer place, bool isExact)
        {
            PagesModel? pages = _fit.Of(rule, operation, out string? problem);
            if (pages is null)
            {
                if (isExact)
                {
                    _context.Report(BindingDescriptors.InvalidPages, place, site.Id, problem!);
                }

                return null;
            }

            string name = operation.Name.EndsWith("All", StringComparison.Ordinal) ? operation.Name + "Pages" : operation.Name + "All";
            return operation with { Pages = pages with { Name = site.Names.Take(name, operation.Name + "Items") } };
        }
    }

    private void ReadEntry(JsonNode? node, JsonPointer at)
    {
        string operations = VendorExtension.TextOf((node as JsonObject)?["operations"]) ?? "*";
        if (ReadRule(node, at, operations, out PageRule? rule, "operations"))
        {
            _document.Add((new PageRuleEntry(operations, rule), at));
        }
    }

    /// <summary>Reads a rule; null for <c>false</c>, which says that there are no pages.</summary>
    /// <returns>Whether it is understood.</returns>
    private bool ReadRule(JsonNode? node, JsonPointer at, string operations, out PageRule? rule, params string[] others)
    {
        rule = null;
        if (node is JsonValue && VendorExtension.TextOf(node) == "false")
        {
            return true;
        }

        if (node is not JsonObject members)
        {
            _context.Report(BindingDescriptors.InvalidPages, at, operations, "has to be an object such as { by: link }, or false for no pages");
            return false;
        }

        foreach (KeyValuePair<string, JsonNode?> member in members)
        {
            if (!PageRule.Keys.Contains(member.Key, StringComparer.Ordinal) && !others.Contains(member.Key, StringComparer.Ordinal))
            {
                _context.Report(BindingDescriptors.UnknownExtensionKey, at[member.Key], member.Key, string.Join(", ", PageRule.Keys.Concat(others)));
            }
        }

        rule = PageRule.Read(key => VendorExtension.TextOf(members[key]), out string? problem);
        if (problem is not null)
        {
            _context.Report(BindingDescriptors.InvalidPages, at, operations, problem);
        }

        return rule is not null;
    }
}
