using TokenGen.Generator.Binding.Rules;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// The metadata that a project may set on an <c>OpenApiClient</c> item. A new setting needs a row here, a property of
/// <see cref="ClientSettings"/>, a line in build/TokenGen.Generator.props and a row in docs/settings.md.
/// </summary>
internal static class SettingTable
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        new(
            "Namespace",
            "a C# namespace such as Acme.Tokens",
            static (settings, value) => CSharpName.IsNamespace(value) ? settings with { Namespace = value } : null),
        new(
            "ClientName",
            "a C# class name such as TokensClient, and not the name of a member such as With",
            static (settings, value) =>
                CSharpName.IsIdentifier(value) && !ReservedNames.IsOfClient(value) ? settings with { ClientName = value } : null),
        new(
            "Rename",
            "new names such as Pet=Animal|listPets=GetAll|Pet.html_url=Link, each a valid C# name",
            static (settings, value) => SettingList.Parse(value)?.Select(Rename).ToList() is { } renames && !renames.Contains(null)
                ? settings with { Renames = renames.OfType<Rename>().ToEquatableArray() }
                : null),
        new(
            "Types",
            "mappings such as schema:Money=Acme.Money|format:unix-time=DateTimeOffset|Order.total=decimal, separated by |, without an empty one",
            static (settings, value) => SettingList.Parse(value) is { } entries
                ? settings with { Types = entries.Select(TypeMapping.Parse).ToEquatableArray() }
                : null),
        new(
            "Overlays",
            "paths of overlay files such as fix.yaml|names.yaml, without an empty one",
            static (settings, value) =>
                SettingList.Parse(value) is { } overlays ? settings with { Overlays = overlays.ToEquatableArray() } : null),
        new(
            "SharedTypes",
            "paths of files such as common.yaml|money.yaml, without an empty one",
            static (settings, value) =>
                SettingList.Parse(value) is { } files ? settings with { SharedTypes = files.ToEquatableArray() } : null),
        new(
            "Baseline",
            "the path of a file such as api/openapi.baseline",
            static (settings, value) => settings with { Baseline = value }),
        new(
            "CommonWords",
            "Drop, Keep, or the words to leave out of names, such as api v1|V1",
            static (settings, value) => value switch
            {
                "Drop" => settings,
                "Keep" => settings with { CommonWords = EquatableArray<string>.Empty },
                _ => SettingList.Parse(value) is { } words ? settings with { CommonWords = words.ToEquatableArray() } : null,
            }),
        new(
            "Enums",
            "Open or Closed",
            static (settings, value) => value switch
            {
                "Open" => settings,
                "Closed" => settings with { ClosedEnums = true },
                _ => null,
            }),
        new(
            "Models",
            "Record or Class",
            static (settings, value) => value switch
            {
                "Record" => settings,
                "Class" => settings with { MutableModels = true },
                _ => null,
            }),
        new(
            "Accessibility",
            "Public or Internal",
            static (settings, value) => value switch
            {
                "Public" => settings,
                "Internal" => settings with { IsInternal = true },
                _ => null,
            }),
        new(
            "Expand",
            "All, None or a number of levels, and schemas to read in any case, such as None|Customer",
            static (settings, value) => SettingList.Parse(value) is { } entries
                && ExpandSetting.TryParse(entries, out ExpandSetting? expand) ? settings with { Expand = expand } : null),
        new(
            "PartLists",
            "Items or Json",
            static (settings, value) => value switch
            {
                "Items" => settings,
                "Json" => settings with { SendsListsAsOnePart = true },
                _ => null,
            }),
        new(
            "Validation",
            "true or false",
            static (settings, value) => value switch
            {
                "true" => settings with { Validation = true },
                "false" => settings,
                _ => null,
            }),
        new(
            "Fakes",
            "true or false",
            static (settings, value) => value switch
            {
                "true" => settings with { Fakes = true },
                "false" => settings,
                _ => null,
            }),
        new(
            "Examples",
            "true or false",
            static (settings, value) => value switch
            {
                "true" => settings with { Examples = true },
                "false" => settings,
                _ => null,
            }),
        new(
            "Pages",
            "rules such as listPets: by=cursor parameter=after items=data next=data[-1].id|*: by=link, separated by |",
            static (settings, value) => Rules(PageBinder.Kind, value) is { } rules ? settings with { Pages = rules } : null),
        new(
            "Polling",
            "rules such as createJob: by=state operation=getJob value=id state=status done=ready failed=failed,expired, separated by |",
            static (settings, value) => Rules(PollingBinder.Kind, value) is { } rules ? settings with { Polling = rules } : null),
        Filter("Tags", "tags such as Pets|!Internal"),
        Filter("Paths", "paths such as /pets|/orders/**"),
        Filter("Operations", "operation ids such as listPets|get*"),
    ];

    private static Rename? Rename(string entry)
    {
        int equals = entry.LastIndexOf('=');
        string name = entry.Substring(equals + 1).Trim();
        return equals > 0 && Identifier.IsName(name) ? new Rename(entry.Substring(0, equals).Trim(), name) : null;
    }

    private static EquatableArray<RuleEntry<TRule>>? Rules<TRule>(RuleKind<TRule> kind, string value)
        where TRule : class =>
        SettingList.Parse(value)?.Select(entry => Rule(kind, entry)).ToList() is { } rules && !rules.Contains(null)
            ? rules.OfType<RuleEntry<TRule>>().ToEquatableArray()
            : null;

    /// <summary>Parses an operation or a pattern, a colon, and <c>none</c> or the keys of a rule.</summary>
    private static RuleEntry<TRule>? Rule<TRule>(RuleKind<TRule> kind, string entry)
        where TRule : class
    {
        // "GET /pets: by=link": an operation without an id is named by method and path, which may contain a colon.
        int colon = entry.LastIndexOf(": ", StringComparison.Ordinal);
        string[] pairs = colon < 0 ? [] : entry.Substring(colon + 1).Split([' '], StringSplitOptions.RemoveEmptyEntries);
        RuleEntry<TRule> read = new(colon < 0 ? "" : entry.Substring(0, colon).Trim(), null) { Text = entry };
        if (read.Operations.Length == 0 || pairs is ["none"])
        {
            return read.Operations.Length == 0 ? null : read;
        }

        Dictionary<string, string[]> values = new(StringComparer.Ordinal);
        foreach (string pair in pairs)
        {
            int equals = pair.IndexOf('=');
            string key = equals < 0 ? pair : pair.Substring(0, equals);
            if (equals < 0 || values.ContainsKey(key) || !kind.Keys.Contains(key))
            {
                return null;
            }

            string value = pair.Substring(equals + 1);
            values.Add(key, kind.Lists.Contains(key) ? value.Split(',') : [value]);
        }

        TRule? rule = kind.Read(new RuleText(key => values.TryGetValue(key, out string[]? value) ? value : null), out _);
        return rule is null ? null : read with { Rule = rule };
    }

    private static Setting Filter(string name, string example) => new(
        name,
        $"{example}, separated by |, without an empty one",
        (settings, value) => SettingList.Parse(value) is { } entries && entries.All(static entry => entry != "!")
            ? settings with { Filters = [.. settings.Filters, new OperationFilterSetting(name, entries.ToEquatableArray())] }
            : null);
}
