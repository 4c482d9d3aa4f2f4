namespace TokenGen.Diagnostics.Tests.Baselines;

/// <summary>A document with a part of each kind that can change. Names of types end with their use: sent, received, or both.</summary>
internal static class ShopDocument
{
    public const string Text = """
        openapi: 3.0.3
        info: { title: Shop API, version: '1' }
        security: [{ key: [] }, { login: [] }]
        paths:
          /pets:
            get:
              operationId: listPets
              tags: [Pets]
              parameters:
                - { name: limit, in: query, schema: { type: integer, format: int32 } }
                - { name: label, in: query, required: true, schema: { type: string } }
                - { name: X-Trace, in: header, schema: { type: string } }
                - { name: colour, in: query, schema: { $ref: '#/components/schemas/ColourBoth' } }
              responses:
                '200': { description: All, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/PetReceived' } } } } }
                '404': { description: None, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }
            post:
              operationId: addPet
              tags: [Pets]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/PetSent' } } } }
              responses:
                '201': { description: Added, content: { application/json: { schema: { $ref: '#/components/schemas/PetReceived' } } } }
          /pets/{id}:
            parameters: [{ name: id, in: path, required: true, schema: { type: integer, format: int64 } }]
            delete:
              operationId: deletePet
              tags: [Pets]
              security: [{}]
              responses: { '204': { description: Gone } }
            patch:
              operationId: changePet
              tags: [Pets]
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/ChangeSent' } } } }
              responses: { '200': { description: State, content: { text/plain: { schema: { type: string } } } } }
          /orders:
            put:
              operationId: putOrder
              tags: [Orders]
              security: [{ key: [], login: [] }]
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/OrderBoth' } } } }
              responses: { '200': { description: The order, content: { application/json: { schema: { $ref: '#/components/schemas/OrderBoth' } } } } }
        components:
          securitySchemes:
            key: { type: apiKey, in: header, name: X-Key }
            login: { type: http, scheme: bearer }
          schemas:
            PetReceived:
              type: object
              required: [name, colour]
              properties:
                name: { type: string }
                colour: { $ref: '#/components/schemas/ColourBoth' }
                age: { type: integer, format: int32 }
                owner: { type: string, nullable: true }
                born: { type: string, format: date }
                item: { $ref: '#/components/schemas/ItemReceived' }
            PetSent:
              type: object
              required: [name]
              properties:
                name: { type: string }
                age: { type: integer, format: int32 }
                note: { type: string, nullable: true }
            ChangeSent:
              type: object
              properties:
                name: { type: string }
            OrderBoth:
              type: object
              required: [count]
              properties:
                count: { type: integer, format: int32 }
                gift: { type: boolean }
                lines: { type: array, items: { type: string } }
            ColourBoth: { type: string, enum: [red, blue] }
            ItemReceived: { oneOf: [{ $ref: '#/components/schemas/Book' }, { $ref: '#/components/schemas/Toy' }] }
            Book: { type: object, required: [pages], properties: { pages: { type: integer, format: int32 } } }
            Toy: { type: object, required: [size], properties: { size: { type: string } } }
            Problem: { type: object, properties: { title: { type: string } } }

        """;

    /// <summary>The document with one change. The replaced text must occur exactly once.</summary>
    public static string With(string text, string replacement)
    {
        string document = Text.ReplaceLineEndings("\n");
        string sought = text.ReplaceLineEndings("\n");
        int at = document.IndexOf(sought, StringComparison.Ordinal);
        if (at < 0 || at != document.LastIndexOf(sought, StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{text}' must be in the document once.", nameof(text));
        }

        return document.Replace(sought, replacement.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
