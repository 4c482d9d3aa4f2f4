using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>TKG0210 to TKG0215: schemas.</summary>
public sealed class SchemaTests
{
    private const string Head = "openapi: 3.0.3\ninfo: { title: Acme, version: '1' }\n";

    [Fact]
    public Task TKG0210_A_schema_is_defined_by_itself() => For(
        Head + """
        paths:
          /trees:
            get:
              operationId: getTree
              responses:
                '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Tree' } } } }
        components:
          schemas:
            Tree: { type: array, items: {|#0:{|} $ref: '#/components/schemas/Tree' } }
        """,
        Info("TKG0210").WithArguments("'item' of 'Tree'", "defined only by itself"));

    [Fact]
    public Task TKG0211_A_format_is_not_known() => For(
        Head + """
        paths:
          /pets/{id}:
            get:
              operationId: getPet
              parameters:
                - { name: id, in: path, required: true, schema: { type: string, format: {|#0:snowflake|} } }
              responses: {}
        """,
        Info("TKG0211").WithArguments("snowflake", "string", "String"));

    [Fact]
    public Task TKG0210_A_oneOf_has_too_many_schemas() => For(
        Head + """
        paths:
          /pets:
            post:
              operationId: addPet
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses: {}
        components:
          schemas:
            Pet: {|#0:{|} oneOf: [
        """ + string.Join(", ", Enumerable.Range(0, 1_001).Select(static choice => $"{{ type: object, properties: {{ p{choice}: {{ type: string }} }} }}")) + "] }\n",
        Info("TKG0210").WithArguments("'Pet'", "a choice of more than 1000 schemas"));

    [Fact]
    public Task TKG0212_A_schema_is_part_of_itself() => For(
        Head + """
        paths:
          /pets:
            post:
              operationId: addPet
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses: {}
        components:
          schemas:
            Pet:
              allOf: [{|#0:{|} $ref: '#/components/schemas/Pet' }]
              properties: { name: { type: string } }
        """,
        Error("TKG0212")
            .WithArguments("contains itself through 'allOf', so its members are used only once. Remove the circular reference."));

    [Fact]
    public Task TKG0212_A_schema_is_composed_of_very_many_in_each_other() => For(
        Head + """
        paths:
          /pets:
            post:
              operationId: addPet
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/S0' } } } }
              responses: {}
        components:
          schemas:

        """ + string.Concat(Enumerable.Range(0, 65).Select(static level =>
            $"    S{level}: {{ type: object, allOf: [{(level == 63 ? "{|#0:{|}" : "{")} $ref: '#/components/schemas/S{level + 1}' }}], properties: {{ p{level}: {{ type: string }} }} }}\n"))
        + "    S65: { type: object, properties: { p65: { type: string } } }\n",
        Error("TKG0212").WithArguments("is nested more than 64 levels deep in 'allOf', so its members are left out. Use fewer levels."));

    [Fact]
    public Task TKG0213_A_derived_schema_declares_an_inherited_member_as_another_type() => For(
        Head + """
        paths:
          /pets:
            post:
              operationId: addPet
              requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }
              responses: {}
        components:
          schemas:
            Pet:
              type: object
              discriminator: { propertyName: kind }
              properties: { kind: { type: string }, tag: { type: string }, age: { type: integer } }
            Cat:
              {|#1:r|}equired: [age]
              allOf: [{ $ref: '#/components/schemas/Pet' }]
              properties: { tag: {|#0:{|} type: array, items: { type: string } } }
        """,
        Info("TKG0213").WithLocation(0).WithArguments("tag", "Cat", "with another type", "Pet"),
        Info("TKG0213").WithLocation(1).WithArguments("age", "Cat", "as required", "Pet"));

    [Fact]
    public Task TKG0214_Listed_values_are_of_several_types() => For(
        Head + """
        paths:
          /pets:
            get:
              operationId: listPets
              parameters:
                - { name: limit, in: query, schema: { enum: {|#0:[|}all, 10, 100] } }
                - { name: page, in: query, schema: { type: integer, enum: {|#1:[|}{|#2:one|}, 2] } }
                - { name: tame, in: query, schema: { enum: [true, false] } }
              responses: {}
        """,
        Info("TKG0214").WithLocation(0).WithArguments("'limit' of 'ListPets'", "JsonElement"),
        Info("TKG0214").WithLocation(1).WithArguments("'page' of 'ListPets'", "the declared type"),
        Info("TKG0131").WithLocation(2).WithArguments("The text 'one'", "integer"));

    [Fact]
    public Task TKG0215_Two_parts_of_a_schema_each_have_a_oneOf() => For(
        Head + """
        paths:
          /shapes:
            get:
              operationId: getShape
              responses:
                '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Both' } } } }
        components:
          schemas:
            Shape: { oneOf: [{ type: object, properties: { radius: { type: number } } }, { type: object, properties: { side: { type: number } } }] }
            Owner: { oneOf: [{ type: object, properties: { person: { type: string } } }, { type: object, properties: { firm: { type: string } } }] }
            Both: { allOf: [{ $ref: '#/components/schemas/Shape' }, {|#0:{|} $ref: '#/components/schemas/Owner' }] }
        """,
        Info("TKG0215").WithArguments("'Both'"));
}
