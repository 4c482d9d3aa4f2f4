using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace TokenGen.Generator.Tests.Hosting;

/// <summary>
/// The static state of every client can be initialized, whatever its document contains: parts that would prevent it are left out.
/// </summary>
public sealed class StaticStateTests
{
    private const string Document = """
        openapi: 3.2.0
        info: { title: Acme, version: '1' }
        servers: [{ url: 'https://a.example/{x' }, { url: 'http://[' }, { description: none }, { url: ' ' }, { url: 'https://b.example', name: Uri }]
        security: [{ pass: [] }, {}]
        paths:
          /tea:
            get: { operationId: getTea, tags: [All], responses: { '2OO': { description: Tea., content: { application/json: { schema: { type: string } } } } } }
            put: { operationId: putTea, tags: [All], responses: { '200': { description: Tea. }, Default: { description: Bad., content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } } } }
            additionalOperations:
              'GET IT': { operationId: getIt, tags: [All], responses: {} }
              PURGE: { operationId: purge, tags: [All], responses: { 4xx: { description: Bad., content: { 'application/problem+json; x=y': { schema: { type: integer } } } } } }
          '/milk/{id':
            get: { operationId: getMilk, tags: [All], responses: { default: { description: Milk., content: { 'no media type': { schema: { type: string } }, '*/*': { schema: { type: object } } } } } }
          '/}{':
            get: { operationId: getBraces, tags: [All], responses: { '299': { description: OK., content: { 'application/json': { schema: { type: string, enum: [a, A, a, '', ' '] } } } } } }
          /sugar:
            post:
              operationId: addSugar
              tags: [All]
              requestBody: { content: { 'text/plain;;': { schema: { type: string } }, '': { schema: { type: object } }, 'multipart/x; boundary=a': { schema: { type: object, properties: { '': { type: string } } } } } }
              responses: { 1XX: { description: On. }, '304': { description: Same. }, '999': { description: Odd., content: { application/json: { schema: { type: array, items: { type: number, enum: [1e400, 2] } } } } } }
        components:
          securitySchemes: { pass: { type: apiKey, in: header, name: 'X-Pass: Bearer' } }
        """;

    [Theory]
    [InlineData("Open")]
    [InlineData("Closed")]
    public void Every_static_constructor_of_an_odd_document_runs(string enums)
    {
        GeneratorHost host = GeneratorHost.Create(Document, "openapi.yaml", ("Enums", enums), ("Fakes", "true"));
        Assert.Equal(2, host.Diagnostics.Count(static finding => finding.Id == "TKG0125"));

        using MemoryStream image = new();
        EmitResult emitted = host.Compilation.AddSyntaxTrees(host.Result.GeneratedTrees)
            .Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        image.Position = 0;
        Assembly client = new AssemblyLoadContext(nameof(StaticStateTests), isCollectible: true).LoadFromStream(image);
        Type[] types = [.. client.GetTypes().Where(static type => !type.ContainsGenericParameters)];

        Assert.Contains(types, static type => type.Name == "AllClient");
        Assert.All(types, static type => RuntimeHelpers.RunClassConstructor(type.TypeHandle));
        Assert.NotNull(client.GetType("Acme.IAllClient")!.GetMethod("PutTeaAsync"));
        Assert.Null(client.GetType("Acme.IAllClient")!.GetMethod("GetTeaAsync"));
    }
}
