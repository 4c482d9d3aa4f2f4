using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace TokenGen.Costs.Peers;

/// <summary>The peer as its users run it: System.Text.Json, nullable types, one client class; all else by default.</summary>
internal static class NSwagGenerator
{
    public static async Task GenerateAsync(string document, string output)
    {
        OpenApiDocument read = await OpenApiDocument.FromFileAsync(document);
        CSharpClientGeneratorSettings settings = new()
        {
            ClassName = "ApiClient",
            CSharpGeneratorSettings =
            {
                Namespace = "Api",
                JsonLibrary = CSharpJsonLibrary.SystemTextJson,
                GenerateNullableReferenceTypes = true,
            },
        };
        await File.WriteAllTextAsync(output, new CSharpClientGenerator(read, settings).GenerateFile());
    }
}
