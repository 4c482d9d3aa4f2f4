namespace TokenGen.Generator.Hosting;

/// <summary>
/// A setting of several entries. The separator is <c>|</c>, because a <c>;</c> would end the value on its way to the compiler.
/// </summary>
internal static class SettingList
{
    /// <summary>The entries without surrounding spaces; null if one is empty.</summary>
    public static string[]? Parse(string value)
    {
        string[] entries = [.. value.Split('|').Select(static entry => entry.Trim())];
        return entries.Contains("") ? null : entries;
    }
}
