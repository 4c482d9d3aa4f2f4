using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Tests.Sharing;

/// <summary>Shared types that a referenced assembly has already.</summary>
public sealed class ReferencedTypesTests
{
    [Fact]
    public void Types_of_a_referenced_assembly_are_used_and_not_generated_again()
    {
        GeneratorHost host = App().WithReference(Library());

        Assert.Empty(host.Diagnostics);
        Assert.Empty(host.CompilerFindings());
        Assert.DoesNotContain("Money.g.cs", host.Files.Keys);
        Assert.Contains("PayAsync(global::Acme.Library.Money body", host.Files["IInvoicesClient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_settings_of_the_assembly_decide_how_its_types_are_used()
    {
        MetadataReference library = SharedLibrary(SharedProject.Common, ("Enums", "Closed"), ("Models", "Class"), ("Rename", "Money=Cash"));

        GeneratorHost host = App().WithReference(library);

        Assert.Empty(host.Diagnostics);
        Assert.Empty(host.CompilerFindings());
        Assert.Contains("global::Acme.Library.Cash body", host.Files["IInvoicesClient.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Internal_types_are_used_if_the_assembly_shows_them()
    {
        GeneratorHost friend = InternalLibrary("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Consumer\")]");
        GeneratorHost stranger = InternalLibrary("");

        GeneratorHost shown = App(("Accessibility", "Internal")).WithReference(friend.ToReference("Acme.Library"));
        GeneratorHost hidden = App(("Accessibility", "Internal")).WithReference(stranger.ToReference("Acme.Library"));

        Assert.Empty(shown.CompilerFindings());
        Assert.DoesNotContain("Money.g.cs", shown.Files.Keys);
        Assert.Empty(hidden.CompilerFindings());
        Assert.Contains("namespace Consumer.Common;", hidden.Files["Money.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_makes_no_difference_between_two_versions_of_a_file()
    {
        MetadataReference library = SharedLibrary(SharedProject.Common.Replace("An amount.", "A sum.", StringComparison.Ordinal));

        Assert.Empty(App().WithReference(library).Diagnostics);
    }

    [Fact]
    public void A_type_that_an_older_assembly_lacks_belongs_to_the_client()
    {
        ProjectDocument client = SharedProject.ClientOf("common.yaml#/components/schemas/Money", "common.yaml#/components/schemas/Tax");
        ProjectDocument file = SharedProject.CommonFile(
            SharedProject.Common + "    Tax: { type: object, properties: { rate: { type: number } } }\n");

        GeneratorHost host = GeneratorHost.Create([client, file]).WithReference(Library());

        Assert.Equal("TKG0028", Assert.Single(host.Diagnostics).Id);
        Assert.Empty(host.CompilerFindings());
        Assert.Contains("global::Acme.Library.Money? M0", host.Files["All.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public Tax? M1", host.Files["All.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Another_namespace_makes_the_project_generate_its_own_types()
    {
        GeneratorHost host = GeneratorHost.Create([SharedProject.BillingClient(), SharedProject.CommonFile(("Namespace", "Consumer.Own"))])
            .WithReference(Library());

        Assert.Empty(host.Diagnostics);
        Assert.Contains("namespace Consumer.Own;", host.Files["Money.g.cs"], StringComparison.Ordinal);
    }

    private static GeneratorHost App(params (string Name, string Value)[] metadata) =>
        GeneratorHost.Create([SharedProject.BillingClient(metadata), SharedProject.CommonFile()]);

    private static MetadataReference Library() => SharedLibrary(SharedProject.Common);

    private static MetadataReference SharedLibrary(string file, params (string Name, string Value)[] metadata) =>
        GeneratorHost.Create([SharedProject.OrdersClient(), SharedProject.CommonFile(file, [("Namespace", "Acme.Library"), .. metadata])])
            .ToReference("Acme.Library");

    private static GeneratorHost InternalLibrary(string code) => GeneratorHost
        .Create([SharedProject.OrdersClient(("Accessibility", "Internal")), SharedProject.CommonFile(("Namespace", "Acme.Library"))])
        .WithCSharp(code);
}
