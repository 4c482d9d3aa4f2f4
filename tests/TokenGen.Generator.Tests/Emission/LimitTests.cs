namespace TokenGen.Generator.Tests.Emission;

/// <summary>The limits of the document in the documentation of properties and parameters.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData("{ type: string, minLength: 1, maxLength: 100 }", "1 to 100 characters.")]
    [InlineData("{ type: string, minLength: 2 }", "At least 2 characters.")]
    [InlineData("{ type: string, maxLength: 1 }", "Up to 1 character.")]
    [InlineData("{ type: string, minLength: 3, maxLength: 3 }", "Exactly 3 characters.")]
    [InlineData("{ type: string, pattern: '^a+$' }", "Matches <c>^a+$</c>.")]
    [InlineData("{ type: string, format: email, maxLength: 9 }", "Up to 9 characters. Format: <c>email</c>.")]
    [InlineData("{ type: integer, minimum: 1, maximum: 9 }", "From 1 to 9.")]
    [InlineData("{ type: number, exclusiveMinimum: 0, maximum: 0.5 }", "Greater than 0 and at most 0.5.")]
    [InlineData("{ type: number, exclusiveMaximum: 1 }", "Less than 1.")]
    [InlineData("{ type: integer, minimum: 0, multipleOf: 5 }", "At least 0. A multiple of 5.")]
    [InlineData("{ type: array, minItems: 1, uniqueItems: true, items: { type: string } }", "At least 1 item. Items must be unique.")]
    [InlineData("{ type: object, maxProperties: 2, additionalProperties: { type: string } }", "Up to 2 members.")]
    [InlineData("{ $ref: '#/components/schemas/Name' }", "Up to 7 characters.")]
    [InlineData("{ allOf: [{ type: string }, { maxLength: 8 }] }", "Up to 8 characters.")]
    public void The_documentation_of_a_property_states_its_limits(string schema, string limits) =>
        Assert.Contains($"/// <summary>The JSON member <c>a</c>. {limits}</summary>\n", File(schema), StringComparison.Ordinal);

    [Theory]
    [InlineData("{ type: string, minLength: 0 }")]
    [InlineData("{ type: string, format: date-time, maxLength: 40 }")]
    [InlineData("{ type: integer, format: int32, minimum: -2147483648, maximum: 2147483647 }")]
    [InlineData("{ type: string, enum: [x, y], maxLength: 1 }")]
    [InlineData("{ type: string, pattern: 'a`b' }")]
    public void The_documentation_does_not_repeat_the_type(string schema) =>
        Assert.Contains("/// <summary>The JSON member <c>a</c>.</summary>\n", File(schema), StringComparison.Ordinal);

    [Theory]
    [InlineData("The name", "The name. Up to 5 characters.")]
    [InlineData("The name.", "The name. Up to 5 characters.")]
    [InlineData("A `code`", "A <c>code</c>. Up to 5 characters.")]
    public void A_limit_follows_the_description(string description, string summary) =>
        Assert.Contains($"/// <summary>{summary}</summary>\n", File($"{{ type: string, maxLength: 5, description: '{description}' }}"), StringComparison.Ordinal);

    [Fact]
    public void The_documentation_of_a_parameter_states_its_limits()
    {
        GeneratorHost host = Host("{ type: string }");

        Assert.Contains("/// <param name=\"limit\">The query parameter <c>limit</c>. From 1 to 100.</param>\n", host.Files["IAcmeClient.Operations.g.cs"], StringComparison.Ordinal);
    }

    private static string File(string schema)
    {
        GeneratorHost host = Host(schema);
        Assert.Empty(host.CompilerFindings());
        return host.Files["Thing.g.cs"];
    }

    private static GeneratorHost Host(string schema) => GeneratorHost.Create($$"""
        openapi: 3.1.0
        info: { title: Acme, version: '1' }
        paths:
          /things:
            get:
              operationId: listThings
              parameters: [{ name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 100 } }]
              responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } }
        components:
          schemas:
            Name: { type: string, maxLength: 7 }
            Thing: { type: object, properties: { a: {{schema}} } }
        """);
}
