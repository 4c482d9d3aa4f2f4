using System.Reflection;

namespace TokenGen.Build.Tests.Support;

/// <summary>The location and configuration of the test build.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>The file that a project imports to use TokenGen from source.</summary>
    public static string FromSource { get; } = Path.Combine(Root, "generator", "TokenGen.Generator", "build", "TokenGen.FromSource.props");

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
