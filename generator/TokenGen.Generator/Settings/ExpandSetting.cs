using TokenGen.Generator.Model;

namespace TokenGen.Generator.Settings;

/// <summary>How deep the components of responses become types (the setting <c>Expand</c>).</summary>
/// <param name="Depth">How many components below that of the response; 0 for none.</param>
/// <param name="Schemas">Component schemas that always become types, at any depth.</param>
internal sealed record ExpandSetting(int Depth, EquatableArray<string> Schemas)
{
    /// <summary>Reads the entries of the setting. <c>All</c> is no limit, so the setting is null.</summary>
    /// <returns>False if the entries are not valid.</returns>
    public static bool TryParse(string[] entries, out ExpandSetting? setting)
    {
        setting = null;
        if (entries[0] == "All")
        {
            return entries.Length == 1;
        }

        int depth = 0;
        if (entries[0] != "None" && (!int.TryParse(entries[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out depth) || depth > MaximumDepth))
        {
            return false;
        }

        setting = new ExpandSetting(depth, entries.Skip(1).ToEquatableArray());
        return true;
    }

    /// <summary>Deeper than any document nests its components.</summary>
    private const int MaximumDepth = 100;
}
