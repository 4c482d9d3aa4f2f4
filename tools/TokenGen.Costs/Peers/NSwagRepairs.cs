namespace TokenGen.Costs.Peers;

/// <summary>
/// What has to be mended in NSwag's clients before they compile, so that a whole build of them can be measured: fixed replacements, as few as
/// there are errors. Another NSwag, or another document, has other errors: a replacement that finds nothing ends the run.
/// </summary>
internal static class NSwagRepairs
{
    /// <summary>Types that are named and not emitted (CS0246), as empty classes: 15 errors in GitHub's client.</summary>
    private static readonly Dictionary<string, string[]> s_missingTypes = new()
    {
        ["github"] = ["Rules", "Rules2", "Conditions2", "First_location_detected", "Anonymous15"],
    };

    /// <summary>Members of enums that have the name of another (CS0102), renamed: two errors in Stripe's client.</summary>
    private static readonly Dictionary<string, (string Old, string New)[]> s_renamed = new()
    {
        ["stripe"] = [(" Etc_GMT0 = 420,", " Etc_GMT0_2 = 420,"), (" GMT0 = 496,", " GMT0_2 = 496,")],
    };

    /// <summary>Whether the client compiles once mended. OpenAI's has 91 errors, of which some are of its inheritance.</summary>
    public static bool Has(string document) => s_missingTypes.ContainsKey(document) || s_renamed.ContainsKey(document);

    /// <exception cref="InvalidDataException">The client is not the one that the replacements were written for.</exception>
    public static string Mend(string document, string source)
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
