using TokenGen.CodeFixes.Calls;

namespace TokenGen.Diagnostics.Tests.Calls;

/// <summary>TKG0324: loops over one page where a method returns the items of all pages.</summary>
public sealed class FirstPageTests
{
    [Fact]
    public Task TKG0324_A_loop_over_the_first_page_is_reported() => CallCode.Reports(
        """
        foreach (string tag in await client.{|TKG0324:ListTagsAsync|}("a")) { }
        foreach (Pet pet in (await api.{|TKG0324:ListPetsAsync|}("ab").ConfigureAwait(false)).Items) { }
        PetPage page = await api.{|TKG0324:ListPetsAsync|}();
        foreach (Pet pet in page.Items) { }
        """);

    [Fact]
    public Task A_caller_who_chooses_the_page_or_reads_the_next_one_is_not_reported() => CallCode.Reports(
        """
        foreach (Pet pet in (await api.ListPetsAsync(limit: 5)).Items) { }
        PetPage page = await api.ListPetsAsync();
        foreach (Pet pet in page.Items) { }
        PetPage next = await api.ListPetsAsync(cursor: page.Next);
        foreach (Pet pet in next.Items) { }
        PetPage counted = await api.ListPetsAsync();
        foreach (Pet pet in counted.Items) { Console.WriteLine(counted.Total); }
        string first = (await api.ListTagsAsync())[0];
        IReadOnlyList<string> tags = await api.ListTagsAsync();
        Console.WriteLine(tags.Count);
        await foreach (string tag in api.ListTagsAllAsync()) { }
        foreach (Pet pet in await api.SearchPetsAsync()) { }
        """);

    [Fact]
    public Task The_fix_reads_all_pages() => CallCode.Fixes<FirstPageFix>(
        "// All of them.\nforeach (string tag in await client.ListTagsAsync(\"a\"))\n{\n}",
        "// All of them.\nawait foreach (string tag in client.ListTagsAllAsync(\"a\"))\n{\n}");

    [Fact]
    public Task The_fix_replaces_the_items_of_one_page_by_those_of_all_pages() => CallCode.Fixes<FirstPageFix>(
        "foreach (Pet pet in (await client.ListPetsAsync(\"ab\").ConfigureAwait(false)).Items) { }",
        "await foreach (Pet pet in client.ListPetsAllAsync(\"ab\").ConfigureAwait(false)) { }");

    [Fact]
    public Task The_fix_makes_the_call_in_the_loop_that_alone_uses_the_page() => CallCode.Fixes<FirstPageFix>(
        "// All of them.\nPetPage page = await client.ListPetsAsync(\"ab\").ConfigureAwait(false);\nforeach (Pet pet in page.Items)\n{\n    Console.WriteLine(pet.Name);\n}",
        "// All of them.\nawait foreach (Pet pet in client.ListPetsAllAsync(\"ab\").ConfigureAwait(false))\n{\n    Console.WriteLine(pet.Name);\n}");

    [Fact]
    public Task The_fix_keeps_the_comments_of_both_statements() => CallCode.Fixes<FirstPageFix>(
        "// First.\nvar tags = await client.ListTagsAsync();\n// Second.\nforeach (string tag in tags) { }",
        "// First.\n// Second.\nawait foreach (string tag in client.ListTagsAllAsync()) { }");

    [Theory]
    [InlineData("PetPage page = await client.ListPetsAsync();\nConsole.WriteLine();\nforeach (Pet pet in page.Items) { }")]
    [InlineData("PetPage page = await client.ListPetsAsync();\nforeach (Pet pet in page.Items) { }\nforeach (Pet pet in page.Items) { }")]
    [InlineData("PetPage page = await client.ListPetsAsync(); // A comment.\nforeach (Pet pet in page.Items) { }")]
    [InlineData("PetPage page = await client.ListPetsAsync(), other = null!;\nforeach (Pet pet in page.Items) { }")]
    public Task A_variable_that_the_next_statement_alone_does_not_explain_has_no_fix(string statements) =>
        CallCode.HasNoFix<FirstPageFix>(statements);
}
