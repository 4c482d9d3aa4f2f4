namespace TokenGen.Diagnostics.Tests.Baselines;

/// <summary>A change of <see cref="ShopDocument"/>.</summary>
/// <param name="Text">The replaced text.</param>
/// <param name="Replacement">What replaces it.</param>
/// <param name="Expected">The start of each expected diagnostic, in the order of their places; empty for a harmless change.</param>
internal sealed record ShopChange(string Text, string Replacement, string[] Expected);

/// <summary>Known single changes of one document. The tool TokenGen.Changes runs other checkers on them.</summary>
internal static class ShopChanges
{
    private const string Limit = "- { name: limit, in: query, schema: { type: integer, format: int32 } }";
    private const string Label = "- { name: label, in: query, required: true, schema: { type: string } }";
    private const string AddBody =
        "requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/PetSent' } } } }";
    private const string ChangeBody =
        "requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/ChangeSent' } } } }";
    private const string Added =
        "'201': { description: Added, content: { application/json: { schema: { $ref: '#/components/schemas/PetReceived' } } } }";
    private const string NotFound =
        "        '404': { description: None, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } }";
    private const string State = "responses: { '200': { description: State, content: { text/plain: { schema: { type: string } } } } }";
    private const string Received = "required: [name, colour]\n      properties:\n        name: { type: string }";
    private const string Sent = "required: [name]\n      properties:\n        name: { type: string }";
    private const string Change = "ChangeSent:\n      type: object\n      properties:\n        name: { type: string }";
    private const string ReceivedAge = "age: { type: integer, format: int32 }\n        owner:";
    private const string SentAge = "age: { type: integer, format: int32 }\n        note:";

    public static IReadOnlyList<ShopChange> All { get; } =
    [
        // Operations.
        new("    delete:\n      operationId: deletePet\n      tags: [Pets]\n      security: [{}]\n      responses: { '204': { description: Gone } }\n", "", ["TKG0301 The operation 'DELETE /pets/{id}' was removed"]),
        new("operationId: listPets", "operationId: getPets", []),
        new("tags: [Orders]", "tags: [Pets]", []),
        new("  /orders:", "  /v2/orders:", ["TKG0309 'Orders.PutOrderAsync' was 'PUT /orders' and is 'PUT /v2/orders' now"]),
        new("    put:", "    post:", ["TKG0309 'Orders.PutOrderAsync' was 'PUT /orders' and is 'POST /orders' now"]),
        new("  /orders:\n", "  /new: { get: { operationId: getNew, tags: [Pets], responses: { '204': { description: New } } } }\n  /orders:\n", []),
        new("operationId: deletePet\n", "operationId: deletePet\n      deprecated: true\n", []),
        new("operationId: deletePet\n", "operationId: deletePet\n      summary: Deletes it.\n", []),
        new("info: { title: Shop API, version: '1' }", "info: { title: Shop API, version: '2' }", []),

        // Parameters.
        new("        " + Limit + "\n", "", ["TKG0301 The query parameter 'limit' of 'GET /pets' was removed"]),
        new("        - { name: X-Trace, in: header, schema: { type: string } }\n", "", ["TKG0301 The header parameter 'X-Trace' of 'GET /pets' was removed"]),
        new(Limit, Limit.Replace("in: query", "in: query, required: true", StringComparison.Ordinal), ["TKG0302 The query parameter 'limit' of 'GET /pets' is required now"]),
        new(Label, Label.Replace("required: true, ", "", StringComparison.Ordinal), []),
        new(Limit, Limit.Replace("int32", "int64", StringComparison.Ordinal), []),
        new(Limit, Limit.Replace("type: integer, format: int32", "type: string", StringComparison.Ordinal), ["TKG0303 The query parameter 'limit' of 'GET /pets' was 'int32' and is 'string' now"]),
        new("schema: { type: integer, format: int64 } }]", "schema: { type: integer, format: int32 } }]", ["TKG0303 The path parameter 'id' of 'DELETE /pets/{id}' was 'int64' and is 'int32' now", "TKG0303 The path parameter 'id' of 'PATCH /pets/{id}' was 'int64' and is 'int32' now"]),
        new(Limit, Limit + "\n        - { name: after, in: query, schema: { type: string } }", []),
        new(Limit, Limit + "\n        - { name: after, in: query, required: true, schema: { type: string } }", ["TKG0302 The query parameter 'after' of 'GET /pets' is required now"]),
        new(Limit, Limit.Replace("name: limit", "name: size", StringComparison.Ordinal), ["TKG0301 The query parameter 'limit' of 'GET /pets' was removed"]),
        new("{ name: X-Trace, in: header,", "{ name: X-Trace, in: query,", ["TKG0301 The header parameter 'X-Trace' of 'GET /pets' was removed"]),
        new("- { name: X-Trace, in: header,", "- { name: X-Trace, in: header, deprecated: true,", []),
        new("- { name: colour, in: query, schema: { $ref: '#/components/schemas/ColourBoth' } }", "- { name: colour, in: query, schema: { type: array, items: { $ref: '#/components/schemas/ColourBoth' } } }", ["TKG0303 The query parameter 'colour' of 'GET /pets' was 'ColourBoth' and is 'ColourBoth[]' now"]),
        new("parameters: [{ name: id, in: path, required: true, schema: { type: integer, format: int64 } }]", "parameters: [{ name: id, in: path, required: true, schema: { type: integer, format: int64 } }, { name: force, in: query, required: true, schema: { type: boolean } }]", ["TKG0302 The query parameter 'force' of 'DELETE /pets/{id}' is required now", "TKG0302 The query parameter 'force' of 'PATCH /pets/{id}' is required now"]),

        // Request bodies.
        new("      " + ChangeBody + "\n", "", ["TKG0301 The request body 'application/json' of 'PATCH /pets/{id}' was removed", "TKG0301 The type 'ChangeSent' was removed"]),
        new(ChangeBody, ChangeBody.Replace("requestBody: { ", "requestBody: { required: true, ", StringComparison.Ordinal), ["TKG0302 The request body 'application/json' of 'PATCH /pets/{id}' is required now"]),
        new(AddBody, AddBody.Replace("required: true, ", "", StringComparison.Ordinal), []),
        new(AddBody, AddBody.Replace("PetSent", "ChangeSent", StringComparison.Ordinal), ["TKG0303 The request body 'application/json' of 'POST /pets' was 'PetSent' and is 'ChangeSent' now", "TKG0301 The type 'PetSent' was removed"]),
        new(AddBody, AddBody.Replace("application/json", "application/x-www-form-urlencoded", StringComparison.Ordinal), ["TKG0301 The request body 'application/json' of 'POST /pets' was removed"]),
        new("operationId: deletePet\n", "operationId: deletePet\n      requestBody: { content: { text/plain: { schema: { type: string } } } }\n", []),
        new("operationId: deletePet\n", "operationId: deletePet\n      requestBody: { required: true, content: { text/plain: { schema: { type: string } } } }\n", ["TKG0302 The request body 'text/plain' of 'DELETE /pets/{id}' is required now"]),

        // Responses.
        new(Added, Added.Replace("'201'", "'202'", StringComparison.Ordinal), ["TKG0307 The response 202 of 'POST /pets' is new", "TKG0301 The response 201 of 'POST /pets' was removed"]),
        new(Added, Added + "\n        '202': { description: Later }", ["TKG0307 The response 202 of 'POST /pets' is new"]),
        new(Added, Added.Replace("PetReceived", "Problem", StringComparison.Ordinal), ["TKG0303 The response 201 of 'POST /pets' was 'PetReceived' and is 'Problem' now"]),
        new(Added, "'201': { description: Added }", ["TKG0303 The response 201 of 'POST /pets' was 'PetReceived' and is 'empty' now"]),
        new("responses: { '204': { description: Gone } }", "responses: { '204': { description: Gone, content: { text/plain: { schema: { type: string } } } } }", []),
        new(State, State.Replace("text/plain", "text/csv", StringComparison.Ordinal), ["TKG0301 The media type 'text/plain' of the response 200 of 'PATCH /pets/{id}' was removed"]),
        new(State, State.Replace("{ type: string }", "{ type: integer, format: int32 }", StringComparison.Ordinal), ["TKG0303 The response 200 of 'PATCH /pets/{id}' was 'string' and is 'int32' now"]),
        new(Added, Added.Replace("schema: { $ref: '#/components/schemas/PetReceived' }", "schema: { nullable: true, allOf: [{ $ref: '#/components/schemas/PetReceived' }] }", StringComparison.Ordinal), ["TKG0306 The response 201 of 'POST /pets' can be missing or null now"]),
        new("schema: { type: array, items: { $ref: '#/components/schemas/PetReceived' } }", "schema: { $ref: '#/components/schemas/PetReceived' }", ["TKG0303 The response 200 of 'GET /pets' was 'PetReceived[]' and is 'PetReceived' now"]),
        new("schema: { type: array, items: { $ref: '#/components/schemas/PetReceived' } }", "schema: { type: object, additionalProperties: { $ref: '#/components/schemas/PetReceived' } }", ["TKG0303 The response 200 of 'GET /pets' was 'PetReceived[]' and is '{PetReceived}' now"]),
        new(NotFound, NotFound + "\n        '409': { description: Conflict }", []),
        new(NotFound + "\n", "", ["TKG0301 The error response 404 of 'GET /pets' was removed", "TKG0301 The type 'Problem' was removed"]),
        new(NotFound, "        '404': { description: None }", ["TKG0303 The error response 404 of 'GET /pets' was 'Problem' and is 'empty' now", "TKG0301 The type 'Problem' was removed"]),
        new(NotFound, NotFound.Replace("Problem", "Toy", StringComparison.Ordinal), ["TKG0303 The error response 404 of 'GET /pets' was 'Problem' and is 'Toy' now", "TKG0301 The type 'Problem' was removed"]),

        // Security.
        new("security: [{ key: [] }, { login: [] }]", "security: [{ key: [] }]", ["TKG0305 'GET /pets' accepted 'key | login' and requires 'key' now", "TKG0305 'POST /pets' accepted 'key | login' and requires 'key' now", "TKG0305 'PATCH /pets/{id}' accepted 'key | login' and requires 'key' now"]),
        new("security: [{}]", "security: [{ key: [] }]", ["TKG0305 'DELETE /pets/{id}' accepted 'none' and requires 'key' now"]),
        new("security: [{ key: [], login: [] }]", "security: [{ key: [] }]", []),
        new("security: [{ key: [], login: [] }]", "security: []", []),
        new("security: [{ key: [] }, { login: [] }]", "security: [{ login: [] }, { key: [] }]", []),
        new("security: [{ key: [] }, { login: [] }]", "security: [{ key: [] }, { login: [] }, {}]", []),

        new("security: [{ key: [], login: [] }]", "security: [{ key: [], login: [] }, {}]", []),

        // Members of a type that responses have.
        new(Received, "required: [name, colour, tail]\n      properties:\n        tail: { type: string }\n        name: { type: string }", []),
        new(Received, "required: [name, colour]\n      properties:\n        tail: { type: string }\n        name: { type: string }", []),
        new(Received, "required: [colour]\n      properties:\n        name: { type: string }", ["TKG0306 The member 'name' of 'PetReceived' can be missing or null now"]),
        new(Received, "required: [name, colour]\n      properties:\n        name: { type: string, nullable: true }", ["TKG0306 The member 'name' of 'PetReceived' can be missing or null now"]),
        new(Received, "required: [colour]\n      properties:\n        title: { type: string }", ["TKG0301 The member 'name' of 'PetReceived' was removed"]),
        new("required: [name, colour]", "required: [name, colour, age]", []),
        new(ReceivedAge, ReceivedAge.Replace("int32", "int64", StringComparison.Ordinal), ["TKG0308 The member 'age' of 'PetReceived' was 'int32' and is 'int64' now"]),
        new(ReceivedAge, ReceivedAge.Replace("type: integer, format: int32", "type: string", StringComparison.Ordinal), ["TKG0303 The member 'age' of 'PetReceived' was 'int32' and is 'string' now"]),
        new("owner: { type: string, nullable: true }", "owner: { type: string }", []),
        new("born: { type: string, format: date }", "born: { type: string, format: date-time }", ["TKG0303 The member 'born' of 'PetReceived' was 'date' and is 'date-time' now"]),
        new("born: { type: string, format: date }", "born: { type: string, format: date, description: The day. }", []),
        new("        owner: { type: string, nullable: true }\n", "", ["TKG0301 The member 'owner' of 'PetReceived' was removed"]),

        // Members of a type that requests have.
        new(Sent, "required: [name, tail]\n      properties:\n        tail: { type: string }\n        name: { type: string }", ["TKG0302 The member 'tail' of 'PetSent' is required now"]),
        new(Sent, "required: [name]\n      properties:\n        tail: { type: string }\n        name: { type: string }", []),
        new("required: [name]\n", "required: [name, age]\n", ["TKG0302 The member 'age' of 'PetSent' is required now"]),
        new(Sent, "properties:\n        name: { type: string }", []),
        new(Sent, "required: [name]\n      properties:\n        name: { type: string, nullable: true }", []),
        new("note: { type: string, nullable: true }", "note: { type: string }", ["TKG0303 The member 'note' of 'PetSent' was 'string?' and is 'string' now"]),
        new("        note: { type: string, nullable: true }\n", "", ["TKG0301 The member 'note' of 'PetSent' was removed"]),
        new(SentAge, SentAge.Replace("int32", "int64", StringComparison.Ordinal), []),
        new(SentAge, SentAge.Replace("type: integer, format: int32", "type: string", StringComparison.Ordinal), ["TKG0303 The member 'age' of 'PetSent' was 'int32' and is 'string' now"]),
        new(Change, Change.Replace("      properties:\n", "      required: [name]\n      properties:\n", StringComparison.Ordinal), ["TKG0302 The member 'name' of 'ChangeSent' is required now"]),
        new(Change, "ChangeSent:\n      type: object\n      properties:\n        name: { type: string }\n        more: { type: string, readOnly: true }", []),

        // Members of a type that both have.
        new("required: [count]", "required: [count, gift]", ["TKG0302 The member 'gift' of 'OrderBoth' is required now"]),
        new("      required: [count]\n", "", ["TKG0306 The member 'count' of 'OrderBoth' can be missing or null now"]),
        new("count: { type: integer, format: int32 }", "count: { type: integer, format: int64 }", ["TKG0308 The member 'count' of 'OrderBoth' was 'int32' and is 'int64' now"]),
        new("gift: { type: boolean }", "gift: { type: string }", ["TKG0303 The member 'gift' of 'OrderBoth' was 'boolean' and is 'string' now"]),
        new("lines: { type: array, items: { type: string } }", "lines: { type: array, items: { type: string, nullable: true } }", ["TKG0303 The member 'lines' of 'OrderBoth' was 'string[]' and is 'string?[]' now"]),
        new("        lines: { type: array, items: { type: string } }\n", "", ["TKG0301 The member 'lines' of 'OrderBoth' was removed"]),

        // Enums, unions, kinds of types.
        new("enum: [red, blue]", "enum: [red]", ["TKG0301 The value 'blue' of 'ColourBoth' was removed"]),
        new("enum: [red, blue]", "enum: [red, blue, green]", []),
        new("enum: [red, blue]", "enum: [blue, red]", []),
        new("enum: [red, blue]", "enum: [Red, blue]", ["TKG0301 The value 'red' of 'ColourBoth' was removed"]),
        new("ColourBoth: { type: string, enum: [red, blue] }", "ColourBoth: { type: integer, enum: [1, 2] }", ["TKG0303 The type 'ColourBoth' was 'enum of string' and is 'enum of int64' now"]),
        new("{ $ref: '#/components/schemas/Toy' }] }", "{ $ref: '#/components/schemas/Toy' }, { $ref: '#/components/schemas/Problem' }] }", ["TKG0307 The case 'Problem' of 'ItemReceived' is new"]),
        new(", { $ref: '#/components/schemas/Toy' }] }", ", { $ref: '#/components/schemas/Problem' }] }", ["TKG0307 The case 'Problem' of 'ItemReceived' is new", "TKG0301 The case 'Toy' of 'ItemReceived' was removed", "TKG0301 The type 'Toy' was removed"]),
        new("Toy: { type: object, required: [size], properties: { size: { type: string } } }", "Toy: { type: string, enum: [small, large] }", ["TKG0303 The type 'Toy' was 'object' and is 'enum of string' now"]),
        new("Problem: { type: object, properties: { title: { type: string } } }", "Problem: { type: object, properties: { title: { type: string }, detail: { type: string } } }", []),
        new("Problem: { type: object,", "Extra: { type: object, properties: { a: { type: string } } }\n    Problem: { type: object,", []),
    ];
}
