namespace TokenGen.Generator.Hosting;

/// <summary>A setting of several entries. They are separated by <c>|</c>, since a <c>;</c> ends a value on its way to the compiler.</summary>
internal static class SettingList
{
    /// <summary>The entries without the spaces around them; null when one is empty.</summary>
    public static string[]? Parse(string value)
    {
        string[] entries = [.. value.Split('|').Select(static entry => entry.Trim())];
        return entries.Contains("") ? null : entries;
    }
}
