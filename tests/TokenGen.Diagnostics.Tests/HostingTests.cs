using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Hosting;
using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>TKG0001 to TKG0099, except those that only MSBuild can report: TokenGen.Build.Tests has them.</summary>
public sealed class HostingTests
{
    private const string Document =
        "openapi: 3.0.3\ninfo: { title: Acme API, version: '1' }\npaths: { /a: { get: { operationId: a, responses: {} } } }\n";

    private const string Pets =
        "openapi: 3.0.3\ninfo: { title: Acme API, version: '1' }\npaths:\n  /pets:\n"
        + "    get: { operationId: listPets, tags: [Pets], responses: { '204': { description: Done } } }\n";

    [Fact]
    public Task TKG0003_The_language_is_too_old_for_two_clients() =>
        new DocumentTest { LanguageVersion = LanguageVersion.CSharp10 }
            .With("a.yaml", Document)
            .With("b.yaml", Document)
            .ReportsAsync(Error("TKG0003").WithLocation("/Consumer.csproj", 1, 1).WithArguments("10.0"));

    [Fact]
    public void TKG0004_The_host_cannot_read_the_document()
    {
        Diagnostic finding = Assert.Single(
            GeneratorHost.Create([new ProjectDocument("/openapi.yaml", text: default(SourceText))]).Diagnostics);

        Assert.Equal(("TKG0004", "/openapi.yaml"), (finding.Id, finding.Location.GetLineSpan().Path));
        Assert.StartsWith("'openapi.yaml' cannot be read", finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public Task TKG0005_There_is_no_such_setting() =>
        new DocumentTest()
            .With("openapi.yaml", Document)
            .WithProperty("TokenGenUnknownSettings", "Namspace")
            .ReportsAsync(Error("TKG0005").WithLocation("/Consumer.csproj", 1, 1).WithArguments(
                "Namspace", string.Join(", ", SettingTable.All.Select(static setting =>
                    setting.Name)) + ", Source, SourceHeaders, FetchReferences"));

    [Theory]
    [InlineData("ClientName", "Tokens Client", "a C# class name such as TokensClient, and not the name of a member such as With")]
    [InlineData("ClientName", "record", "a C# class name such as TokensClient, and not the name of a member such as With")]
    [InlineData("ClientName", "Dispose", "a C# class name such as TokensClient, and not the name of a member such as With")]
    [InlineData("Namespace", "Acme.2nd", "a C# namespace such as Acme.Tokens")]
    public Task TKG0006_A_setting_has_an_invalid_value(string setting, string value, string expected) =>
        new DocumentTest()
            .With("openapi.yaml", Document, metadata: $"{setting} = {value}")
            .ReportsAsync(Error("TKG0006").WithLocation("/Consumer.csproj", 1, 1).WithArguments(value, setting, "openapi.yaml", expected));

    [Fact]
    public Task TKG0007_Two_documents_make_the_same_client() =>
        new DocumentTest()
            .With("v1.yaml", Document)
            .With("v2.yaml", Document, metadata: "ClientName = ACMEClient")
            // The order of items decides which one is first, and the testing library does not keep it.
            .ReportsAsync(Error("TKG0007").WithLocation("/Consumer.csproj", 1, 1));

    [Fact]
    public Task TKG0010_Two_clients_of_one_namespace_have_a_type_of_the_same_name() =>
        new DocumentTest()
            .With("v1.yaml", Pets)
            .With("v2.yaml", Pets, metadata: "ClientName = OtherClient")
            .ReportsAsync(Error("TKG0010").WithLocation("/Consumer.csproj", 1, 1));

    [Theory]
    [InlineData("Tags", "Pets||Orders", "tags such as Pets|!Internal, separated by |, without an empty one")]
    [InlineData("Paths", "!", "paths such as /pets|/orders/**, separated by |, without an empty one")]
    public Task TKG0006_A_filter_has_an_empty_entry(string setting, string value, string expected) =>
        new DocumentTest()
            .With("openapi.yaml", Document, metadata: $"{setting} = {value}")
            .ReportsAsync(Error("TKG0006").WithLocation("/Consumer.csproj", 1, 1).WithArguments(value, setting, "openapi.yaml", expected));

    [Theory]
    [InlineData("Pet")]
    [InlineData("Pet=animal")]
    [InlineData("Pet=My Animal")]
    public Task TKG0006_A_new_name_is_not_valid_in_C_sharp(string value) =>
        new DocumentTest()
            .With("openapi.yaml", Document, metadata: $"Rename = {value}")
            .ReportsAsync(Error("TKG0006").WithLocation("/Consumer.csproj", 1, 1).WithArguments(
                value, "Rename", "openapi.yaml", "new names such as Pet=Animal|listPets=GetAll|Pet.html_url=Link, each a valid C# name"));

    [Theory]
    [InlineData("Rename", "listPets=GetAll|Pest=Animal", "Pest=Animal")]
    [InlineData("Tags", "Pets|Pest", "Pest")]
    [InlineData("Paths", "/**|!/pest", "!/pest")]
    [InlineData("Operations", "listPets|listpets", "listpets")]
    [InlineData("Pages", "listPets: none|list*: by=link", "list*: by=link")]
    public Task TKG0008_An_entry_of_a_filter_matches_nothing(string setting, string value, string entry) =>
        new DocumentTest()
            .With("openapi.yaml", Pets, metadata: $"{setting} = {value}")
            .ReportsAsync(Warning("TKG0008").WithLocation("/Consumer.csproj", 1, 1)
                .WithArguments(entry, setting, "openapi.yaml", "correct it, or remove it"));

    [Fact]
    public Task TKG0009_The_filters_leave_no_operation() =>
        new DocumentTest()
            .With("openapi.yaml", Pets, metadata: ["Tags = Pets", "Operations = !list*"])
            .ReportsAsync(Error("TKG0009").WithLocation("/Consumer.csproj", 1, 1).WithArguments("openapi.yaml", "Tags, Operations"));

    [Fact]
    public Task TKG0216_The_setting_Expand_leaves_schemas_as_JSON() =>
        new DocumentTest()
            .With(
                "openapi.yaml",
                """
                openapi: 3.0.3
                info: { title: Acme API, version: '1' }
                paths: { /a: { get: { operationId: a, responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } } } } }
                components:
                  schemas: {|#0:{|} Order: { type: object, properties: { buyer: { $ref: '#/components/schemas/Buyer' } } }, Buyer: { type: object, properties: { name: { type: string } } } }
                """,
                metadata: "Expand = None")
            .ReportsAsync(Info("TKG0216").WithLocation(0).WithArguments("1", "Buyer"));

    [Fact]
    public Task A_document_without_errors_has_no_diagnostics() => For(Document);
}
