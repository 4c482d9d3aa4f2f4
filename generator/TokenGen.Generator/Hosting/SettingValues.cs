using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Hosting;

/// <summary>Reads the values of an item's settings.</summary>
internal static class SettingValues
{
    /// <summary>The settings with the values of the item. An invalid value is reported and does not change its setting.</summary>
    public static ClientSettings Apply(DocumentItem item, ClientSettings settings, ClientSource source, List<DiagnosticInfo> diagnostics)
    {
        for (int i = 0; i < SettingTable.All.Count; i++)
        {
            string value = item.Settings[i];
            if (value.Length == 0)
            {
                continue;
            }

            Setting setting = SettingTable.All[i];
            if (setting.Apply(settings, value) is { } applied)
            {
                settings = applied;
            }
            else
            {
                diagnostics.Add(DiagnosticInfo.Create(
                    HostingDescriptors.InvalidSetting, source.SettingSpan(setting.Name, value), value, setting.Name, source.DocumentName, setting.Expected));
            }
        }

        return settings;
    }

    /// <summary>The value of one setting; empty if the item does not have it.</summary>
    public static string Of(DocumentItem item, string name)
    {
        for (int i = 0; i < SettingTable.All.Count; i++)
        {
            if (SettingTable.All[i].Name == name)
            {
                return item.Settings[i];
            }
        }

        return "";
    }
}
