using System.Reflection;
using System.Xml.Linq;
using Microsoft.CodeAnalysis.Emit;
using TokenServer;

namespace TokenGen.Docs.Tests;

/// <summary>
/// The quick start of the readme: its document and program are compiled, run against the server, and print what the readme shows.
/// </summary>
public sealed class QuickStartTests
{
    private const string Address = "http://127.0.0.1:5080";

    private static readonly Page s_readme = Repository.Pages.Single(static page => page.Name == "README.md");

    [Fact]
    public async Task The_program_prints_what_the_readme_says()
    {
        CodeBlock program = Block("csharp", "quickstart");
        Assert.Contains(Address, program.Code, StringComparison.Ordinal);
        await using RunningTokenServer server = await TokenServerHost.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        string printed = await RunAsync(
            Block("yaml").Code,
            program.Code.Replace(Address, server.BaseAddress.ToString(), StringComparison.Ordinal),
            server.AdminToken);

        Assert.Equal(Block("text").Code.Trim(), printed);
    }

    [Fact]
    public void The_project_file_references_only_the_package_in_its_version()
    {
        XElement project = XElement.Parse(Block("xml").Code);
        XElement reference = Assert.Single(project.Descendants("PackageReference"));

        Assert.Equal("TokenGen.Generator", reference.Attribute("Include")!.Value);
        Assert.Equal(
            XElement.Parse(Repository.ReadText("Directory.Build.props")).Descendants("VersionPrefix").Single().Value,
            reference.Attribute("Version")!.Value);
        Assert.Empty(project.Descendants("OpenApiClient"));
    }

    /// <summary>Each command of the readme runs an existing project.</summary>
    [Fact]
    public void The_commands_name_existing_projects()
    {
        string[] projects =
        [
            .. s_readme.Blocks.Where(static block => block.Language == "sh")
                .SelectMany(static block => block.Code.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
                .Where(static word => word.StartsWith("samples/", StringComparison.Ordinal)
                    || word.StartsWith("generator/", StringComparison.Ordinal)
                    || word.StartsWith("runtime/", StringComparison.Ordinal)),
        ];

        Assert.NotEmpty(projects);
        Assert.All(projects, static project => Assert.NotEmpty(Directory.EnumerateFiles(Repository.PathOf(project), "*.csproj")));
    }

    private static async Task<string> RunAsync(string document, string source, string token)
    {
        using MemoryStream assembly = new();
        EmitResult emitted = Project.Of(document, "Tokens").Compile(source)
            .Emit(assembly, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        MethodInfo main = Assembly.Load(assembly.ToArray()).EntryPoint!;

        TextWriter console = Console.Out;
        StringWriter output = new();
        Console.SetOut(output);
        try
        {
            // The entry point of an async program waits for it.
            await Task.Run(() => main.Invoke(null, [new[] { token }]));
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString().ReplaceLineEndings("\n").Trim();
    }

    private static CodeBlock Block(string language, string mark = "") =>
        s_readme.Blocks.Single(block => block.Language == language && block.Mark == mark);
}
