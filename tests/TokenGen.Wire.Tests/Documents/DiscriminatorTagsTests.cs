using System.Text.Json;
using TokenGen.Wire.Documents;
using TokenGen.Wire.Values;

namespace TokenGen.Wire.Tests.Documents;

/// <summary>A client may add a discriminator to a request, but no other member.</summary>
public sealed class DiscriminatorTagsTests
{
    private static readonly WireDocument s_document = WireDocument.Parse(
        """
        openapi: 3.0.3
        info: { title: Pets, version: '1' }
        paths: {}
        components:
          schemas:
            Pet: { type: object, discriminator: { propertyName: kind, mapping: { hund: '#/components/schemas/Dog' } } }
            Dog: { allOf: [{ $ref: '#/components/schemas/Pet' }] }
        """,
        isYaml: true);

    [Theory]
    [InlineData("""{"kind":"hund"}""", null)]
    [InlineData("""{"kind":"Dog"}""", null)]
    [InlineData("""{"kind":"cat"}""", "/kind: \"cat\" was not sent")]
    [InlineData("""{"kind":7}""", "/kind: 7 was not sent")]
    [InlineData("""{"sort":"Dog"}""", "/sort: \"Dog\" was not sent")]
    public void A_member_that_was_added_is_a_tag_or_a_fault(string left, string? expected) => Assert.Equal(
        expected, JsonText.Difference(JsonDocument.Parse("{}").RootElement, JsonDocument.Parse(left).RootElement, new ComparisonRules(
            MayAppear: s_document.Tags.Has)));
}
