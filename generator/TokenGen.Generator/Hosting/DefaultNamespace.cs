using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// The namespace of a client whose item sets none: the project's root namespace, as for any class of the project. Users do not choose that
/// name here, so invalid characters are replaced instead of reported.
/// </summary>
internal static class DefaultNamespace
{
    private const string WithoutAnyName = "OpenApi";

    public static string Read(AnalyzerConfigOptions options)
    {
        foreach (string property in (string[])["build_property.RootNamespace", "build_property.AssemblyName"])
        {
            if (options.TryGetValue(property, out string? value) && CSharpName.ToNamespace(value) is { Length: > 0 } name)
            {
                return name;
            }
        }

        return WithoutAnyName;
    }
}
