using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Hosting;
using TokenGen.Generator.Tests.Sharing;

namespace TokenGen.Generator.Tests.Caching;

/// <summary>
/// No value in the pipeline may keep a compilation alive or compare by reference: walks every value that a step passes on.
/// </summary>
public sealed class PipelineValueTests
{
    [Fact]
    public void Every_value_in_the_pipeline_is_plain()
    {
        GeneratorHost host = GeneratorHost.Create(Repository.ReadText("spec/openapi.yaml"));
        HashSet<object> visited = new(ReferenceEqualityComparer.Instance);

        VisitSteps(host, visited);

        Assert.True(visited.Count > 100, "The walk saw too little to mean anything.");
    }

    [Fact]
    public void Every_value_of_shared_types_is_plain()
    {
        GeneratorHost host = GeneratorHost.Create([SharedProject.OrdersClient(), SharedProject.CommonFile()]);
        HashSet<object> visited = new(ReferenceEqualityComparer.Instance);

        VisitSteps(host, visited);

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

    private static void VisitSteps(GeneratorHost host, HashSet<object> visited)
    {
        foreach (string step in TrackingNames.All)
        {
            // Without a client that shares types, the steps of shared types give nothing.
            foreach (object value in host.Result.Results[0].TrackedSteps.GetValueOrDefault(step, []).SelectMany(static run => run.Outputs).Select(static output => output.Value))
            {
                Visit(value, step, visited);
            }
        }
    }

    private static object[] Models(GeneratorHost host) =>
        [.. host.Result.Results[0].TrackedSteps[TrackingNames.Model].SelectMany(static run => run.Outputs).Select(static output => output.Value)];

    private static void Visit(object? node, string path, HashSet<object> visited)
    {
        if (node is null || !visited.Add(node))
        {
            return;
        }

        Assert.False(
            node is Compilation or ISymbol or SyntaxNode or SyntaxTree or Location or SourceText or AdditionalText or AnalyzerConfigOptions or Delegate,
            $"{path} holds a {node.GetType()}.");
        Type type = node.GetType();
        if (type.IsPrimitive || type.IsEnum || node is string or DiagnosticDescriptor)
        {
            return;
        }

        if (node is IEnumerable items)
        {
            foreach (object? item in items)
            {
                Visit(item, path, visited);
            }

            return;
        }

        Assert.True(
            node is ValueType || type.GetMethod("<Clone>$") is not null,
            $"{path} holds a {type}, which is neither a record nor a struct and compares by reference.");
        foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            Visit(field.GetValue(node), $"{path}.{field.Name}", visited);
        }
    }
}
