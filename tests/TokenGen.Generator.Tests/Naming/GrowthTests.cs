using System.Text.Json.Nodes;

namespace TokenGen.Generator.Tests.Naming;

/// <summary>
/// A growing document renames nothing. Documents of the corpus are made smaller at random, and the client of the whole document must
/// declare everything that the smaller client declares.
/// </summary>
public sealed class GrowthTests
{
    public static TheoryData<string, int> Documents { get; } = new MatrixTheoryData<string, int>(
        ["notion.json", "gotify.json", "eshop-catalog.json", "swagger-petstore.json", "springdoc-data-rest.json", "qdrant.json.gz", "paypal-orders.json.gz"],
        [1, 2]);

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_whole_document_declares_everything_that_a_smaller_one_does(string file, int seed)
    {
        JsonNode whole = JsonNode.Parse(Declarations.Read(file))!;
        JsonNode smaller = whole.DeepClone();
        int removed = new Shrinking(smaller, new Random(seed)).Run();

        HashSet<string> declared = Declarations.Of(whole);
        List<string> lost = [.. Declarations.Of(smaller).Where(declaration => !declared.Contains(declaration))
            .Order(StringComparer.Ordinal)];

        Assert.True(removed > 5, $"Only {removed} parts were removed.");
        Assert.Empty(lost);
    }

    /// <summary>Paths and schemas in another order, with copies of operations with equal parameters and bodies before them.</summary>
    [Theory]
    [MemberData(nameof(Documents))]
    public void A_new_order_and_equal_operations_in_front_rename_nothing(string file, int seed)
    {
        JsonNode original = JsonNode.Parse(Declarations.Read(file))!;
        JsonNode changed = original.DeepClone();
        int added = new Reordering(changed, new Random(seed)).Run();

        HashSet<string> declared = Declarations.Of(changed);
        List<string> lost = [.. Declarations.Of(original).Where(declaration => !declared.Contains(declaration))
            .Order(StringComparer.Ordinal)];

        Assert.True(added > 0, "No operation was added.");
        Assert.Empty(lost);
    }
}
