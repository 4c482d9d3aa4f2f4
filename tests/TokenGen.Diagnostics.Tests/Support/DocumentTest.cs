using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using TokenGen.Generator.Hosting;

namespace TokenGen.Diagnostics.Tests.Support;

/// <summary>
/// A project with documents as the compiler sees it: files with markers, and the metadata of their items in a <c>.globalconfig</c>. Passes
/// if the generator reports exactly the expected diagnostics and the emitted code compiles, even if the document has errors. The snapshot
/// tests check the contents of the emitted code.
/// </summary>
internal sealed class DocumentTest : CSharpSourceGeneratorTest<TokenGenGenerator, DefaultVerifier>
{
    private readonly List<string> _configuration = ["is_global = true", "build_property.RootNamespace = Consumer"];

    public DocumentTest()
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        TestState.Sources.Add("internal static class Program { }");
        TestState.AdditionalReferences.AddRange(Net100.References.All);
        TestState.AdditionalReferences.Add(typeof(ApiException).Assembly);
    }

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp11;

    /// <summary>Adds a document with the metadata of its item, such as <c>ClientName = AcmeClient</c>.</summary>
    public DocumentTest With(string file, string text, string item = "OpenApiClient", params string[] metadata)
    {
        TestState.AdditionalFiles.Add(("/" + file, text));
        string[] values = [$"Identity = {file}", "TokenGenProject = /Consumer.csproj", .. metadata];
        _configuration.AddRange([$"[/{file}]", .. values.Select(value => $"build_metadata.{item}.{value}")]);
        return this;
    }

    /// <summary>Adds the project file, so that diagnostics about settings have a line.</summary>
    public DocumentTest WithProject(string text)
    {
        TestState.AdditionalFiles.Add(("/Consumer.csproj", text));
        _configuration.AddRange(["[/Consumer.csproj]", "build_metadata.OpenApiProject.Identity = /Consumer.csproj"]);
        return this;
    }

    /// <summary>Adds C# of the project.</summary>
    public DocumentTest WithCSharp(string code)
    {
        TestState.Sources.Add(code);
        return this;
    }

    /// <summary>Sets a property of the project.</summary>
    public DocumentTest WithProperty(string name, string value)
    {
        _configuration.Insert(1, $"build_property.{name} = {value}");
        return this;
    }

    /// <summary>Sets the severity of a diagnostic for the project.</summary>
    public DocumentTest WithSeverity(string id, string severity)
    {
        _configuration.Insert(1, $"dotnet_diagnostic.{id}.severity = {severity}");
        return this;
    }

    public Task ReportsAsync(params DiagnosticResult[] expected)
    {
        TestState.AnalyzerConfigFiles.Add(("/.globalconfig", string.Join('\n', _configuration)));
        ExpectedDiagnostics.AddRange(expected);
        return RunAsync(TestContext.Current.CancellationToken);
    }

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion, DocumentationMode.Diagnose);
}
