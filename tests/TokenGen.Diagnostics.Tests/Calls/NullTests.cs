using TokenGen.CodeFixes.Calls;

namespace TokenGen.Diagnostics.Tests.Calls;

/// <summary>TKG0328: results that are compared with null and never are null.</summary>
public sealed class NullTests
{
    [Fact]
    public Task TKG0328_A_comparison_of_a_result_with_null_is_reported() => CallCode.Reports(
        """
        Pet pet = await client.GetPetAsync(id);
        if ({|TKG0328:pet == null|}) return null;
        var other = await api.GetPetAsync(id).ConfigureAwait(false);
        bool isKnown = {|TKG0328:other is not null|} && {|TKG0328:null != other|} && {|TKG0328:other is { }|};
        if ({|TKG0328:await client.GetPetAsync(id) is null|}) return null;
        """);

    [Fact]
    public Task A_result_that_may_be_null_is_not_reported() => CallCode.Reports(
        """
        Owner? owner = await client.FindOwnerAsync(id);
        if (owner is null || await api.FindOwnerAsync(id) == null) return null;
        Pet? pet = null;
        if (file.CanRead) pet = await client.GetPetAsync(id);
        if (pet is null) return null;
        Pet? again = await client.GetPetAsync(id);
        again = null;
        if (again is null) return null;
        Pet known = await client.GetPetAsync(id);
        if (known.State is null || known is { Legs: 4 } || known.Code == null) return null;
        ApiResponse<Pet> response = await client.WithResponse.GetPetAsync(id);
        if (response.Body is null) return null;
        """);

    [Fact]
    public Task The_fix_removes_the_branch() => CallCode.Fixes<NullComparisonFix>(
        "Pet pet = await client.GetPetAsync(id);\nif (pet is null)\n{\n    return null;\n}\nConsole.WriteLine(pet.Name);",
        "Pet pet = await client.GetPetAsync(id);\nConsole.WriteLine(pet.Name);");

    [Fact]
    public Task A_comparison_that_makes_the_call_has_no_fix() => CallCode.HasNoFix<NullComparisonFix>(
        "if (await client.GetPetAsync(id) is null) return null;");
}
