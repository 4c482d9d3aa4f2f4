using System.IO.Compression;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenGen.Generator.Tests.Hosting;

namespace TokenGen.Generator.Tests.Naming;

/// <summary>
/// A document that grows renames nothing. Documents of the corpus are made smaller at random; what the smaller one's client declares has
/// to be there, word for word, in the client of the whole.
/// </summary>
public sealed class GrowthTests
{
    public static TheoryData<string, int> Documents { get; } = new MatrixTheoryData<string, int>(
        ["notion.json", "gotify.json", "eshop-catalog.json", "swagger-petstore.json", "springdoc-data-rest.json", "qdrant.json.gz", "paypal-orders.json.gz"],
        [1, 2]);

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_a_smaller_document_declares_the_whole_one_declares_too(string file, int seed)
    {
        JsonNode whole = JsonNode.Parse(Read(file))!;
        JsonNode smaller = whole.DeepClone();
        int removed = new Shrinking(smaller, new Random(seed)).Run();

        HashSet<string> declared = Declarations(whole);
        List<string> lost = [.. Declarations(smaller).Where(declaration => !declared.Contains(declaration)).Order(StringComparer.Ordinal)];

        Assert.True(removed > 5, $"Only {removed} parts were removed.");
        Assert.Empty(lost);
    }

    private static string Read(string file)
    {
        using Stream stream = File.OpenRead(Repository.PathOf("tests/corpus/" + file));
        using Stream text = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        return new StreamReader(text).ReadToEnd();
    }

    /// <summary>Each type, and each property, field and interface method with its type and parameters.</summary>
    private static HashSet<string> Declarations(JsonNode document)
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
                    PropertyDeclarationSyntax property when property.Modifiers.Any(static word => word.IsKind(SyntaxKind.PublicKeyword)) => $"{property.Type} {property.Identifier.Text}",
                    MethodDeclarationSyntax method when type is InterfaceDeclarationSyntax => $"{method.ReturnType} {method.Identifier.Text}{method.ParameterList}",
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
