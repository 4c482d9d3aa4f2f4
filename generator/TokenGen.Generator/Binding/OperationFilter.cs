using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding;

/// <summary>
/// Which operations a client has: those that every filter of the project keeps. A filter keeps what one of its entries matches, or
/// everything where all of its entries leave something out; what an entry with <c>!</c> matches is left out in any case.
/// </summary>
internal sealed class OperationFilter(EquatableArray<OperationFilterSetting> settings)
{
    private readonly HashSet<SettingEntry> _matched = [];

    public bool IsEmpty => settings.IsEmpty;

    /// <summary>The entries that have matched no operation so far.</summary>
    public IEnumerable<SettingEntry> Unmatched => settings
        .SelectMany(static setting => setting.Entries.Select(entry => new SettingEntry(setting.Name, entry)))
        .Where(entry => !_matched.Contains(entry));

    public bool Keeps(OperationSite site)
    {
        bool isKept = true;
        foreach (OperationFilterSetting setting in settings)
        {
            bool isNamed = setting.Entries.All(IsExclusion);
            bool isLeftOut = false;
            foreach (string entry in setting.Entries)
            {
                // All entries are tried, even when one has decided: an entry is reported only when it matches nothing at all.
                if (Matches(setting.Name, IsExclusion(entry) ? entry.Substring(1) : entry, site))
                {
                    _matched.Add(new SettingEntry(setting.Name, entry));
                    isNamed |= !IsExclusion(entry);
                    isLeftOut |= IsExclusion(entry);
                }
            }

            isKept &= isNamed && !isLeftOut;
        }

        return isKept;
    }

    private static bool IsExclusion(string entry) => entry[0] == '!';

    private static bool Matches(string setting, string pattern, OperationSite site) => setting switch
    {
        "Tags" => site.Tags.Any(tag => NamePattern.Matches(pattern, tag)),
        "Paths" => PathPattern.Matches(pattern, site.Path),
        _ => NamePattern.Matches(pattern, site.Id),
    };
}
