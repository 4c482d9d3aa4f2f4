using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TokenGen.Generator.Emission;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// What the project's framework brings of what emitted code needs, and which types it needs besides. The only look at the
/// compilation: a few types by name after each edit, and nothing follows from it unless one of them came or went.
/// </summary>
internal sealed record FrameworkSupport(TargetFramework Target, EquatableArray<string> MissingTypes)
{
    /// <summary>The runtime is compiled for frameworks without <c>DateOnly</c>, too: what it offers is what can be used.</summary>
    private const string Codecs = "TokenGen.Json.JsonCodecs";

    public static FrameworkSupport Of(Compilation compilation, CancellationToken cancellationToken)
    {
        List<string> missing = [];
        bool hidesImported = false;
        foreach (string name in Polyfills.Names)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ImmutableArray<INamedTypeSymbol> types = compilation.GetTypesByMetadataName(name);
            bool isDeclared = types.Any(type => IsOf(compilation, type));

            // Internal types of other assemblies count only where those assemblies say so.
            int imported = types.Count(type => !IsOf(compilation, type) && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));

            // None is missing; of two the compiler would not know which one is meant.
            bool isMissing = !isDeclared && imported != 1;
            if (isMissing)
            {
                missing.Add(name);
            }

            hidesImported |= (isDeclared || isMissing) && imported > 0;
        }

        bool hasDateOnly = compilation.GetTypeByMetadataName(Codecs) is not { } codecs || !codecs.GetMembers("DateOnly").IsEmpty;
        TargetFramework target = new(hasDateOnly, hidesImported) { Libraries = LibrariesOf(compilation) };
        return new FrameworkSupport(target, missing.ToEquatableArray());
    }

    /// <summary>By types of the oldest version that has everything emitted code asks for: keyed services and validation at start came with 8.0.</summary>
    private static ReferencedLibraries LibrariesOf(Compilation compilation)
    {
        bool Has(string name) => compilation.GetTypeByMetadataName(name) is not null;

        bool hasLogging = Has("Microsoft.Extensions.Logging.LoggerMessage");
        bool hasFactory = hasLogging
            && Has("Microsoft.Extensions.DependencyInjection.IHttpClientBuilder")
            && Has("Microsoft.Extensions.DependencyInjection.IKeyedServiceProvider")
            && Has("Microsoft.Extensions.Options.IStartupValidator")
            && Has("Microsoft.Extensions.Configuration.IConfiguration");
        return new ReferencedLibraries(hasFactory, hasLogging, hasFactory && Has("Polly.HttpResilienceContextExtensions"));
    }

    private static bool IsOf(Compilation compilation, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);
}
