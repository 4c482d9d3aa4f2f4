using System.Collections.Immutable;
using System.Reflection;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;

namespace TokenGen.TestKit.Generation;

/// <summary>The assemblies that the project of a test references.</summary>
public static class ProjectReferences
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> s_libraries = new(static () =>
    [
        .. ((string[])
        [
            "Microsoft.Extensions.Configuration.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions",
            "Microsoft.Extensions.Http", "Microsoft.Extensions.Http.Resilience", "Microsoft.Extensions.Logging",
            "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Logging.Console", "Microsoft.Extensions.Options",
            "Microsoft.Extensions.Primitives", "Polly.Core",
        ]).Select(static name => MetadataReference.CreateFromFile(Assembly.Load(name).Location)),
    ]);

    /// <summary>.NET and the runtime of TokenGen, which the test project has in its output.</summary>
    public static ImmutableArray<MetadataReference> Plain { get; } =
        [.. Net100.References.All, MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "TokenGen.Runtime.dll"))];

    /// <summary>The libraries for which registration with a container, logs and resilience are emitted.</summary>
    public static ImmutableArray<MetadataReference> Libraries => s_libraries.Value;
}
