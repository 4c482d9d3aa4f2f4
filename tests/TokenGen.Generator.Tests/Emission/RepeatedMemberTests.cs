using System.Text;
using TokenGen.Generator.Binding;

namespace TokenGen.Generator.Tests.Emission;

/// <summary>
/// <c>allOf</c> repeats the members of a base in each schema. The limit of emitted code is computed from the size of one member.
/// </summary>
public sealed class RepeatedMemberTests
{
    private const int Members = 200;

    private const int Schemas = 10;

    [Fact]
    public void A_repeated_member_is_no_larger_than_the_bound_assumes()
    {
        int perMember = (SizeWith(Schemas + 1) - SizeWith(1)) / (Schemas * (Members + 1));

        TestContext.Current.TestOutputHelper!.WriteLine($"{perMember} characters for each repeated member");
        Assert.InRange(perMember, 1, EmittedSize.OfMember);
    }

    private static int SizeWith(int schemas)
    {
        StringBuilder document = new(
            """
            openapi: 3.1.0
            info: { title: Bases, version: '1' }
            paths: { /a: { get: { operationId: get, responses: { '200': { description: All., content: { application/json: { schema: { $ref: '#/components/schemas/All' } } } } } } } }
            components:
              schemas:

            """.ReplaceLineEndings("\n"));
        document.Append("    Base: { type: object, properties: {")
            .AppendJoin(", ", Enumerable.Range(0, Members).Select(static i => $"p{i}: {{ type: string }}")).Append(" } }\n");
        document.Append("    All: { type: object, properties: {").AppendJoin(", ", Enumerable.Range(0, schemas)
            .Select(static i => $"s{i}: {{ $ref: '#/components/schemas/S{i}' }}")).Append(" } }\n");
        foreach (int i in Enumerable.Range(0, schemas))
        {
            document.Append($"    S{i}: {{ allOf: [{{ $ref: '#/components/schemas/Base' }}, {{ type: object, properties: {{ q{i}: {{ type: string }} }} }}] }}\n");
        }

        return GeneratorHost.Create(document.ToString()).Files.Values.Sum(static file => file.Length);
    }
}
