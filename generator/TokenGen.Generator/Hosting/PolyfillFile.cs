using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Emission;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// The single file of a project with the types that its framework lacks, for all its clients. It is empty, and not written, if no type is
/// missing, no client is made, or the project gets the types from elsewhere.
/// </summary>
internal sealed record PolyfillFile(EquatableArray<string> Types)
{
    private const string HintName = "TokenGen.Polyfills.g.cs";
    private const string Property = "build_property.TokenGenPolyfills";

    /// <summary>
    /// Generators do not see each other's types, so a property of the project says whether something else, such as another generator,
    /// supplies them.
    /// </summary>
    public static bool IsWanted(AnalyzerConfigOptions options) =>
        !options.TryGetValue(Property, out string? value) || !value.Equals("false", StringComparison.OrdinalIgnoreCase);

    public static PolyfillFile Of(FrameworkSupport framework, bool isWanted, bool hasClient) =>
        new(isWanted && hasClient ? framework.MissingTypes : []);

    public void Emit(SourceProductionContext output)
    {
        if (!Types.IsEmpty)
        {
            output.AddSource(HintName, SourceText.From(Polyfills.Emit(Types), Encoding.UTF8));
        }
    }
}
