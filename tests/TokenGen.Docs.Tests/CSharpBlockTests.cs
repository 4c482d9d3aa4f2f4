using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TokenGen.Docs.Tests;

/// <summary>Compiles the C# of the pages. A different test runs the quick start of the readme.</summary>
public sealed partial class CSharpBlockTests
{
    /// <summary>The variables that the pages assume. They are fields, so that a block may declare the same names.</summary>
    private const string Surroundings =
        """
        global using System.Net;
        global using System.Text.Json;
        global using TokenGen;
        global using Wavefront;

        partial class Program
        {
            private static readonly WavefrontClient client = null!;
            private static readonly HttpClient httpClient = null!;
            private static readonly string token = "";
            private static readonly CancellationToken cancellationToken = default;
        }
        """;

    /// <summary>The additional variables of the page about registration.</summary>
    private const string Hosting =
        """
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Http.Resilience;
        global using Microsoft.Extensions.Logging;
        global using Polly;

        partial class Program
        {
            private static readonly IServiceCollection services = null!;
            private static readonly IConfiguration configuration = null!;
        }
        """;

    /// <summary>The variables of the page about pagination: the client of the document in its tests.</summary>
    private const string Paging =
        """
        global using Pages;
        global using TokenGen;

        partial class Program
        {
            private static readonly PagesClient client = null!;
            private static readonly CancellationToken cancellationToken = default;
        }
        """;

    /// <summary>The variables of the page about polling.</summary>
    private const string Polling =
        """
        global using TokenGen;
        global using Works;

        partial class Program
        {
            private static readonly WorksClient client = null!;
            private static readonly CancellationToken cancellationToken = default;
        }
        """;

    /// <summary>The variables of the page about testing.</summary>
    private const string Faking =
        """
        global using System.Net;
        global using Fakes;
        global using TokenGen;
        global using TokenGen.Testing;
        """;

    /// <summary>The variables of the page about validation.</summary>
    private const string Validating =
        """
        global using TokenGen;
        global using Validation;

        partial class Program
        {
            private static readonly Order order = null!;
        }
        """;

    /// <summary>The variables of the page about shared types.</summary>
    private const string Sharing =
        """
        global using Acme.Billing;
        global using Acme.Orders;

        partial class Program
        {
            private static readonly IOrdersOperationsClient orders = null!;
            private static readonly Guid id = default;
        }
        """;

    /// <summary>The compiler error for a block that contains only declarations.</summary>
    private const string NoStatements = "CS5001";

    private static readonly Lazy<Project> s_wavefront = new(static () => Project.Of(
        Repository.ReadText("spec/openapi.yaml"), "Consumer", ("Namespace", "Wavefront"), ("ClientName", "WavefrontClient")));

    private static readonly Lazy<Project> s_hosted = new(static () => Project.WithLibrariesOf(
        Repository.ReadText("spec/openapi.yaml"), "Consumer", ("Namespace", "Wavefront"), ("ClientName", "WavefrontClient")));

    private static readonly Lazy<Project> s_paging = new(static () => Project.Of(
        Repository.ReadText("tests/TokenGen.Generator.Tests/Snapshots/Cases/Pages/openapi.yaml"), "Consumer", ("Namespace", "Pages"), ("ClientName", "PagesClient")));

    private static readonly Lazy<Project> s_polling = new(static () => Project.Of(
        Repository.ReadText("tests/TokenGen.Generator.Tests/Snapshots/Cases/Polling/openapi.yaml"), "Consumer", ("Namespace", "Works"), ("ClientName", "WorksClient")));

    private static readonly Lazy<Project> s_faking = new(static () => Project.Of(
        Repository.ReadText("tests/TokenGen.Generator.Tests/Snapshots/Cases/Fakes/openapi.yaml"), "Consumer", ("Namespace", "Fakes"), ("ClientName", "FakesClient"), ("Fakes", "true"), ("Examples", "true")));

    private static readonly Lazy<Project> s_validating = new(static () => Project.Of(
        Repository.ReadText("tests/TokenGen.Generator.Tests/Snapshots/Cases/Validation/openapi.yaml"), "Consumer", ("Namespace", "Validation"), ("ClientName", "ValidationClient"), ("Validation", "true")));

    private static readonly Lazy<Project> s_sharing = new(static () => Project.OfCase("SharedTypes"));

    private static readonly Lazy<string[]> s_snapshots = new(static () =>
    [
        .. Directory.EnumerateFiles(
            Repository.PathOf("tests/TokenGen.Generator.Tests/Snapshots/Cases"), "*.g.cs", SearchOption.AllDirectories)
            .Select(static file => WithoutSpace(File.ReadAllText(file))),
    ]);

    public static TheoryData<string> Written => [.. Blocks("").Select(static block => block.ToString())];

    public static TheoryData<string> Hosted => [.. Blocks("hosting").Select(static block => block.ToString())];

    public static TheoryData<string> Paged => [.. Blocks("pages").Select(static block => block.ToString())];

    public static TheoryData<string> Polled => [.. Blocks("polling").Select(static block => block.ToString())];

    public static TheoryData<string> Faked => [.. Blocks("fakes").Select(static block => block.ToString())];

    public static TheoryData<string> Validated => [.. Blocks("validation").Select(static block => block.ToString())];

    public static TheoryData<string> Shared => [.. Blocks("shared").Select(static block => block.ToString())];

    public static TheoryData<string> HandWritten => [.. Blocks("handwritten").Select(static block => block.ToString())];

    public static TheoryData<string> Emitted => [.. Blocks("emitted").Select(static block => block.ToString())];

    public static TheoryData<string> Before => [.. Blocks("before").Select(static block => block.ToString())];

    [Theory]
    [MemberData(nameof(Written))]
    public void Typical_user_code_compiles(string place) => Assert.Empty(
        s_wavefront.Value.Compile(Surroundings, Block("", place).Code)
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static finding => finding.Severity == DiagnosticSeverity.Error && finding.Id != NoStatements));

    [Theory]
    [MemberData(nameof(Hosted))]
    public void Typical_user_code_with_a_container_compiles(string place) => Assert.Empty(
        s_hosted.Value.Compile(Surroundings, Hosting, Block("hosting", place).Code)
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static finding => finding.Severity == DiagnosticSeverity.Error && finding.Id != NoStatements));

    [Theory]
    [MemberData(nameof(Paged))]
    public void Typical_user_code_with_pages_compiles(string place) => Assert.Empty(
        s_paging.Value.Compile(Paging, Block("pages", place).Code)
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static finding => finding.Severity == DiagnosticSeverity.Error && finding.Id != NoStatements));

    [Theory]
    [MemberData(nameof(Polled))]
    public void Typical_user_code_with_polling_compiles(string place) => Assert.Empty(
        s_polling.Value.Compile(Polling, Block("polling", place).Code)
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static finding => finding.Severity == DiagnosticSeverity.Error && finding.Id != NoStatements));

    [Theory]
    [MemberData(nameof(Faked))]
    public void Typical_user_code_with_fakes_compiles(string place) => Assert.Empty(
        s_faking.Value.Compile(Faking, Block("fakes", place).Code)
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static finding => finding.Severity == DiagnosticSeverity.Error && finding.Id != NoStatements));

    [Theory]
    [MemberData(nameof(Validated))]
    public void Typical_user_code_with_validation_compiles(string place) => Assert.Empty(
        s_validating.Value.Compile(Validating, Block("validation", place).Code)
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static finding => finding.Severity == DiagnosticSeverity.Error && finding.Id != NoStatements));

    [Theory]
    [MemberData(nameof(Shared))]
    public void Typical_user_code_with_shared_types_compiles(string place) => Assert.Empty(
        s_sharing.Value.Compile(Sharing, Block("shared", place).Code)
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(static finding => finding.Severity == DiagnosticSeverity.Error && finding.Id != NoStatements));

    [Theory]
    [MemberData(nameof(HandWritten))]
    public void A_hand_written_member_compiles_or_is_reported_as_its_comment_says(string place)
    {
        string code = Block("handwritten", place).Code;
        Project project = Project.WithCode(
            Repository.ReadText("spec/openapi.yaml"), code, ("Namespace", "Wavefront"), ("ClientName", "WavefrontClient"));

        Assert.Equal(
            Reported().Matches(code).Select(static match => match.Value),
            project.Findings.Where(static finding => finding.Severity == DiagnosticSeverity.Error).Select(static finding => finding.Id));
        Assert.Empty(
            project.Compile("global using TokenGen; System.Console.WriteLine();", code)
                .GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(static finding => finding.Severity == DiagnosticSeverity.Error));
    }

    [Theory]
    [MemberData(nameof(Emitted))]
    public void Code_shown_as_emitted_is_emitted(string place)
    {
        string shown = WithoutSpace(Block("emitted", place).Code);

        Assert.Contains(s_snapshots.Value, file => file.Contains(shown, StringComparison.Ordinal));
    }

    /// <summary>Code for another library, which is not referenced here: it must at least parse as C#.</summary>
    [Theory]
    [MemberData(nameof(Before))]
    public void User_code_for_another_library_is_valid_csharp(string place) => Assert.Empty(
        CSharpSyntaxTree.ParseText(Block("before", place).Code, cancellationToken: TestContext.Current.CancellationToken)
            .GetDiagnostics(TestContext.Current.CancellationToken));

    [Fact]
    public void Each_block_is_of_a_known_kind() => Assert.All(
        Repository.Pages.SelectMany(static page => page.Blocks).Where(static block => block.Language == "csharp"),
        static block => Assert.Contains(block.Mark, (string[])["", "emitted", "hosting", "pages", "polling", "fakes", "validation", "shared", "handwritten", "quickstart", "stranger", "before"]));

    private static IEnumerable<CodeBlock> Blocks(string mark) =>
        Repository.Pages.SelectMany(static page => page.Blocks).Where(block => block.Language == "csharp" && block.Mark == mark);

    private static CodeBlock Block(string mark, string place) => Blocks(mark).Single(block => block.ToString() == place);

    /// <summary>The line breaks of documentation are ignored.</summary>
    private static string WithoutSpace(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(@"TKG\d{4}")]
    private static partial Regex Reported();

    [GeneratedRegex(@"(\s|///)+")]
    private static partial Regex Space();
}
