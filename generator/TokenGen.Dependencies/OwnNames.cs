using System.Diagnostics.CodeAnalysis;

namespace TokenGen.Dependencies;

/// <summary>The names under which the generator ships what it depends on.</summary>
internal static class OwnNames
{
    private const string Prefix = "TokenGen.Dependencies.";

    private static readonly Dictionary<string, string> s_names = new(StringComparer.Ordinal)
    {
        ["Microsoft.OpenApi"] = Prefix + "OpenApi",
        ["SharpYaml"] = Prefix + "SharpYaml",
    };

    public static string For(string name) =>
        TryGet(name, out string? own) ? own : throw new ArgumentException($"'{name}' has no name of ours: add it to {nameof(OwnNames)}.");

    public static bool TryGet(string name, [NotNullWhen(true)] out string? own) => s_names.TryGetValue(name, out own);
}
