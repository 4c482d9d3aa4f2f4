using System.Text.Json.Nodes;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Rules;

/// <summary>
/// The rules of one kind and their operations. Rules come from the project, from the document and from the operation itself. A rule that
/// names one operation must fit it. A rule that matches several operations applies to those that it fits.
/// </summary>
/// <typeparam name="TRule">The rule.</typeparam>
internal sealed class OperationRules<TRule>
    where TRule : class
{
    private readonly BindingContext _context;
    private readonly RuleKind<TRule> _kind;
    private readonly EquatableArray<RuleEntry<TRule>> _settings;
    private readonly List<Located<RuleEntry<TRule>>> _document = [];
    private readonly HashSet<RuleEntry<TRule>> _used = [];

    /// <summary>Why a rule does not fit the first operation that matches its pattern.</summary>
    private readonly Dictionary<RuleEntry<TRule>, string> _misfits = [];

    /// <param name="context">The document.</param>
    /// <param name="kind">The kind of rules.</param>
    /// <param name="settings">The rules of the project.</param>
    public OperationRules(BindingContext context, RuleKind<TRule> kind, EquatableArray<RuleEntry<TRule>> settings)
    {
        _context = context;
        _kind = kind;
        _settings = settings;
        JsonPointer at = JsonPointer.Root["x-tokengen"][kind.Key];
        switch (VendorExtension.NodeOf(context.Document.Extensions, kind.Key))
        {
            case null:
                break;
            case JsonArray list:
                for (int index = 0; index < list.Count; index++)
                {
                    ReadEntry(new(list[index], at[index]));
                }

                break;
            case { } node:
                ReadEntry(new(node, at));
                break;
        }
    }

    /// <summary>Applies a rule to an operation.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="problem">Why the rule does not fit, as text after "rule of x:"; null if it fits.</param>
    public delegate TResult? Fit<TResult>(TRule rule, out string? problem)
        where TResult : class;

    /// <summary>The entries of the setting without an operation.</summary>
    public IEnumerable<SettingEntry> Unmatched =>
        _settings.Where(entry => !_used.Contains(entry)).Select(entry =>
            new SettingEntry(_kind.Setting, entry.Text) { Advice = Misfit(entry) });

    /// <summary>
    /// Reports the rules of the document without an operation. Only for a client without filters, because a filtered client lacks
    /// operations.
    /// </summary>
    public void ReportUnmatched()
    {
        foreach (Located<RuleEntry<TRule>> entry in _document.Where(entry => !_used.Contains(entry.Element)))
        {
            _context.Report(
                _kind.Invalid, entry.At, entry.Element.Operations, Misfit(entry.Element) ?? "no operation has this name or fits the rule");
        }
    }

    /// <summary>The result of the first rule that applies to an operation; null if none does.</summary>
    /// <param name="site">The operation.</param>
    /// <param name="fit">Applies a rule.</param>
    public TResult? Apply<TResult>(OperationSite site, Fit<TResult> fit)
        where TResult : class
    {
        foreach (RuleEntry<TRule> entry in _settings.Where(entry => NamePattern.Matches(entry.Operations, site.Id)))
        {
            if (Take(new(entry, site.At), out TResult? taken))
            {
                return taken;
            }
        }

        if (VendorExtension.NodeOf(site.Operation.Extensions, _kind.Key) is { } own)
        {
            JsonPointer at = site.At["x-tokengen"][_kind.Key];
            return ReadRule(new(own, at), site.Id, out TRule? rule) && rule is not null ? Try(new(rule, at), isExact: true, out _) : null;
        }

        foreach (Located<RuleEntry<TRule>> entry in _document.Where(entry => NamePattern.Matches(entry.Element.Operations, site.Id)))
        {
            if (Take(entry, out TResult? taken))
            {
                return taken;
            }
        }

        return null;

        bool Take(Located<RuleEntry<TRule>> located, out TResult? taken)
        {
            RuleEntry<TRule> entry = located.Element;
            string? problem = null;
            taken = entry.Rule is null ? null : Try(located.With(entry.Rule), entry.IsExact, out problem);
            if (entry.IsExact || entry.Rule is null || taken is not null)
            {
                _used.Add(entry);
            }
            else if (!_misfits.ContainsKey(entry))
            {
                _misfits.Add(entry, $"it does not fit '{site.Id}': {problem}");
            }

            return entry.Rule is null || taken is not null;
        }

        TResult? Try(Located<TRule> rule, bool isExact, out string? problem)
        {
            TResult? result = fit(rule.Element, out problem);
            if (result is null && isExact)
            {
                _context.Report(_kind.Invalid, rule.At, site.Id, problem!);
            }

            return result;
        }
    }

    private string? Misfit(RuleEntry<TRule> entry) => _misfits.TryGetValue(entry, out string? misfit) ? misfit : null;

    private void ReadEntry(Located<JsonNode?> node)
    {
        string operations = VendorExtension.TextOf((node.Element as JsonObject)?["operations"]) ?? "*";
        if (ReadRule(node, operations, out TRule? rule, "operations"))
        {
            _document.Add(node.With(new RuleEntry<TRule>(operations, rule)));
        }
    }

    /// <summary>Reads a rule; null for <c>false</c>, which turns the rule off.</summary>
    /// <returns>Whether the rule is valid.</returns>
    private bool ReadRule(Located<JsonNode?> located, string operations, out TRule? rule, params string[] others)
    {
        (JsonNode? node, JsonPointer at) = located;
        rule = null;
        if (node is JsonValue && VendorExtension.TextOf(node) == "false")
        {
            return true;
        }

        if (node is not JsonObject members)
        {
            _context.Report(_kind.Invalid, at, operations, $"the rule must be an object such as {_kind.Example}, or false to turn it off");
            return false;
        }

        foreach (KeyValuePair<string, JsonNode?> member in members)
        {
            if (!_kind.Keys.Contains(member.Key, StringComparer.Ordinal) && !others.Contains(member.Key, StringComparer.Ordinal))
            {
                _context.Report(
                    BindingDescriptors.UnknownExtensionKey, at[member.Key], member.Key, string.Join(", ", _kind.Keys.Concat(others)));
            }
        }

        rule = _kind.Read(new RuleText(key => TextsOf(members[key])), out string? problem);
        if (problem is not null)
        {
            _context.Report(_kind.Invalid, at, operations, problem);
        }

        return rule is not null;
    }

    private static IReadOnlyList<string>? TextsOf(JsonNode? node) => node switch
    {
        JsonArray list => [.. list.Select(VendorExtension.TextOf).OfType<string>()],
        _ => VendorExtension.TextOf(node) is { } text ? [text] : null,
    };
}
