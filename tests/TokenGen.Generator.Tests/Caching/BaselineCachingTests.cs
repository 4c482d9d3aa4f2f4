using Microsoft.CodeAnalysis;
using TokenGen.Generator.Hosting;

namespace TokenGen.Generator.Tests.Caching;

/// <summary>The cost of a baseline: it is compared, but no source file depends on it.</summary>
public sealed class BaselineCachingTests
{
    private const string Document =
        "openapi: 3.0.3\ninfo: { title: Pets, version: '1' }\npaths:\n  /pets:\n    get:\n      operationId: listPets\n      tags: [Pets]\n"
        + "      responses: { '204': { description: Pets. } }\n";

    private const string Baseline =
        "tokengen-baseline 1\nclient Acme.First\noperation GET /pets = Pets.ListPetsAsync\n  response 204: empty\n";

    [Fact]
    public void An_edit_of_a_baseline_is_reported_and_emits_nothing()
    {
        GeneratorHost host = Host();
        Assert.Empty(host.Diagnostics);

        host = host.EditDocument(2, static text => text + "  query limit: int32 optional = limit\n");

        Assert.Equal(["TKG0301", "TKG0310"], host.Diagnostics.Select(static diagnostic => diagnostic.Id).Order());
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], Reasons(host, TrackingNames.Bind));
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, Reasons(host, TrackingNames.Model));
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, Reasons(host, TrackingNames.Files));
    }

    [Fact]
    public void A_CSharp_edit_compares_nothing()
    {
        GeneratorHost host = Host().EditCSharp();

        Assert.All(Reasons(host, TrackingNames.Bind), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static GeneratorHost Host() => GeneratorHost.Create(
    [
        new ProjectDocument("a.yaml", Document) { Metadata = { ["Namespace"] = "Acme", ["ClientName"] = "First" } },
        new ProjectDocument("b.yaml", Document) { Metadata = { ["Namespace"] = "Acme.Other", ["ClientName"] = "Second" } },
        new ProjectDocument("a.baseline", Baseline) { Kind = ItemKind.Baseline },
    ]);

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorHost host, string step) =>
        host.Result.Results[0].TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Reason).Order();
}
