using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>TKG0024 to TKG0029: the setting <c>SharedTypes</c>, each at its place in the project file.</summary>
public sealed class SharedTypesTests
{
    private const string Common =
        "$defs:\n  Money: { type: object, properties: { amount: { type: number } } }\n";

    [Fact]
    public Task TKG0024_The_project_has_no_such_file() => Client("comon.yaml")
        .With("common.yaml", Common, "OpenApiDocument")
        .WithProject(
            """<Project><ItemGroup><OpenApiClient Include="orders.yaml" SharedTypes="{|#0:comon.yaml|}" /></ItemGroup></Project>""")
        .ReportsAsync(Error("TKG0024").WithLocation(0).WithArguments("comon.yaml", "orders.yaml", "did you mean 'common.yaml'"));

    [Fact]
    public Task TKG0024_No_file_has_a_similar_name() => Client("types/money.yaml")
        .With("common.yaml", Common, "OpenApiDocument")
        .ReportsAsync(
            Error("TKG0024").WithLocation("/Consumer.csproj", 1, 1).WithArguments("types/money.yaml", "orders.yaml", "correct the path"));

    [Fact]
    public Task TKG0025_The_document_does_not_refer_to_the_file() => Client("common.yaml|units.yaml")
        .With("common.yaml", Common, "OpenApiDocument")
        .With("units.yaml", Common, "OpenApiDocument")
        .WithProject("""<Project><ItemGroup><OpenApiClient Include="orders.yaml" SharedTypes="common.yaml|{|#0:units.yaml|}" /></ItemGroup></Project>""")
        .ReportsAsync(Warning("TKG0025").WithLocation(0).WithArguments("units.yaml", "orders.yaml", "the document does not refer to it"));

    [Fact]
    public Task TKG0025_A_file_is_named_twice() => Client("common.yaml|./common.yaml")
        .With("common.yaml", Common, "OpenApiDocument")
        .WithProject("""<Project><ItemGroup><OpenApiClient Include="orders.yaml" SharedTypes="common.yaml|{|#0:./common.yaml|}" /></ItemGroup></Project>""")
        .ReportsAsync(Warning("TKG0025").WithLocation(0).WithArguments("./common.yaml", "orders.yaml", "it is named twice"));

    [Fact]
    public Task TKG0026_The_file_has_a_client_of_its_own() => Client("other.yaml")
        .With("common.yaml", Common, "OpenApiDocument")
        .With("other.yaml", Document("Other", "/others"), metadata: "Namespace = Consumer.Other")
        .WithProject(
            """<Project><ItemGroup><OpenApiClient Include="orders.yaml" SharedTypes="{|#0:other.yaml|}" /></ItemGroup></Project>""")
        .ReportsAsync(Error("TKG0026").WithLocation(0)
            .WithArguments("other.yaml", "it has an OpenApiClient item; move the shared schemas to a file of their own"));

    [Fact]
    public Task TKG0026_A_shared_file_refers_to_another_one() => Client(
        "common.yaml|units.yaml", extra: "unit: { $ref: 'units.yaml#/$defs/Unit' }")
        .With("common.yaml", "$defs:\n  Money: { type: object, properties: { unit: { $ref: 'units.yaml#/$defs/Unit' } } }\n", "OpenApiDocument")
        .With("units.yaml", "$defs:\n  Unit: { type: object, properties: { name: { type: string } } }\n", "OpenApiDocument")
        .WithProject("""<Project><ItemGroup><OpenApiClient Include="orders.yaml" SharedTypes="common.yaml|{|#0:units.yaml|}" /></ItemGroup></Project>""")
        .ReportsAsync(
            Error("TKG0026").WithLocation(0)
                .WithArguments("units.yaml", "'common.yaml' refers to it and is shared, too; name only 'common.yaml' in SharedTypes"));

    [Theory]
    [InlineData("Models", "Class")]
    [InlineData("Enums", "Closed")]
    [InlineData("Types", "type:number=decimal")]
    public Task TKG0027_Clients_differ_in_a_setting(string setting, string value) => Client("common.yaml", $"{setting} = {value}")
        .With("billing.yaml", Document("Billing", "/bills"), "OpenApiClient", "Namespace = Consumer.Billing", "SharedTypes = common.yaml")
        .With("common.yaml", Common, "OpenApiDocument")
        .WithProject($$"""<Project><ItemGroup><OpenApiClient Include="billing.yaml" SharedTypes="common.yaml" /><OpenApiClient Include="orders.yaml" SharedTypes="common.yaml" {{setting}}="{|#0:{{value}}|}" /></ItemGroup></Project>""")
        .ReportsAsync(Warning("TKG0027").WithLocation(0).WithArguments(setting, "orders.yaml", "common.yaml", "billing.yaml"));

    [Fact]
    public Task A_setting_of_the_file_ends_a_difference_between_clients() => Client("common.yaml")
        .With("billing.yaml", Document("Billing", "/bills"), "OpenApiClient", "Namespace = Consumer.Billing", "SharedTypes = common.yaml", "Models = Class")
        .With("common.yaml", Common, "OpenApiDocument", "Models = Record")
        .ReportsAsync();

    [Fact]
    public Task TKG0028_An_assembly_was_built_with_another_file()
    {
        DocumentTest test = Client("common.yaml").With("common.yaml", Common, "OpenApiDocument")
            .WithProject(
                """<Project><ItemGroup><OpenApiClient Include="orders.yaml" SharedTypes="{|#0:common.yaml|}" /></ItemGroup></Project>""");
        test.TestState.AdditionalReferences.Add(Library("First"));
        return test.ReportsAsync(Warning("TKG0028").WithLocation(0).WithArguments("common.yaml", "First", ""));
    }

    [Fact]
    public Task TKG0028_An_assembly_lacks_a_type()
    {
        DocumentTest test = Client("common.yaml")
            .With("common.yaml", Common + "  Unit: { type: object, properties: { name: { type: string } } }\n", "OpenApiDocument");
        test.TestState.AdditionalReferences.Add(Library("First"));
        return test.ReportsAsync(
            Warning("TKG0028").WithLocation("/Consumer.csproj", 1, 1).WithArguments("common.yaml", "First", " and lacks Unit"));
    }

    [Fact]
    public Task TKG0029_Two_assemblies_have_the_types()
    {
        DocumentTest test = Client("common.yaml").With("common.yaml", Common, "OpenApiDocument")
            .WithProject(
                """<Project><ItemGroup><OpenApiClient Include="orders.yaml" SharedTypes="{|#0:common.yaml|}" /></ItemGroup></Project>""");
        test.TestState.AdditionalReferences.AddRange([Library("First"), Library("Second")]);
        return test.ReportsAsync(
            Warning("TKG0028").WithLocation(0).WithArguments("common.yaml", "First", ""),
            Warning("TKG0029").WithLocation(0).WithArguments("common.yaml", "First", "Second"));
    }

    [Fact]
    public Task TKG0010_Two_shared_files_have_a_type_of_the_same_name() => Client(
        "common.yaml|units.yaml", extra: "unit: { $ref: 'units.yaml#/$defs/Tax' }")
        .With("common.yaml", Common, "OpenApiDocument", "Namespace = Consumer.Shared")
        .With("units.yaml", "$defs:\n  Tax: { type: object, properties: { name: { type: string } } }\n  Money: { type: object, properties: { name: { type: string } } }\n", "OpenApiDocument", "Namespace = Consumer.Shared")
        .ReportsAsync(
            Error("TKG0010").WithLocation("/Consumer.csproj", 1, 1).WithArguments("Money", "Consumer.Shared", "common.yaml", "units.yaml"));

    [Theory]
    [InlineData("Rename", "Money=Cash")]
    [InlineData("Types", "schema:Money=string")]
    [InlineData("Types", "Money.amount=decimal")]
    public Task TKG0008_A_setting_of_a_client_is_about_a_shared_type(
        string setting, string value) => Client("common.yaml", $"{setting} = {value}")
        .With("common.yaml", Common, "OpenApiDocument")
        .ReportsAsync(Warning("TKG0008").WithLocation("/Consumer.csproj", 1, 1)
            .WithArguments(value, setting, "orders.yaml", "its type is shared, so set it on the OpenApiDocument item of 'common.yaml'"));

    [Fact]
    public Task TKG0211_A_fault_in_a_shared_file_is_reported_once() => Client("common.yaml")
        .With("billing.yaml", Document("Billing", "/bills"), "OpenApiClient", "Namespace = Consumer.Billing", "SharedTypes = common.yaml")
        .With("common.yaml", "$defs:\n  Money: { type: object, properties: { amount: { type: string, format: {|#0:snowflake|} } } }\n", "OpenApiDocument")
        .ReportsAsync(Info("TKG0211").WithLocation(0));

    [Fact]
    public void A_baseline_of_a_client_has_the_shared_types_that_it_uses()
    {
        (string, string)[] files =
            [("orders.yaml", Document("Orders", "/orders")), ("common.yaml", Common + "  Unused: { type: object }\n")];
        GeneratorDriverRunResult accepted =
            new DocumentDriver(files, ("build_property.TokenGenAcceptApi", "true")) { SharedTypes = "common.yaml" }.Run();
        string text = string.Join('\n', Assert.Single(accepted.Results[0].GeneratedSources).SourceText.ToString().Split('\n').Skip(1)
            .Select(static line => line.Length > 3 ? line[3..] : ""));
        string changed = Common.Replace("type: number", "type: string", StringComparison.Ordinal);

        GeneratorDriverRunResult result =
            new DocumentDriver([files[0], ("common.yaml", changed), ("orders.baseline", text)]) { SharedTypes = "common.yaml" }.Run();

        Assert.Contains("type Consumer.Common.Money", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Unused", text, StringComparison.Ordinal);
        Diagnostic breaking = Assert.Single(
            result.Diagnostics, static finding => finding.Id is not "TKG0310" && finding.Id.StartsWith("TKG03", StringComparison.Ordinal));
        Assert.Contains(
            "Consumer.Common.Money", breaking.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal("common.yaml", breaking.Location.GetLineSpan().Path);
    }

    [Fact]
    public async Task An_editor_shows_the_diagnostics_of_shared_files()
    {
        (string, string)[] files = [("orders.yaml", Document("Orders", "/orders")), ("common.yaml", Common)];
        DocumentDriver editor = new(files, ("tokengen_reporter", "analyzer")) { SharedTypes = "common.yaml|comon.yaml" };
        GeneratorDriverRunResult generated = editor.Run(out Compilation compilation);

        ImmutableArray<Diagnostic> analyzed = await compilation.WithAnalyzers(
            [new Generator.Hosting.DocumentAnalyzer()],
            new AnalyzerOptions(editor.Documents, editor.Options)).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Empty(generated.Diagnostics);
        Assert.Equal("TKG0024", Assert.Single(analyzed).Id);
    }

    private static DocumentTest Client(string shared, string metadata = "Fakes = false", string extra = "") =>
        new DocumentTest().With("orders.yaml", Document("Orders", "/orders", extra), "OpenApiClient", "Namespace = Consumer.Orders", $"SharedTypes = {shared}", metadata);

    private static string Document(string title, string path, string extra = "") =>
        $"openapi: 3.1.0\ninfo: {{ title: {title}, version: '1' }}\npaths:\n  {path}:\n    get:\n      operationId: get{title}\n      tags: [{title}]\n"
        + "      responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Result' } } } } }\n"
        + "components:\n  schemas:\n    Result:\n      type: object\n      properties:\n        total: { $ref: 'common.yaml#/$defs/Money' }\n"
        + (extra.Length == 0 ? "" : $"        {extra}\n");

    /// <summary>An assembly with a shared type of another version of the file.</summary>
    private static PortableExecutableReference Library(string name)
    {
        using MemoryStream file = new();
        EmitResult built = CSharpCompilation.Create(
            name,
            [
                CSharpSyntaxTree.ParseText(
                    $$"""
                    [assembly: TokenGen.ApiSharedTypes("common.yaml", "Acme.{{name}}", "", "0")]
                    namespace Acme.{{name}} { public sealed class Money { public static TokenGen.Json.JsonCodec<Money> Json => null!; } }
                    """),
            ],
            ProjectReferences.Plain,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
                .Emit(file, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(built.Success);
        return MetadataReference.CreateFromImage(file.ToArray());
    }
}
