using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TokenGen.Generator.Emission;
using TokenGen.Generator.Model;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// The parts of emitted code that the project's framework supports, and the types that it lacks. This is the only use of the compilation:
/// after each edit it looks up a few types by name, and only a change in their presence has an effect.
/// </summary>
internal sealed record FrameworkSupport(TargetFramework Target, EquatableArray<string> MissingTypes)
{
    /// <summary>
    /// The runtime is also compiled for frameworks without <c>DateOnly</c>, so the runtime decides whether the type can be used.
    /// </summary>
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

            // Internal types of other assemblies count only if those assemblies grant access to them.
            int imported = types.Count(
                type => !IsOf(compilation, type) && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));

            // No accessible type is missing; with two of them a use would be ambiguous.
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

    /// <summary>
    /// Detects libraries by types of the oldest supported version: keyed services and validation at startup came with 8.0.
    /// </summary>
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
