using Microsoft.CodeAnalysis;
using TokenGen.Generator.Hosting;

namespace TokenGen.Generator.Tests.Caching;

/// <summary>The files that an edit of the document writes again if the setting Validation is on.</summary>
public sealed class ValidationCachingTests
{
    private const string Document =
        "openapi: 3.0.3\ninfo: { title: Shop, version: '1' }\npaths:\n  /orders:\n    post:\n      operationId: postOrder\n"
        + "      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }\n      responses: { '204': { description: Done } }\n"
        + "components: { schemas: { Order: { type: object, properties: { name: { description: A name., type: string, maxLength: 9 }, count: { type: integer, minimum: 1, exclusiveMinimum: true } } } } }\n";

    [Theory]
    [InlineData("A name.", "Its name.", "Order.g.cs")]
    [InlineData("maxLength: 9", "maxLength: 8", "Order.Validation.g.cs, Order.g.cs")]
    public void One_change_writes_only_the_files_that_show_it(string before, string after, string files)
    {
        GeneratorHost host = Host().EditDocument(text => text.Replace(before, after, StringComparison.Ordinal));

        Assert.Equal(files, string.Join(", ", ModifiedFiles(host)));
    }

    [Fact]
    public void An_edit_of_CSharp_binds_nothing_again()
    {
        GeneratorHost host = Host().EditCSharp();

        Assert.All(
            host.Result.Results[0].TrackedSteps[TrackingNames.FirstBind].SelectMany(static run => run.Outputs),
            static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void Without_the_setting_nothing_is_written()
    {
        GeneratorHost host = GeneratorHost.Create(Document);

        Assert.DoesNotContain("Order.Validation.g.cs", host.Files.Keys);
        Assert.All(host.Files.Values, static file => Assert.DoesNotContain("Validat", file, StringComparison.Ordinal));
        Assert.All(host.Files.Values, static file => Assert.DoesNotContain("Limits", file, StringComparison.Ordinal));
    }

    [Fact]
    public void The_exclusive_limits_of_OpenAPI_3_0_are_written_as_such() =>
        Assert.Contains("new() { ExclusiveMinimum = \"1\" }", Host().Files["Order.Validation.g.cs"], StringComparison.Ordinal);

    private static GeneratorHost Host() => GeneratorHost.Create(Document, metadata: [("Validation", "true")]);

    private static IEnumerable<string> ModifiedFiles(GeneratorHost host) => host.Result.Results[0].TrackedSteps[TrackingNames.Files]
        .SelectMany(static run => run.Outputs)
        .Where(static output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
        .Select(static output => Path.GetFileName(((HostedSourceFile)output.Value).Model.HintName))
        .Order(StringComparer.Ordinal);
}
