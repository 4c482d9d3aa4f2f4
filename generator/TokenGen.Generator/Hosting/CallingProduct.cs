using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenGen.Generator.Hosting;

/// <summary>The product of the project in the header <c>User-Agent</c>: its assembly name and version (RFC 9110 section 10.1.5).</summary>
internal static class CallingProduct
{
    private const string Symbols = "!#$%&'*+-.^_`|~";

    /// <summary>The product, such as <c>Acme.Shop/1.2.0</c>; null if the host does not provide the project's name and version.</summary>
    public static string? Read(AnalyzerConfigOptions options)
    {
        string name = Token(options, "build_property.AssemblyName");

        // The part after a plus sign is the commit. It changes with each build, and servers need not know it.
        string version = Token(options, "build_property.Version").Split('+')[0];
        return name.Length == 0 || version.Length == 0 ? null : $"{name}/{version}";
    }

    private static string Token(AnalyzerConfigOptions options, string property) => options.TryGetValue(property, out string? value)
        ? string.Concat(value.Trim().Select(static character => IsTokenCharacter(character) ? character : '-'))
        : "";

    private static bool IsTokenCharacter(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || Symbols.IndexOf(character) >= 0;
}
