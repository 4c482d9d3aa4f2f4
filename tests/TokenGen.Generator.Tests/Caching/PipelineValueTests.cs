using TokenGen.Generator.Hosting;
using TokenGen.Generator.Tests.Corpus;
using TokenGen.Generator.Tests.Sharing;

namespace TokenGen.Generator.Tests.Caching;

/// <summary>
/// No value in the pipeline may keep a compilation alive or compare by reference: <see cref="PlainValue"/> checks every value that a step passes
/// on.
/// </summary>
public sealed class PipelineValueTests
{
    public static TheoryData<string> Corpus => [.. CommittedDocument.Names];

    [Fact]
    public void Every_value_in_the_pipeline_is_plain()
    {
        GeneratorHost host = GeneratorHost.Create(Repository.ReadText("spec/openapi.yaml"));

        HashSet<object> visited = AssertPlain(host);

        Assert.True(visited.Count > 100, "The walk saw too little to mean anything.");
    }

    [Theory]
    [MemberData(nameof(Corpus))]
    public void Every_value_is_plain_for_the_committed_documents(string name)
    {
        GeneratorHost host = GeneratorHost.Create(
            CommittedDocument.Read(name), metadata: [("Fakes", "true"), ("Examples", "true"), ("Validation", "true")]);

        HashSet<object> visited = AssertPlain(host);

        Assert.Contains(visited, static value => value is Model.ApiModel);
    }

    [Fact]
    public void Every_value_of_shared_types_is_plain()
    {
        GeneratorHost host = GeneratorHost.Create([SharedProject.OrdersClient(), SharedProject.CommonFile()]);

        HashSet<object> visited = AssertPlain(host);

        Assert.All(TrackingNames.All, step => Assert.Contains(step, host.Result.Results[0].TrackedSteps));
        Assert.Contains(visited, static value => value is Model.SharedTypes);
    }

    [Fact]
    public void The_same_document_gives_equal_models_with_equal_hash_codes()
    {
        object[] first = Models(GeneratorHost.Create(Repository.ReadText("spec/openapi.yaml")));
        object[] second = Models(GeneratorHost.Create(Repository.ReadText("spec/openapi.yaml")));

        Assert.Equal(first, second);
        Assert.Equal(first.Select(static model => model.GetHashCode()), second.Select(static model => model.GetHashCode()));
        Assert.NotSame(first[0], second[0]);
    }

    /// <summary>Returns the objects that the check has seen.</summary>
    private static HashSet<object> AssertPlain(GeneratorHost host)
    {
        HashSet<object> visited = new(ReferenceEqualityComparer.Instance);
        List<string> violations = [];
        foreach (string step in TrackingNames.All)
        {
            // Without a client that shares types, the steps of shared types give nothing.
            foreach (object value in host.Result.Results[0].TrackedSteps.GetValueOrDefault(step, []).SelectMany(static run => run.Outputs)
                .Select(static output => output.Value))
            {
                violations.AddRange(PlainValue.Violations(value, step, visited));
            }
        }

        Assert.True(violations.Count == 0, string.Join('\n', violations.Take(20)));
        return visited;
    }

    private static object[] Models(GeneratorHost host) =>
        [.. host.Result.Results[0].TrackedSteps[TrackingNames.Model].SelectMany(static run => run.Outputs)
            .Select(static output => output.Value)];
}
