using Microsoft.CodeAnalysis;
using TokenGen.Generator.Hosting;

namespace TokenGen.Generator.Tests.Caching;

/// <summary>What an edit of one document costs the client of another one.</summary>
public sealed class TwoDocumentCachingTests
{
    private const string Pets = """
        openapi: 3.0.3
        info: { title: Pets, version: "1" }
        paths:
          /pets:
            get: { operationId: getPet, tags: [Pets], responses: { "200": { description: OK, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } } }
        components:
          schemas:
            Pet: { type: object, description: An animal., properties: { name: { type: string } } }
        """;

    [Theory]
    [InlineData("An animal.", "A beast.")]
    [InlineData("name:", "title:")]
    [InlineData("/pets:", "/animals:")]
    public void An_edit_of_one_document_reruns_no_step_of_the_other(string before, string after)
    {
        GeneratorHost host = Host().EditDocument(1, text => text.Replace(before, after, StringComparison.Ordinal));

        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified], Reasons(host, TrackingNames.Documents));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], Reasons(host, TrackingNames.Bind));
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], Reasons(host, TrackingNames.Model));
        string[] files = ChangedFiles(host);
        Assert.NotEmpty(files);
        Assert.All(files, static file => Assert.StartsWith("Acme.Second.SecondClient/", file, StringComparison.Ordinal));
    }

    [Fact]
    public void A_comment_in_one_document_emits_nothing()
    {
        GeneratorHost host = Host().EditDocument(1, static text => text + "\n# a remark\n");

        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged], Reasons(host, TrackingNames.Bind));
        Assert.All(Reasons(host, TrackingNames.Model), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(Reasons(host, TrackingNames.Files), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_setting_of_one_client_emits_nothing_of_the_other()
    {
        GeneratorHost host = Host().EditMetadata("Fakes", "true");

        Assert.All(ChangedFiles(host), static file => Assert.StartsWith("Acme.First.FirstClient/", file, StringComparison.Ordinal));
        Assert.Contains("Acme.First.FirstClient/FirstFake.g.cs", ChangedFiles(host));
    }

    private static GeneratorHost Host() => GeneratorHost.Create(
    [
        new ProjectDocument("first.yaml", Pets) { Metadata = { ["Namespace"] = "Acme.First", ["ClientName"] = "FirstClient" } },
        new ProjectDocument("second.yaml", Pets) { Metadata = { ["Namespace"] = "Acme.Second", ["ClientName"] = "SecondClient" } },
    ]);

    /// <summary>The reasons of a step that runs once for each document, in the order of the documents.</summary>
    private static IncrementalStepRunReason[] Reasons(GeneratorHost host, string step) =>
        [.. host.Result.Results[0].TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Reason)];

    private static string[] ChangedFiles(GeneratorHost host) =>
    [
        .. host.Result.Results[0].TrackedSteps[TrackingNames.Files]
            .SelectMany(static run => run.Outputs)
            .Where(static output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
            .Select(static output => ((HostedSourceFile)output.Value).Model.HintName),
    ];
}
