#:package NSwag.CodeGeneration.CSharp@14.8.0
#:package NSwag.Core.Yaml@14.8.0
#:property ManagePackageVersionsCentrally=false
#:property PublishAot=false

// Writes NSwag's client of the benchmarks' document again:
//   dotnet run tests/bench/nswag.cs tools/TokenGen.Benchmarks/openapi.yaml tools/TokenGen.Benchmarks/Peers/NSwag/BenchClient.g.cs
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

var document = await OpenApiYamlDocument.FromFileAsync(args[0]);

// NSwag turns a oneOf with a discriminator into a reference to a class "Anonymous", which it does not emit.
document.Paths.Remove("/events");
var settings = new CSharpClientGeneratorSettings
{
    ClassName = "BenchClient",
    UseBaseUrl = false,
    CSharpGeneratorSettings =
    {
        Namespace = "TokenGen.Benchmarks.Peers.NSwag",
        JsonLibrary = CSharpJsonLibrary.SystemTextJson,
        GenerateNullableReferenceTypes = true,
    },
};
await File.WriteAllTextAsync(args[1], new CSharpClientGenerator(document, settings).GenerateFile().ReplaceLineEndings("\n"));
