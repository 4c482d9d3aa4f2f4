using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Hosting.Sharing;

/// <summary>The settings of shared types: those of the file's own item, then those of the clients, which must be equal.</summary>
internal static class SharedSettings
{
    /// <summary>The settings that are taken from the clients, each as a text that can be compared.</summary>
    private static readonly (string Name, Func<ClientSettings, string> Read)[] s_common =
    [
        ("Enums", static settings => settings.ClosedEnums ? "Closed" : ""),
        ("Models", static settings => settings.MutableModels ? "Class" : ""),
        ("Types", static settings => Types(settings.Types.Where(static mapping => IsGeneral(mapping)))),
    ];

    public static ClientSettings Agree(
        ClientSettings own, DocumentItem item, string file, List<ClientInput> clients, List<DiagnosticInfo> diagnostics)
    {
        foreach ((string name, Func<ClientSettings, string> read) in s_common.Where(
            setting => SettingValues.Of(item, setting.Name).Length == 0))
        {
            string value = read(clients[0].Settings);
            if (clients.Find(client => read(client.Settings) != value) is { } other)
            {
                diagnostics.Add(DiagnosticInfo.Create(
                    HostingDescriptors.SharedSettingsDiffer, other.Source.SettingSpan(name), name, other.Source.DocumentName, file, clients[0].Source.DocumentName));
            }

            own = Apply(own, name, value);
        }

        return own with
        {
            // One public client needs public types, and one client with validation needs types with validation.
            IsInternal = SettingValues.Of(item, "Accessibility") != "Public"
                && clients.TrueForAll(static client => client.Settings.IsInternal),
            Validation = own.Validation || clients.Exists(static client => client.Settings.Validation),
        };
    }

    /// <summary>The settings that affect the types, one per line.</summary>
    public static string Write(ClientSettings settings)
    {
        List<(string Name, string Value)> all = [.. s_common.Where(static setting => setting.Name != "Types")
            .Select(setting => (setting.Name, setting.Read(settings)))];
        all.Add(("Types", Types(settings.Types)));
        all.Add(("Rename", string.Join("|", settings.Renames.Select(static rename => $"{rename.Part}={rename.Name}"))));
        all.Add(("Validation", settings.Validation ? "true" : ""));
        return string.Join(
            "\n", all.Where(static setting => setting.Value.Length > 0).Select(static setting => $"{setting.Name}={setting.Value}"));
    }

    /// <summary>The settings with which a referenced assembly was built.</summary>
    public static ClientSettings Read(ReferencedTypes types, ClientSettings own)
    {
        ClientSettings settings = new() { Namespace = types.Namespace, ClientName = own.ClientName };
        foreach (string line in types.Settings.Split('\n'))
        {
            int equals = line.IndexOf('=');
            settings = equals < 0 ? settings : Apply(settings, line.Substring(0, equals), line.Substring(equals + 1));
        }

        return settings;
    }

    private static ClientSettings Apply(ClientSettings settings, string name, string value) =>
        value.Length == 0 ? settings : SettingTable.All.FirstOrDefault(setting => setting.Name == name)?.Apply(settings, value) ?? settings;

    private static string Types(IEnumerable<TypeMapping> types) => string.Join("|", types.Select(static mapping => mapping.Entry));

    /// <summary>
    /// Whether a mapping applies to all schemas of a kind. Other mappings belong on the item of the file with the schema.
    /// </summary>
    private static bool IsGeneral(TypeMapping mapping) =>
        mapping.Target.StartsWith("format:", StringComparison.Ordinal) || mapping.Target.StartsWith("type:", StringComparison.Ordinal);
}
