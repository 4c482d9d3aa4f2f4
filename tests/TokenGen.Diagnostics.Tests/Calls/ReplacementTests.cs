using TokenGen.CodeFixes.Calls;

namespace TokenGen.Diagnostics.Tests.Calls;

/// <summary>TKG0322: deprecated operations whose replacement the document names.</summary>
public sealed class ReplacementTests
{
    [Fact]
    public Task TKG0322_A_deprecated_operation_with_a_replacement_is_reported() => CallCode.Reports(
        """
        #pragma warning disable CS0618
        await client.{|TKG0322:GetAnimalAsync|}(id);
        await api.WithResponse.{|TKG0322:GetAnimalAsync|}(id);
        await api.{|TKG0322:ListAnimalsAsync|}();
        """);

    [Fact]
    public Task A_deprecated_operation_without_a_replacement_is_left_to_the_compiler() =>
        CallCode.Reports("await client.ListBirdsAsync();");

    [Fact]
    public async Task The_message_names_the_method_to_call() => Assert.Equal(
        [
            "'GetAnimalAsync' is deprecated, and the document names a replacement: call 'GetPetAsync'",
            "'ListAnimalsAsync' is deprecated, and the document names a replacement: call 'ListPetsAsync'",
        ],
        await CallCode.MessagesOf("await client.GetAnimalAsync(id);\nawait client.ListAnimalsAsync();"));

    [Fact]
    public Task The_fix_calls_the_replacement() => CallCode.Fixes<ReplacementFix>(
        "Pet pet = await client.GetAnimalAsync(id);", "Pet pet = await client.GetPetAsync(id);");

    [Theory]
    [InlineData("Pet pet = await client.Zoo.GetZooPetAsync(id);", "Pet pet = await client.Farm.GetFarmPetAsync(id);")]
    [InlineData("Pet pet = await api\n    .Zoo\n    .GetZooPetAsync(id);", "Pet pet = await api\n    .Farm\n    .GetFarmPetAsync(id);")]
    [InlineData("Pet pet = await client.Zoo.GetZooAnimalAsync(id);", "Pet pet = await client.GetPetAsync(id);")]
    [InlineData("Pet pet = await client.GetBeastAsync(id);", "Pet pet = await client.Farm.GetFarmPetAsync(id);")]
    public Task The_fix_calls_the_replacement_of_another_tag(string before, string after) => CallCode.Fixes<ReplacementFix>(before, after);

    [Fact]
    public Task A_replacement_of_another_tag_has_no_fix_where_the_client_is_not_in_sight() => CallCode.HasNoFix<ReplacementFix>(
        "IZooClient zoo = client.Zoo;\nawait zoo.GetZooPetAsync(id);");

    [Fact]
    public Task A_replacement_with_other_parameters_has_no_fix() => CallCode.HasNoFix<ReplacementFix>("await client.ListAnimalsAsync();");

    [Fact]
    public Task A_replacement_that_does_not_exist_is_reported_in_the_document() => Report.For(
        """
        openapi: 3.0.3
        info: { title: Acme, version: '1' }
        paths:
          /old:
            get: { operationId: old, deprecated: true, x-tokengen: { replacedBy: {|#0:gone|} }, responses: { '204': { description: Nothing } } }
        """,
        Report.Error("TKG0242"));
}
