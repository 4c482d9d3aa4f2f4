using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Emission;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// The one file of a project with the types that its framework lacks, however many clients it has. Empty, and then not written,
/// where nothing is missing, no client is made, or the project says that it has the types from elsewhere.
/// </summary>
internal sealed record PolyfillFile(EquatableArray<string> Types)
{
    private const string HintName = "TokenGen.Polyfills.g.cs";
    private const string Property = "build_property.TokenGenPolyfills";

    /// <summary>Generators do not see each other's types: what MSBuild sees, such as another generator of polyfills, counts.</summary>
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
