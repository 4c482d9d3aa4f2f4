using System.IO.Compression;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenGen.Generator.Tests.Naming;

/// <summary>The declarations of a document's client.</summary>
internal static class Declarations
{
    /// <summary>A document of the corpus.</summary>
    public static string Read(string file)
    {
        using Stream stream = File.OpenRead(Repository.PathOf("tests/corpus/" + file));
        using Stream text = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        return new StreamReader(text).ReadToEnd();
    }

    /// <summary>Each type, and each property, field and interface method with its type and parameters.</summary>
    public static HashSet<string> Of(JsonNode document)
    {
        GeneratorHost host = GeneratorHost.Create(document.ToJsonString(), "openapi.json");
        HashSet<string> declarations = new(StringComparer.Ordinal);
        foreach (TypeDeclarationSyntax type in host.Result.GeneratedTrees.SelectMany(static tree =>
            ((CSharpSyntaxTree)tree).GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()))
        {
            if (!type.Modifiers.Any(static word => word.IsKind(SyntaxKind.PublicKeyword)))
            {
                continue;
            }

            declarations.Add($"{type.Keyword.Text} {type.Identifier.Text}");
            foreach (MemberDeclarationSyntax member in type.Members)
            {
                string? text = member switch
                {
                    PropertyDeclarationSyntax property when property.Modifiers.Any(static word => word.IsKind(SyntaxKind.PublicKeyword)) =>
                        $"{property.Type} {property.Identifier.Text}",
                    MethodDeclarationSyntax method when type is InterfaceDeclarationSyntax =>
                        $"{method.ReturnType} {method.Identifier.Text}{method.ParameterList}",
                    _ => null,
                };
                if (text is not null)
                {
                    declarations.Add($"{type.Identifier.Text}: {text}");
                }
            }
        }

        return declarations;
    }
}
