using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenGen.Generator.Hosting;

/// <summary>What the project calls itself in the header <c>User-Agent</c>: its assembly and version (RFC 9110 section 10.1.5).</summary>
internal static class CallingProduct
{
    private const string Symbols = "!#$%&'*+-.^_`|~";

    /// <summary>The product, such as <c>Acme.Shop/1.2.0</c>; null where the host does not tell the project's name and version.</summary>
    public static string? Read(AnalyzerConfigOptions options)
    {
        string name = Token(options, "build_property.AssemblyName");

        // What follows a plus sign is the commit: it changes with each build, and is nobody else's business.
        string version = Token(options, "build_property.Version").Split('+')[0];
        return name.Length == 0 || version.Length == 0 ? null : $"{name}/{version}";
    }

    private static string Token(AnalyzerConfigOptions options, string property) => options.TryGetValue(property, out string? value)
        ? string.Concat(value.Trim().Select(static character => IsTokenCharacter(character) ? character : '-'))
        : "";

    private static bool IsTokenCharacter(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || Symbols.IndexOf(character) >= 0;
}
