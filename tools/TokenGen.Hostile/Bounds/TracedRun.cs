using Microsoft.CodeAnalysis;
using TokenGen.Hostile.Generation;
using TokenGen.Hostile.Mutants;

namespace TokenGen.Hostile.Bounds;

/// <summary>
/// Generates while another program traces the process. The generator works between two marker lines on the standard error; everything that
/// it needs is loaded before the first.
/// </summary>
internal static class TracedRun
{
    public const string Begin = "tracing begins";
    public const string End = "tracing ends";

    /// <summary>A document with a reference to the outside in every place where a document can have one.</summary>
    private const string Reaching = """
        openapi: 3.1.0
        info: { title: a, version: '1', termsOfService: 'http://127.0.0.1:9/terms', license: { name: a, url: 'http://127.0.0.1:9/licence' } }
        $schema: http://127.0.0.1:9/schema
        jsonSchemaDialect: http://127.0.0.1:9/dialect
        externalDocs: { url: 'http://127.0.0.1:9/docs' }
        servers: [{ url: 'http://127.0.0.1:9/' }, { url: 'file:///etc/passwd' }]
        paths:
          /a: { $ref: '/etc/passwd' }
          /b: { $ref: 'http://127.0.0.1:9/b.yaml' }
          /c:
            get:
              operationId: c
              parameters: [{ $ref: 'file:///etc/passwd' }, { $ref: '../../../etc/passwd#/a' }]
              responses:
                '200':
                  description: a
                  content: { application/json: { schema: { $ref: 'https://127.0.0.1:9/c.json#/A' }, examples: { a: { externalValue: 'http://127.0.0.1:9/example' } } } }
        components:
          schemas:
            A: { $id: 'http://127.0.0.1:9/a', $schema: 'http://127.0.0.1:9/s', $ref: 'b#/B' }
            B: { $dynamicRef: 'http://127.0.0.1:9/b#b', xml: { namespace: 'http://127.0.0.1:9/xml' } }
            C: { allOf: [{ $ref: '\\127.0.0.1\share\c.yaml' }], discriminator: { propertyName: k, mapping: { a: 'http://127.0.0.1:9/m.yaml' } } }
          securitySchemes:
            S: { type: openIdConnect, openIdConnectUrl: 'http://127.0.0.1:9/.well-known/openid-configuration' }
        """;

    public static int Serve()
    {
        string[] documents = [Reaching, .. SeedDocument.All.Select(static seed => seed.Text)];
        int findings = Generate(documents);
        Console.Error.WriteLine(Begin);
        int again = Generate(documents);
        Console.Error.WriteLine(End);
        return findings > 0 && findings == again ? 0 : 1;
    }

    private static int Generate(string[] documents)
    {
        int findings = 0;
        foreach (string document in documents)
        {
            GeneratedClient client = GeneratedClient.Of(document);
            findings += client.Findings.Count(static finding => finding.Severity == DiagnosticSeverity.Error);
        }

        return findings;
    }
}
