using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>An invalid setting is reported at its value in the project file, and at the invalid entry of the value.</summary>
public sealed class SettingPlaceTests
{
    private const string Pets =
        "openapi: 3.0.3\ninfo: { title: Acme API, version: '1' }\npaths:\n  /pets:\n"
        + "    get: { operationId: listPets, tags: [Pets], responses: { '204': { description: Done } } }\n";

    [Theory]
    [InlineData("""<OpenApiClient Include="openapi.yaml" Tags="Pets|{|#0:Pest|}" />""")]
    [InlineData("""<OpenApiClient Include='./openapi.yaml' Tags='Pets|{|#0:Pest|}' />""")]
    [InlineData("""<OpenApiClient Tags = "Pets|{|#0:Pest|}" Include = "openapi.yaml"></OpenApiClient>""")]
    [InlineData("<OpenApiClient Include=\"openapi.yaml\">\n<Tags>\n  Pets|{|#0:Pest|}\n</Tags>\n</OpenApiClient>")]
    [InlineData("""<OpenApiClient Include="other.yaml" Tags="Pets|Pest" /><OpenApiClient Include="a.yaml;openapi.yaml" Tags="Pets|{|#0:Pest|}" />""")]
    [InlineData("""<OpenApiClient Include="openapi.yaml" Tags="Pets" /><OpenApiClient Include="openapi.yaml" Tags="Pets|{|#0:Pest|}" />""")]
    [InlineData("""<OpenApiClient Include="openapi.yaml" /><OpenApiClient Update="openapi.yaml" Tags="Pets|{|#0:Pest|}" />""")]
    [InlineData("""<OpenApiClient Include="*.yaml" Tags="Pets|{|#0:Pest|}" />""")]
    [InlineData("""<OpenApiClient Include="openapi.yaml" Tags="{|#0:$(MyTags)|}" />""")]
    [InlineData("""<OpenApiClient Include="{|#0:openapi.yaml|}" />""")]
    [InlineData("""<OpenApiClient Include="other.yaml" Tags="Pest" />""", 1)]
    [InlineData("""<OpenApiClient Include="openapi.yaml" Tags="{|#0:Pest|}" /> <<broken""")]
    public Task An_entry_that_matches_nothing_is_reported_at_its_place(string items, int line = 0) =>
        new DocumentTest()
            .With("openapi.yaml", Pets, metadata: "Tags = Pets|Pest")
            .WithProject($"<Project>\n  <ItemGroup>\n    {items}\n  </ItemGroup>\n</Project>\n")
            .ReportsAsync(At(Warning("TKG0008"), line).WithArguments("Pest", "Tags", "openapi.yaml", "correct it, or remove it"));

    [Fact]
    public Task An_entry_with_XML_escapes_is_found() =>
        new DocumentTest()
            .With("openapi.yaml", Pets, metadata: "Paths = /**|/a&b")
            .WithProject(
                """<Project><ItemGroup><OpenApiClient Include="openapi.yaml" Paths="/**|{|#0:/a&amp;b|}" /></ItemGroup></Project>""")
            .ReportsAsync(Warning("TKG0008").WithLocation(0).WithArguments("/a&b", "Paths", "openapi.yaml", "correct it, or remove it"));

    [Fact]
    public Task An_invalid_value_is_reported_at_its_place() =>
        new DocumentTest()
            .With("openapi.yaml", Pets, metadata: "ClientName = record")
            .WithProject(
                """<Project><ItemGroup><OpenApiClient Include="openapi.yaml" ClientName="{|#0:record|}" /></ItemGroup></Project>""")
            .ReportsAsync(Error("TKG0006").WithLocation(0));

    [Fact]
    public Task An_unknown_setting_is_reported_at_its_place() =>
        new DocumentTest()
            .With("openapi.yaml", Pets)
            .WithProperty("TokenGenUnknownSettings", "Namspace")
            .WithProject("""<Project><ItemGroup><OpenApiClient Include="openapi.yaml" Namspace="{|#0:Acme|}" /></ItemGroup></Project>""")
            .ReportsAsync(Error("TKG0005").WithLocation(0));

    private static Microsoft.CodeAnalysis.Testing.DiagnosticResult At(Microsoft.CodeAnalysis.Testing.DiagnosticResult finding, int line) =>
        line == 0 ? finding.WithLocation(0) : finding.WithLocation("/Consumer.csproj", line, 1);
}
