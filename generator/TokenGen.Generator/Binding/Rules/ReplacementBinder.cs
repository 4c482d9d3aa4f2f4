using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Rules;

/// <summary>
/// Names the replacement of deprecated operations. It is the operation in <c>x-tokengen: { replacedBy: … }</c>, or the operationId in a
/// description such as "Use listPetsByOwner instead".
/// </summary>
/// <param name="context">The document.</param>
/// <param name="sites">All operations of the document, to check a name.</param>
internal sealed class ReplacementBinder(BindingContext context, IEnumerable<OperationSite> sites)
{
    public const string Key = "replacedBy";

    /// <summary>Only this many words at the start of a description are searched.</summary>
    private const int MaximumWords = 200;

    /// <summary>Words that announce a replacement, at most three words before it.</summary>
    private static readonly HashSet<string> s_signs = new(
        ["use", "using", "call", "replaced", "superseded", "favor", "favour", "prefer", "migrate"], StringComparer.OrdinalIgnoreCase);

    private static readonly char[] s_marks = ['`', '"', '\'', '*', '(', ')', '[', ']', '.', ',', ';', ':', '!'];

    private readonly ILookup<string, OperationSite> _sites = sites.ToLookup(static site => site.Id, StringComparer.Ordinal);

    /// <summary>The operations with their replacements. A replacement is another operation, so all must be bound first.</summary>
    public EquatableArray<TagModel> Apply(EquatableArray<TagModel> tags)
    {
        if (!tags.Any(static tag => tag.Operations.Any(static operation => operation.Deprecation is not null)))
        {
            return tags;
        }

        Dictionary<string, (TagModel Tag, OperationModel Operation)> targets = new(StringComparer.Ordinal);
        foreach (TagModel tag in tags)
        {
            foreach (OperationModel operation in tag.Operations.Where(operation => operation.Plain is null && !targets.ContainsKey(operation.Id)))
            {
                targets.Add(operation.Id, (tag, operation));
            }
        }

        Dictionary<string, string?> found = new(StringComparer.Ordinal);
        return tags.Select(tag => tag with { Operations = tag.Operations.Select(operation => Apply(tag, operation, targets, found)).ToEquatableArray() }).ToEquatableArray();
    }

    private OperationModel Apply(
        TagModel tag, OperationModel operation, Dictionary<string, (TagModel Tag, OperationModel Operation)> targets, Dictionary<string, string?> found)
    {
        if (operation.Deprecation is not { } reason || _sites[operation.Id].FirstOrDefault() is not { } site)
        {
            return operation;
        }

        if (!found.TryGetValue(operation.Id, out string? id))
        {
            found.Add(operation.Id, id = Given(site) ?? Described(site));
        }

        if (id is null || !targets.TryGetValue(id, out (TagModel Tag, OperationModel Operation) target))
        {
            return operation;
        }

        string owner = target.Tag == tag || target.Tag.IsClient ? "" : target.Tag.Name + ".";
        return operation with { Deprecation = Replacement.AddTo(reason, $"{owner}{target.Operation.Name}Async") };
    }

    private string? Given(OperationSite site)
    {
        if (VendorExtension.NodeOf(site.Operation.Extensions, Key) is not { } node)
        {
            return null;
        }

        string? id = VendorExtension.TextOf(node);
        if (id is not null && id != site.Id && _sites.Contains(id))
        {
            return id;
        }

        context.Report(BindingDescriptors.InvalidExtensionValue, site.At["x-tokengen"][Key], id ?? node.ToJsonString(), Key, "the operationId of another operation");
        return null;
    }

    private string? Described(OperationSite site)
    {
        string[] words = $"{site.Operation.Summary} {site.Operation.Description}".Split([' ', '\n', '\r', '\t'], MaximumWords + 1, StringSplitOptions.RemoveEmptyEntries);
        int last = -MaximumWords;
        for (int i = 0; i < words.Length && i < MaximumWords; i++)
        {
            string word = words[i].Trim(s_marks);
            if (i > 0 && words[i - 1] is not ("of" or "than") && i - last <= 4 && word != site.Id && IsWritten(word) && _sites.Contains(word))
            {
                return word;
            }

            last = s_signs.Contains(word) && (i == 0 || words[i - 1] is not ("not" or "don't" or "cannot")) ? i : last;
        }

        return null;

        // An operationId such as "list" could be an ordinary word of a sentence.
        static bool IsWritten(string word) => word.Skip(1).Any(static c => char.IsUpper(c) || c is '_' or '-' or '/' or '.');
    }
}
