using Microsoft.CodeAnalysis;
using TokenGen.Generator.Hosting;

namespace TokenGen.Generator.Tests.Caching;

/// <summary>The cost of a C# edit if the project has hand-written members in generated types.</summary>
public sealed class HandWrittenCachingTests
{
    private const string Document =
        "openapi: 3.0.3\ninfo: { title: Shop, version: '1' }\npaths:\n  /orders:\n    get:\n      operationId: getOrder\n"
        + "      responses: { '200': { description: One., content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }\n"
        + "components: { schemas: { Order: { type: object, properties: { name: { type: string }, line: { $ref: '#/components/schemas/Line' } } }, Line: { type: object, properties: { name: { type: string } } } } }\n";

    private const string Code = "#pragma warning disable CS1591\nnamespace Acme;\npartial record Order { public string? Name { get => NameInJson; init => NameInJson = value; } }\n";

    [Fact]
    public void An_edit_of_other_code_reruns_only_the_search_for_members()
    {
        GeneratorHost host = Host().EditCSharp();

        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(host, TrackingNames.HandWritten));
        Assert.All(Reasons(host, TrackingNames.Split)
            .Concat(Reasons(host, TrackingNames.Files)), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Theory]
    [InlineData("// A comment.\n" + Code)]
    [InlineData("#pragma warning disable CS1591\nnamespace Acme;\npartial record Order { public string? Name { get => NameInJson; init => NameInJson = value?.Trim(); } }\n")]
    public void An_edit_that_moves_a_member_or_changes_its_body_writes_nothing(string code)
    {
        GeneratorHost host = Host().WithCSharp(code);

        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(host, TrackingNames.HandWritten));
        Assert.All(Reasons(host, TrackingNames.Files), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_new_member_writes_the_file_of_its_type()
    {
        GeneratorHost host = Host()
            .WithCSharp(Code + "partial record Line { public string? Name { get => NameInJson; init => NameInJson = value; } }\n");

        Assert.Equal(
            ["Line.g.cs"],
            host.Result.Results[0].TrackedSteps[TrackingNames.Files].SelectMany(static run => run.Outputs)
                .Where(static output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
                .Select(static output => Path.GetFileName(((HostedSourceFile)output.Value).Model.HintName)));
        Assert.Empty(host.CompilerFindings());
    }

    private static GeneratorHost Host() => GeneratorHost.Create(Document).WithCSharp(Code);

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorHost host, string step) =>
        host.Result.Results[0].TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Reason);
}
