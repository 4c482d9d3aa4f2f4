using Microsoft.CodeAnalysis;

namespace TokenGen.Diagnostics.Tests.Calls;

/// <summary>TKG0327: calls that require a credential on a client without one.</summary>
public sealed class CredentialTests
{
    [Fact]
    public Task TKG0327_A_client_that_was_created_without_a_credential_is_reported() => CallCode.Reports(
        """
        PetsClient one = new(address);
        await one.{|TKG0327:GetPetAsync|}(id);
        await one.WithResponse.{|TKG0327:GetPetAsync|}(id);
        using var two = new PetsClient(new ApiClientOptions { BaseAddress = address, Timeout = TimeSpan.FromSeconds(1) });
        await foreach (string tag in two.{|TKG0327:ListTagsAllAsync|}()) { }
        IPetsClient three = new PetsClient(new Uri("https://pets.example"), null);
        await three.{|TKG0327:GetPetAsync|}(id);
        await new PetsClient(address).{|TKG0327:GetPetAsync|}(id);
        """);

    [Fact]
    public Task A_client_that_may_have_a_credential_is_not_reported() => CallCode.Reports(
        """
        await new PetsClient(address, credential).GetPetAsync(id);
        await new PetsClient(http).GetPetAsync(id);
        await new PetsClient(http, new ApiClientOptions { BaseAddress = address }).GetPetAsync(id);
        ApiClientOptions options = new() { BaseAddress = address };
        options.Credential = credential;
        await new PetsClient(options).GetPetAsync(id);
        await new PetsClient(new ApiClientOptions { Credential = credential }).GetPetAsync(id);
        await new PetsClient(new ApiClientOptions { DefaultHeaders = { ["Authorization"] = "x" } }).GetPetAsync(id);
        PetsClient plain = new(address);
        await plain.With(new ApiCallOptions { Credential = credential }).GetPetAsync(id);
        await new PetsClient(new Uri("http://localhost:8080")).GetPetAsync(id);
        PetsClient changed = new(address);
        changed = new PetsClient(address, credential);
        await changed.GetPetAsync(id);
        await client.GetPetAsync(id);
        """);

    [Fact]
    public Task An_operation_that_needs_no_credential_is_not_reported() => CallCode.Reports(
        """
        PetsClient open = new(address);
        using Stream photo = await open.GetPhotoAsync(id);
        await open.FindOwnerAsync(id);
        """);

    [Fact]
    public async Task A_project_of_tests_is_not_reported() => Assert.Empty(
        await CallCode.DiagnosticsOf("await new PetsClient(address).GetPetAsync(id);", references: [MetadataReference.CreateFromFile(
            typeof(FactAttribute).Assembly.Location)]));
}
