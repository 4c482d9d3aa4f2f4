namespace TokenGen.Costs.Peers;

/// <summary>
/// Fixed replacements that make NSwag's clients compile, so that a whole build of them can be measured: one replacement per error. Another
/// version of NSwag, or another document, has other errors: a replacement that matches nothing stops the run.
/// </summary>
internal static class NSwagRepairs
{
    /// <summary>Types that are used but not emitted (CS0246), added as empty classes: 15 errors in GitHub's client.</summary>
    private static readonly Dictionary<string, string[]> s_missingTypes = new()
    {
        ["github"] = ["Rules", "Rules2", "Conditions2", "First_location_detected", "Anonymous15"],
    };

    /// <summary>Enum members with a duplicate name (CS0102), renamed: two errors in Stripe's client.</summary>
    private static readonly Dictionary<string, (string Old, string New)[]> s_renamed = new()
    {
        ["stripe"] = [(" Etc_GMT0 = 420,", " Etc_GMT0_2 = 420,"), (" GMT0 = 496,", " GMT0_2 = 496,")],
    };

    /// <summary>
    /// Whether the client compiles after the replacements. OpenAI's client has 91 errors, some of them about inheritance.
    /// </summary>
    public static bool Has(string document) => s_missingTypes.ContainsKey(document) || s_renamed.ContainsKey(document);

    /// <exception cref="InvalidDataException">The replacements were written for a different client.</exception>
    public static string Repair(string document, string source)
    {
        foreach ((string old, string @new) in s_renamed.GetValueOrDefault(document, []))
        {
            int at = source.IndexOf(old, StringComparison.Ordinal);
            if (at < 0 || source.IndexOf(old, at + 1, StringComparison.Ordinal) >= 0)
            {
                throw new InvalidDataException($"NSwag's client of {document} does not have '{old}' once: the repairs are of another version.");
            }

            source = source.Replace(old, @new, StringComparison.Ordinal);
        }

        IEnumerable<string> stubs = s_missingTypes.GetValueOrDefault(document, []).Select(static type => $"    public partial class {type} {{ }}");
        return $"{source}\nnamespace Api\n{{\n{string.Join('\n', stubs)}\n}}\n";
    }
}
