namespace TokenGen.Generator.Tests.Secrets;

/// <summary>A completely secret response is marked, so that no text of the client shows any of it.</summary>
public sealed class SecretResponseTests
{
    private const string Automatic = "Answer: { type: object, properties: { status: { type: object, properties: { result: { type: string }, code: { type: integer } } }, response: PAYLOAD } }";

    private const string Declared = "Answer: { type: object, properties: { ok: { type: boolean }, data: PAYLOAD } }";

    private const string Rule = "x-tokengen: { envelope: { schemas: [Answer], payload: data, success: { member: ok } } }";

    [Theory]
    [InlineData("{ type: string, format: password }")]
    [InlineData("{ type: string, x-tokengen: { secret: true } }")]
    [InlineData("{ type: array, items: { type: string, format: password } }")]
    public void The_payload_of_an_envelope_is_a_secret_response(string payload)
    {
        Assert.True(IsMarked(Automatic, payload, ""));
        Assert.True(IsMarked(Declared, payload, Rule));
    }

    [Fact]
    public void A_payload_that_is_not_secret_is_not_masked()
    {
        Assert.False(IsMarked(Automatic, "{ type: string }", ""));
        Assert.False(IsMarked(Declared, "{ type: string }", Rule));
    }

    private static bool IsMarked(string schema, string payload, string rule)
    {
        string document = $$"""
            openapi: 3.1.0
            info: { title: Tokens, version: '1' }
            {{rule}}
            paths: { /a: { get: { operationId: login, responses: { '200': { description: A token., content: { application/json: { schema: { $ref: '#/components/schemas/Answer' } } } } } } } }
            components:
              schemas:
                {{schema.Replace("PAYLOAD", payload, StringComparison.Ordinal)}}
            """;
        return GeneratorHost.Create(document).Files.Values.Any(
            static file => file.Contains("HasSecretResponse = true", StringComparison.Ordinal));
    }
}
