namespace TokenGen.Build.Tests.Support;

/// <summary>Small, typical documents.</summary>
internal static class Documents
{
    public const string Pets = """
        openapi: 3.0.3
        info: { title: Zoo, version: '1' }
        paths:
          /pets/{id}:
            get:
              tags: [Pets]
              operationId: getPet
              parameters:
                - { name: id, in: path, required: true, schema: { type: string } }
              responses:
                '200':
                  description: A pet
                  content:
                    application/json:
                      schema: { $ref: '#/components/schemas/Pet' }
        components:
          schemas:
            Pet:
              type: object
              properties:
                name: { type: string }
        """;

    /// <summary>An additional operation.</summary>
    public static string WithListPets(string document) => document.Replace("components:", """
          /pets:
            get:
              tags: [Pets]
              operationId: listPets
              responses:
                '200':
                  description: All pets
                  content:
                    application/json:
                      schema: { type: array, items: { $ref: '#/components/schemas/Pet' } }
        components:
        """, StringComparison.Ordinal);

    /// <summary>A renamed property.</summary>
    public static string WithNickname(string document) =>
        document.Replace("name: { type: string }", "nickname: { type: string }", StringComparison.Ordinal);
}
