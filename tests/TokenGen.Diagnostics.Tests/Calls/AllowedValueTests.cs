using TokenGen.CodeFixes.Calls;
using TokenGen.Generator.Calls;

namespace TokenGen.Diagnostics.Tests.Calls;

/// <summary>TKG0320 and TKG0321: constants that the document does not allow.</summary>
public sealed class AllowedValueTests
{
    [Fact]
    public Task TKG0320_A_constant_argument_is_outside_the_limits_of_its_parameter() => CallCode.Reports(
        """
        const int Many = 1000;
        await client.ListPetsAsync({|TKG0320:"a"|}, {|TKG0320:0|});
        await api.ListPetsAsync(limit: {|TKG0320:Many|}, owner: {|TKG0320:"a" + "bcdefghijkl"|});
        await api.WithResponse.ListPetsAsync(limit: {|TKG0320:-1|});
        await foreach (Pet pet in client.ListPetsAllAsync(limit: {|TKG0320:101|})) { }
        """);

    [Fact]
    public Task A_constant_within_the_limits_or_a_variable_is_not_reported() => CallCode.Reports(
        """
        int limit = 0;
        limit--;
        await client.ListPetsAsync("ab", 1);
        await client.ListPetsAsync("abcdefghij", 100, "");
        await client.ListPetsAsync(null, limit);
        await client.ListPetsAsync(file.ToString(), default(int?));
        await client.ListPetsAsync("🐈🐈🐈🐈🐈🐈🐈🐈🐈🐈");
        """);

    [Fact]
    public Task TKG0320_A_member_of_a_record_is_set_to_a_constant_outside_its_limits() => CallCode.Reports(
        """
        Pet pet = new() { Name = {|TKG0320:""|}, Legs = {|TKG0320:5|}, Price = {|TKG0320:10|}, Code = {|TKG0320:"de-123"|} };
        pet = pet with { Price = {|TKG0320:0.25|}, Legs = {|TKG0320:-1|} };
        await client.SearchPetsAsync(new SearchPetsOptions { Kilos = {|TKG0320:0|} });
        await client.SearchPetsAsync(new() { Kilos = {|TKG0320:1000.5|} });
        """);

    [Fact]
    public Task A_member_within_its_limits_is_not_reported() => CallCode.Reports(
        """
        Pet pet = new() { Name = "12345", Legs = 4, Price = 9.99, Code = "DE-123", Unread = "c" };
        pet = pet with { Price = 0.5, Code = "007", Legs = null, Hostile = null };
        await client.SearchPetsAsync(new() { Kilos = 1000, A = "" });
        """);

    [Fact]
    public Task A_value_that_a_test_expects_to_fail_is_not_reported() => CallCode.Reports(
        """
        ThrowsAsync(() => client.AddPetAsync(new Pet { Name = "" }));
        ThrowsAsync(async () => { await client.ListPetsAsync(limit: 0); });
        Task.Run(() => client.ListPetsAsync(limit: {|TKG0320:0|}));
        static void ThrowsAsync(Func<Task> call) { }
        """);

    [Fact]
    public Task A_pattern_that_takes_other_engines_forever_is_compared_at_once() => CallCode.Reports(
        """
        Pet pet = new() { Name = "a", Hostile = {|TKG0320:"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"|} };
        pet = pet with { Hostile = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" };
        """);

    [Fact]
    public async Task A_message_says_what_is_allowed_and_does_not_repeat_a_text() => Assert.Equal(
        [
            "The document does not allow the text for 'Name': it must have at most 5 characters, and has 6",
            "The document does not allow 5 for 'Legs': it must be at most 4",
            "The document does not allow 10 for 'Price': it must be less than 10",
            "The document does not allow the text for 'Code': it must match the pattern ^(?:[A-Z]{2}-)?\\d{3}$",
        ],
        await CallCode.MessagesOf("Pet pet = new() { Name = \"secret\", Legs = 5, Price = 10, Code = \"x\" };"));

    [Theory]
    [InlineData("1..100", 0, "it must be at least 1")]
    [InlineData("0<..", 0, "it must be greater than 0")]
    [InlineData("..<2.5", 2.5, "it must be less than 2.5")]
    [InlineData("..1e400", 1e300, null)]
    [InlineData("9007199254740993..", 9007199254740992L, "it must be at least 9007199254740993")]
    [InlineData("length 2..", "a", "it must have at least 2 characters, and has 1")]
    [InlineData("length ..1", "ab", "it must have at most 1 character, and has 2")]
    [InlineData("length 1..3; pattern ^a; b", "ab", "it must match the pattern ^a; b")]
    [InlineData("pattern [/.]", "a/b", null)]
    [InlineData("pattern \\Bx", "y", null)]
    [InlineData("something new", "y", null)]
    [InlineData("", 1, null)]
    public void A_notation_allows_the_values_that_it_describes(string notation, object constant, string? misfit) =>
        Assert.Equal(misfit, AllowedValue.Parse(notation).Misfit(constant));

    [Fact]
    public Task TKG0321_A_misspelt_value_of_an_enum_is_reported() => CallCode.Reports(
        """
        PetState state = new({|TKG0321:"availible"|});
        state = new PetState({|TKG0321:"pnding"|});
        """);

    [Fact]
    public Task A_listed_value_and_one_unlike_all_listed_values_are_not_reported() => CallCode.Reports(
        """
        List<PetState> states = [new("available"), new("+1"), new("on_hold"), new("adopted"), new("so"), new(""), new(file.ToString()!)];
        await client.SearchPetsAsync(new() { Sort = new("-created") });
        """);

    [Fact]
    public Task The_fix_uses_the_listed_value() => CallCode.Fixes<EnumValueFix>(
        "PetState state = new(\"availible\");",
        "PetState state = PetState.Available;");
}
