namespace TokenGen.Diagnostics.Tests.Baselines;

/// <summary>Ways in which a document grows, each with the part of it that keeps its name.</summary>
public sealed class KeptNameTests
{
    [Fact]
    public void Alternatives_keep_their_names_when_a_member_is_added_beside_them() => Keeps(
        """
        Pet:
          properties: { name: { type: string } }
          oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }]
        Cat: { type: object, properties: { name: { type: string }, lives: { type: integer } } }
        Dog: { type: object, properties: { name: { type: string }, tricks: { type: integer } } }
        """,
        "properties: { name: { type: string } }",
        "properties: { name: { type: string }, age: { type: integer } }",
        "type Cat: object");

    [Fact]
    public void Inline_alternatives_keep_their_names_in_another_order() => Keeps(
        """
        Pet:
          anyOf:
            - { type: object, properties: { lives: { type: integer }, purrs: { type: boolean } } }
            - { type: object, properties: { tricks: { type: integer } } }
        """,
        "    - { type: object, properties: { lives: { type: integer }, purrs: { type: boolean } } }\n    - { type: object, properties: { tricks: { type: integer } } }",
        "    - { type: object, properties: { tricks: { type: integer }, barks: { type: boolean } } }\n    - { type: object, properties: { lives: { type: integer }, purrs: { type: boolean } } }",
        "type PetObject2: object");

    [Fact]
    public void Lists_of_inline_alternatives_keep_their_names_in_another_order() => Keeps(
        """
        Pet:
          anyOf:
            - { type: array, items: { type: object, properties: { lives: { type: integer } } } }
            - { type: array, items: { type: object, properties: { tricks: { type: integer } } } }
        """,
        "    - { type: array, items: { type: object, properties: { lives: { type: integer } } } }\n    - { type: array, items: { type: object, properties: { tricks: { type: integer } } } }",
        "    - { type: array, items: { type: object, properties: { tricks: { type: integer } } } }\n    - { type: array, items: { type: object, properties: { lives: { type: integer } } } }",
        "type PetArray2Item: object");

    [Fact]
    public void Alternatives_keep_their_names_when_a_new_place_with_the_same_union_comes_first() => Keeps(
        """
        Pet: { type: object, properties: { homeAddress: { oneOf: [{ type: boolean }, { type: object, properties: { street: { type: string } } }], properties: { city: { type: string } } } } }
        """,
        "Pet: ",
        """
        HomeAddress: { type: object, properties: { added: { type: string } } }
        Aviary: { type: object, properties: { homeAddress: { oneOf: [{ type: boolean }, { type: object, properties: { street: { type: string } } }], properties: { city: { type: string } } } } }
        Pet: 
        """,
        "type HomeAddressObject: object");

    [Fact]
    public void Alternatives_keep_their_names_when_a_new_place_has_them_in_another_order() => Keeps(
        """
        Pet: { type: object, properties: { homeAddress: { oneOf: [{ type: boolean }, { type: object, properties: { street: { type: string } } }], properties: { city: { type: string } } } } }
        """,
        "Pet: ",
        """
        HomeAddress: { type: object, properties: { added: { type: string } } }
        Aviary: { type: object, properties: { homeAddress: { oneOf: [{ type: object, properties: { street: { type: string } } }, { type: boolean }], properties: { city: { type: string } } } } }
        Pet: 
        """,
        "type HomeAddressObject: object");

    [Fact]
    public void A_schema_within_another_one_keeps_its_name_when_a_member_with_nearly_the_same_name_comes_first() => Keeps(
        """
        Pet: { type: object, properties: { owner: { type: object, properties: { place: { type: object, properties: { street: { type: string } } } } } } }
        """,
        "properties: { owner: ",
        "properties: { OWNER: { type: object, properties: { place: { type: object, properties: { town: { type: string } } } } }, owner: ",
        "type OwnerPlace: object");

    [Fact]
    public void Two_places_keep_the_type_that_they_share_when_the_members_of_one_are_sorted_anew() => Keeps(
        """
        Pet: { type: object, properties: { homeAddress: { type: object, required: [street, city], properties: { street: { type: string }, city: { type: string } } }, zoo: { $ref: '#/components/schemas/Zoo' } } }
        Zoo: { type: object, properties: { homeAddress: { type: object, required: [street, city], properties: { street: { type: string }, city: { type: string } } } } }
        """,
        "Zoo: { type: object, properties: { homeAddress: { type: object, required: [street, city], properties: { street: { type: string }, city: { type: string } } } } }",
        "Zoo: { type: object, properties: { homeAddress: { type: object, required: [city, street], properties: { city: { type: string }, street: { type: string } } } } }",
        "type HomeAddress: object");

    /// <summary>Checks that all lines of the baseline stay, among them one that shows which name this is about.</summary>
    private static void Keeps(string schemas, string part, string grown, string line)
    {
        string before = BaselineDriver.Accept(Document(schemas));
        string changed = schemas.ReplaceLineEndings("\n")
            .Replace(part.ReplaceLineEndings("\n"), grown.ReplaceLineEndings("\n").TrimEnd('\n'), StringComparison.Ordinal);
        Assert.NotEqual(schemas.ReplaceLineEndings("\n"), changed);

        string after = BaselineDriver.Accept(Document(changed), baseline: before);

        Assert.Contains(line + "\n", before, StringComparison.Ordinal);
        Assert.Empty(BaselineDriver.LinesLost(before, after));
    }

    /// <summary>A document whose operations return all components.</summary>
    private static string Document(string schemas)
    {
        string[] lines = schemas.ReplaceLineEndings("\n").Split('\n');
        IEnumerable<string> ids = lines.Where(static line => line.Length > 0 && line[0] != ' ')
            .Select(static line => line[..line.IndexOf(':', StringComparison.Ordinal)]);
        return $$"""
            openapi: 3.0.3
            info: { title: Shop API, version: '1' }
            paths:
            {{string.Join('\n', ids.Where(id => !schemas.Contains("schemas/" + id, StringComparison.Ordinal)).Select(static id => $"  /{id}: {{ get: {{ responses: {{ '200': {{ description: OK, content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/{id}' }} }} }} }} }} }} }}"))}}
            components:
              schemas:
            {{string.Join('\n', lines.Select(static line => "    " + line))}}

            """;
    }
}
