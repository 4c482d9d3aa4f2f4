using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Webhooks;
using TokenGen.Generator.Model;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Operations;

/// <summary>
/// The operations of a client: those that every filter of the project keeps. A filter keeps an operation that one of its entries matches.
/// If all of its entries are exclusions (<c>!</c>), it keeps everything else. An operation that an exclusion matches is always left out.
/// </summary>
internal sealed class OperationFilter(EquatableArray<OperationFilterSetting> settings)
{
    private readonly HashSet<SettingEntry> _matched = [];

    public bool IsEmpty => settings.IsEmpty;

    /// <summary>The entries that did not match an operation so far.</summary>
    public IEnumerable<SettingEntry> Unmatched => settings
        .SelectMany(static setting => setting.Entries.Select(entry => new SettingEntry(setting.Name, entry)))
        .Where(entry => !_matched.Contains(entry));

    public bool Keeps(OperationSite site) => Keeps(site.Tags, site.Path, site.Id);

    /// <summary>A webhook has tags and an operationId like any operation, but no path that an entry could match.</summary>
    public bool Keeps(WebhookSite webhook)
    {
        IEnumerable<string?> tags = (webhook.Operation.Tags ?? new HashSet<OpenApiTagReference>()).Select(static tag => tag.Reference.Id);
        return Keeps(tags.OfType<string>().DefaultIfEmpty(OperationSites.Untagged), null, webhook.Operation.OperationId ?? webhook.Name);
    }

    private bool Keeps(IEnumerable<string> tags, string? path, string id)
    {
        bool isKept = true;
        foreach (OperationFilterSetting setting in settings)
        {
            bool isNamed = setting.Entries.All(IsExclusion);
            bool isLeftOut = false;
            foreach (string entry in setting.Entries)
            {
                // Tries all entries even after one has decided, because an entry is reported if it matches no operation.
                if (Matches(setting.Name, IsExclusion(entry) ? entry.Substring(1) : entry, tags, path, id))
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

    private static bool Matches(string setting, string pattern, IEnumerable<string> tags, string? path, string id) => setting switch
    {
        "Tags" => tags.Any(tag => NamePattern.Matches(pattern, tag)),
        "Paths" => path is not null && PathPattern.Matches(pattern, path),
        _ => NamePattern.Matches(pattern, id),
    };
}
