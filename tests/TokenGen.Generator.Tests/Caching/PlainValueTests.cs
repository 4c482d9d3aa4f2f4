using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Tests.Caching;

/// <summary>The check of pipeline values rejects what it is there to reject.</summary>
public sealed class PlainValueTests
{
    private record Holder(object? Held);

    private sealed record Derived(int Own, object? Inherited) : Holder(Inherited);

    private sealed class Ordinary
    {
        public int Number { get; init; } = 1;
    }

    [Fact]
    public void Collections_that_compare_by_reference_are_rejected()
    {
        AssertRejected(new List<string> { "a" });
        AssertRejected(new List<string>());
        AssertRejected(new[] { 1 });
        AssertRejected(ImmutableArray.Create("a"));
        AssertRejected(new Dictionary<string, string>());
        AssertRejected(ImmutableDictionary<string, string>.Empty);
        AssertRejected(Enumerable.Range(0, 3).Select(static number => number));
    }

    [Fact]
    public void Classes_without_equality_are_rejected() => AssertRejected(new Ordinary());

    [Fact]
    public void Objects_of_a_compilation_are_rejected()
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText("class C;", cancellationToken: TestContext.Current.CancellationToken);
        CSharpCompilation compilation = CSharpCompilation.Create("C", [tree]);

        AssertRejected(compilation);
        AssertRejected(compilation.GlobalNamespace);
        AssertRejected(tree);
        AssertRejected(tree.GetRoot(TestContext.Current.CancellationToken));
        AssertRejected(Location.Create("a", default, default));
        AssertRejected(SourceText.From("a"));
        AssertRejected(new ProjectDocument("a", "b"));
        AssertRejected(static () => 1);
    }

    [Fact]
    public void Values_are_accepted()
    {
        AssertAccepted("a");
        AssertAccepted(1);
        AssertAccepted(DayOfWeek.Friday);
        AssertAccepted((1, "a"));
        AssertAccepted(new Derived(1, new Holder(null)));
        AssertAccepted(EquatableArray.Create<string>(["a", "b"]));
        AssertAccepted(default(EquatableArray<string>));
    }

    private static void AssertRejected(object value)
    {
        Assert.Single(Violations(value));

        // Wherever it is: in a field, in a field of the base, in an element, in a struct.
        Assert.Contains(".<Held>k__BackingField", Assert.Single(Violations(new Holder(value))), StringComparison.Ordinal);
        Assert.Single(Violations(new Derived(1, value)));
        Assert.Single(Violations(EquatableArray.Create<Holder>([new Holder(null), new Holder(value)])));
        Assert.Single(Violations((1, value)));
    }

    private static void AssertAccepted(object value) => Assert.Empty(Violations(value));

    private static string[] Violations(object value) =>
        [.. PlainValue.Violations(value, "step", new HashSet<object>(ReferenceEqualityComparer.Instance))];
}
