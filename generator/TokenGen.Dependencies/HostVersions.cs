using System.Diagnostics.CodeAnalysis;

namespace TokenGen.Dependencies;

/// <summary>
/// The versions that the oldest supported compiler (Roslyn 4.8) refers to itself, hence brings. A library that asks for a
/// higher one would not load there; the members it uses are in these as well.
/// </summary>
internal static class HostVersions
{
    private static readonly Dictionary<string, Version> s_versions = new(StringComparer.Ordinal)
    {
        ["System.Buffers"] = new(4, 0, 2, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Text.Json"] = new(8, 0, 0, 0),
    };

    public static bool TryGet(string name, [NotNullWhen(true)] out Version? version) => s_versions.TryGetValue(name, out version);
}
