using Microsoft.CodeAnalysis;
using TokenGen.Generator.Hosting;

namespace TokenGen.Generator.Tests.Caching;

/// <summary>The cost of saving an overlay.</summary>
public sealed class OverlayCachingTests
{
    private const string Document =
        "openapi: 3.0.3\ninfo: { title: Pets, version: '1' }\npaths:\n  /pets:\n    get:\n      operationId: listPets\n      tags: [Pets]\n"
        + "      responses: { '200': { description: Pets., content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } } }\n"
        + "components: { schemas: { Pet: { type: object, properties: { name: { type: string } } } } }\n";

    private const string Overlay =
        "overlay: 1.1.0\ninfo: { title: Fixes, version: '1' }\nactions:\n  - { target: $.components.schemas.Pet.properties.name, update: { description: Its name. } }\n";

    [Fact]
    public void An_edit_of_an_overlay_emits_only_the_changed_files_of_its_client()
    {
        GeneratorHost host = Host()
            .EditDocument(2, static text => text.Replace("Its name.", "What it is called.", StringComparison.Ordinal));

        Assert.EndsWith("/Pet.g.cs", Assert.Single(ModifiedFiles(host)), StringComparison.Ordinal);
        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached],
            Reasons(host, TrackingNames.Bind));
    }

    [Fact]
    public void A_comment_in_an_overlay_changes_no_output()
    {
        GeneratorHost host = Host().EditDocument(2, static text => "# Why.\n" + text);

        Assert.Empty(ModifiedFiles(host));
        Assert.DoesNotContain(IncrementalStepRunReason.Modified, Reasons(host, TrackingNames.Model));
    }

    [Fact]
    public void The_overlay_is_applied()
    {
        GeneratorHost host = Host();

        Assert.Empty(host.Diagnostics);
        Assert.Contains(host.Result.GeneratedTrees, static tree => tree.ToString().Contains("Its name.", StringComparison.Ordinal));
        Assert.Empty(host.CompilerFindings());
    }

    private static GeneratorHost Host() => GeneratorHost.Create(
    [
        new ProjectDocument("a.yaml", Document) { Metadata = { ["Namespace"] = "Acme.First", ["ClientName"] = "First", ["Overlays"] = "fix.yaml" } },
        new ProjectDocument("b.yaml", Document.Replace("/pets", "/cats", StringComparison.Ordinal)
            .Replace("Pet", "Cat", StringComparison.Ordinal)) { Metadata = { ["Namespace"] = "Acme.Second", ["ClientName"] = "Second" } },
        new ProjectDocument("fix.yaml", Overlay) { Kind = ItemKind.Overlay },
    ]);

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorHost host, string step) =>
        host.Result.Results[0].TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Reason).Order();

    private static string[] ModifiedFiles(GeneratorHost host) =>
    [
        .. host.Result.Results[0].TrackedSteps[TrackingNames.Files]
            .SelectMany(static run => run.Outputs)
            .Where(static output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
            .Select(static output => ((HostedSourceFile)output.Value).Model.HintName),
    ];
}
