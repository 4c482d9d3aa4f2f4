using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TokenGen.Generator.Hosting;

namespace TokenGen.Generator.Tests.Caching;

/// <summary>The cost of an editor session: the steps that each edit runs again.</summary>
public sealed class CachingTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Pets, version: "1" }
        paths:
          /pets/{id}:
            get:
              operationId: getPet
              tags: [Pets]
              summary: One pet.
              parameters:
                - { name: id, in: path, required: true, schema: { type: integer, format: int64 } }
              responses:
                "200":
                  description: A pet.
                  content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
        components:
          schemas:
            Pet:
              type: object
              description: An animal.
              properties:
                name: { type: string, description: What it answers to. }
                owner: { $ref: "#/components/schemas/Owner" }
            Owner:
              type: object
              properties:
                email: { type: string }
        """;

    /// <summary>The steps that give nothing if no client shares types.</summary>
    private static readonly string[] s_ofSharedFiles =
        [TrackingNames.ReferencedTypes, TrackingNames.SharedFiles, TrackingNames.FirstBindShared, TrackingNames.SharedDocumentTypes, TrackingNames.BindShared];

    [Fact]
    public void A_CSharp_edit_reruns_only_the_framework_step()
    {
        GeneratorHost host = GeneratorHost.Create(Document).EditCSharp();

        string[] questions = [TrackingNames.Framework, TrackingNames.OwnTypes, TrackingNames.DocumentTypes, TrackingNames.HandWritten, TrackingNames.Misfits];
        Assert.All(questions, step => AssertReasons(host, step, IncrementalStepRunReason.Unchanged));
        Assert.All(
            TrackingNames.All.Except(questions).Except(s_ofSharedFiles),
            step => AssertReasons(host, step, IncrementalStepRunReason.Cached));
        AssertOutputs(host, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void An_equal_text_reruns_no_later_step()
    {
        GeneratorHost host = GeneratorHost.Create(Document).ReloadDocument();

        AssertReasons(host, TrackingNames.Documents, IncrementalStepRunReason.Unchanged);
        AssertReasons(host, TrackingNames.Bind, IncrementalStepRunReason.Cached);
        AssertOutputs(host, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void New_options_with_equal_values_rerun_no_later_step()
    {
        GeneratorHost host = GeneratorHost.Create(Document).ReloadOptions();

        AssertReasons(host, TrackingNames.Bind, IncrementalStepRunReason.Cached);
        AssertOutputs(host, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_comment_in_the_document_changes_no_output()
    {
        GeneratorHost host = GeneratorHost.Create(Document).EditDocument(static text => text + "\n# a remark");

        AssertReasons(host, TrackingNames.Bind, IncrementalStepRunReason.Unchanged);
        AssertOutputs(host, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged);
        AssertReasons(host, TrackingNames.Files, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_moved_line_changes_no_output()
    {
        GeneratorHost host = GeneratorHost.Create(Document)
            .EditDocument(static text => text.Replace("paths:", "\n\npaths:", StringComparison.Ordinal));

        AssertOutputs(host, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged);
        AssertReasons(host, TrackingNames.Files, IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_moved_line_moves_diagnostics_and_changes_no_source()
    {
        string faulty = Document.Replace("{ name: id, in: path", "{ name: di, in: path", StringComparison.Ordinal);
        GeneratorHost host = GeneratorHost.Create(faulty);
        int line = host.Diagnostics[0].Location.GetLineSpan().StartLinePosition.Line;

        host = host.EditDocument(static text => text.Replace("paths:", "\n\npaths:", StringComparison.Ordinal));

        Assert.Equal(line + 2, host.Diagnostics[0].Location.GetLineSpan().StartLinePosition.Line);
        AssertReasons(host, TrackingNames.Model, IncrementalStepRunReason.Unchanged);
        AssertReasons(host, TrackingNames.Files, IncrementalStepRunReason.Cached);
    }

    [Theory]
    [InlineData("An animal.", "A beast.", "Pet.g.cs")]
    [InlineData("What it answers to.", "Its name.", "Pet.g.cs")]
    [InlineData("One pet.", "A single pet.", "IPetsClient.g.cs")]
    public void One_changed_description_re_emits_one_file(string before, string after, string file)
    {
        GeneratorHost host = GeneratorHost.Create(Document).EditDocument(text => text.Replace(before, after, StringComparison.Ordinal));

        Assert.Equal([file], ModifiedFiles(host));
    }

    [Fact]
    public void A_renamed_member_re_emits_its_type_and_no_other()
    {
        GeneratorHost host = GeneratorHost.Create(Document)
            .EditDocument(static text => text.Replace("email:", "mail:", StringComparison.Ordinal));

        Assert.Equal(["Owner.g.cs"], ModifiedFiles(host));
    }

    [Fact]
    public void A_changed_setting_re_emits()
    {
        GeneratorHost host = GeneratorHost.Create(Document).EditMetadata("ClientName", "OtherClient");

        Assert.Contains("OtherClient.g.cs", host.Files.Keys);
        Assert.DoesNotContain("AcmeClient.g.cs", host.Files.Keys);
    }

    private static void AssertReasons(GeneratorHost host, string step, IncrementalStepRunReason expected)
    {
        ImmutableArray<IncrementalGeneratorRunStep> steps = host.Result.Results[0].TrackedSteps[step];
        Assert.NotEmpty(steps);
        Assert.All(steps.SelectMany(static run => run.Outputs), output => Assert.Equal(expected, output.Reason));
    }

    private static void AssertOutputs(GeneratorHost host, params IncrementalStepRunReason[] allowed)
    {
        IEnumerable<IncrementalGeneratorRunStep> steps = host.Result.Results[0].TrackedOutputSteps.SelectMany(static pair => pair.Value);
        (object, IncrementalStepRunReason Reason)[] outputs = [.. steps.SelectMany(static run => run.Outputs)];
        Assert.NotEmpty(outputs);
        Assert.All(outputs, output => Assert.Contains(output.Reason, allowed));
    }

    private static string[] ModifiedFiles(GeneratorHost host) =>
    [
        .. host.Result.Results[0].TrackedSteps[TrackingNames.Files]
            .SelectMany(static run => run.Outputs)
            .Where(static output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
            .Select(static output => ((HostedSourceFile)output.Value).Model.HintName)
            .Select(static hint => hint[(hint.IndexOf('/', StringComparison.Ordinal) + 1)..])
            .Order(StringComparer.Ordinal),
    ];
}
