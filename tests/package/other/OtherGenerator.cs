using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Microsoft.OpenApi;

namespace OtherGenerator;

/// <summary>Reports to the compilation which version of Microsoft.OpenApi it uses.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class OtherGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterPostInitializationOutput(static output => output.AddSource("Other.g.cs", SourceText.From(
            $$"""
            internal static class Other
            {
                public const string OpenApi = "{{typeof(OpenApiDocument).Assembly.GetName()}}";
            }
            """,
            Encoding.UTF8)));
}
