using Microsoft.CodeAnalysis;
using TokenGen.Generator.Hosting;

namespace TokenGen.Generator.Tests.Caching;

/// <summary>The cost of a C# edit if schemas are mapped to types of the project.</summary>
public sealed class OwnTypeCachingTests
{
    private const string Document =
        "openapi: 3.0.3\ninfo: { title: Shop, version: '1' }\npaths:\n  /orders:\n    get:\n      operationId: getOrder\n"
        + "      responses: { '200': { description: One., content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }\n"
        + "components: { schemas: { Order: { type: object, properties: { total: { type: string }, tax: { type: string, x-tokengen: { type: Own.Tax } } } } } }\n";

    private const string Code =
        "#pragma warning disable CS1591\nnamespace Own { public readonly record struct Money { public static Money Parse(string s) => default; } public sealed class Tax { public static Tax Parse(string s) => new(); } }";

    [Fact]
    public void An_edit_of_other_code_reruns_only_the_search_for_types()
    {
        GeneratorHost host = Host();
        Assert.Empty(host.Diagnostics);

        host.EditCSharp();

        foreach (string step in (string[])[TrackingNames.OwnTypes, TrackingNames.DocumentTypes])
        {
            Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(host, step));
        }

        foreach (string step in (string[])[TrackingNames.FirstBind, TrackingNames.Bind, TrackingNames.Model, TrackingNames.Split, TrackingNames.Files])
        {
            Assert.All(Reasons(host, step), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        }
    }

    [Fact]
    public void A_comment_in_a_mapped_type_binds_nothing_again()
    {
        GeneratorHost host = Host().WithCSharp("// Money.\n" + Code);

        Assert.All(Reasons(host, TrackingNames.Bind), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_mapped_type_that_becomes_a_class_is_emitted_again()
    {
        GeneratorHost host = Host().WithCSharp(Code.Replace("readonly record struct Money", "sealed record Money", StringComparison.Ordinal)
            .Replace("=> default", "=> new()", StringComparison.Ordinal));

        Assert.Contains(IncrementalStepRunReason.Modified, Reasons(host, TrackingNames.Bind));
        Assert.Empty(host.CompilerFindings());
    }

    [Fact]
    public void A_client_without_mapped_types_is_bound_once()
    {
        GeneratorHost host = GeneratorHost.Create(Document.Replace(", x-tokengen: { type: Own.Tax }", "", StringComparison.Ordinal))
            .WithCSharp(Code);

        Assert.Equal(host.Result.Results[0].TrackedSteps[TrackingNames.FirstBind].Length, host.Result.Results[0].TrackedSteps[TrackingNames.Bind].Length);
        Assert.All(Reasons(host, TrackingNames.FirstBind), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static GeneratorHost Host() => GeneratorHost.Create(Document, metadata: [("Types", "Order.total=Own.Money")]).WithCSharp(Code);

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorHost host, string step) =>
        host.Result.Results[0].TrackedSteps[step].SelectMany(static run => run.Outputs).Select(static output => output.Reason).Order();
}
