using System.Reflection;
using System.Runtime.InteropServices;

namespace TokenGen.Costs.Processes;

/// <summary>A project outside the repository. It uses generator and runtime as in the restored package: files, props and targets.</summary>
internal sealed class MeasuredProject
{
    private readonly string _folder;

    private MeasuredProject(string folder) => _folder = folder;

    public long AssemblySize => new FileInfo(Path.Combine(_folder, "bin", "Debug", "net10.0", "Project.dll")).Length;

    /// <summary>The folder of the repository.</summary>
    public static string Root => Metadata("RepositoryRoot");

    /// <param name="folder">The folder of the new project.</param>
    /// <param name="document">The document of its client.</param>
    /// <param name="program">The source of the program; null for a library.</param>
    /// <param name="operations">The setting Operations of the client; null for all operations.</param>
    public static MeasuredProject WithClient(string folder, string document, string? program = null, string? operations = null)
    {
        string root = Root;
        string generator = Path.Combine(root, "generator", "TokenGen.Generator");
        string generated = Path.Combine(generator, "bin", Metadata("Configuration"), "netstandard2.0");
        string runtime = Path.Combine(
            root, "runtime", "TokenGen.Runtime", "bin", Metadata("Configuration"), "net10.0", "TokenGen.Runtime.dll");
        MeasuredProject project = Create(folder, $"""
              <Import Project="{generator}/build/TokenGen.Generator.props" />
              <ItemGroup>
                <Analyzer Include="{generated}/TokenGen.Generator.dll" />
                <Analyzer Include="{generated}/TokenGen.Dependencies.OpenApi.dll" />
                <Analyzer Include="{generated}/TokenGen.Dependencies.SharpYaml.dll" />
                <Reference Include="{runtime}" />
                <OpenApiClient Include="{Path.GetFileName(document)}" Namespace="Api" ClientName="ApiClient"{(operations is null ? "" : $" Operations=\"{operations}\"")} />
              </ItemGroup>
              <PropertyGroup>
                <AfterMicrosoftNETSdkTargets>$(AfterMicrosoftNETSdkTargets);{generator}/build/TokenGen.Generator.targets</AfterMicrosoftNETSdkTargets>
              </PropertyGroup>
            """);
        File.Copy(document, Path.Combine(folder, Path.GetFileName(document)));
        if (program is not null)
        {
            File.WriteAllText(Path.Combine(folder, "Program.cs"), program);
        }

        return project;
    }

    public static MeasuredProject WithSource(string folder, string source)
    {
        MeasuredProject project = Create(folder, "");
        File.WriteAllText(Path.Combine(folder, "Client.cs"), source);
        return project;
    }

    /// <summary>A project with generated sources and package references.</summary>
    public static MeasuredProject WithSources(string folder, string sources, IReadOnlyDictionary<string, string> packages)
    {
        string references = string.Concat(
            packages.Select(static package => $"""    <PackageReference Include="{package.Key}" Version="{package.Value}" />""" + "\n"));
        return Create(folder, $"""
              <ItemGroup>
            {references}    <Compile Include="{sources}/**/*.cs" />
              </ItemGroup>
            """);
    }

    public void Restore() => MeasuredProcess.Sdk(_folder, "restore");

    /// <summary>Builds without build servers, so MSBuild and the compiler start in each build.</summary>
    public ProcessCost Build() =>
        MeasuredProcess.Sdk(_folder, "build", "--no-restore", "-nodeReuse:false", "-p:UseSharedCompilation=false", "-tl:off", "-v:q");

    public ProcessCost CleanBuild()
    {
        foreach (string output in new[] { Path.Combine(_folder, "bin"), Path.Combine(_folder, "obj", "Debug") }.Where(Directory.Exists))
        {
            Directory.Delete(output, recursive: true);
        }

        return Build();
    }

    /// <summary>Publishes the project as NativeAOT. A trimming or AOT warning is an error.</summary>
    /// <returns>The path of the program.</returns>
    public string PublishNative()
    {
        MeasuredProcess.Sdk(
            _folder, "publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-p:PublishAot=true", "-p:OutputType=Exe", "-p:InvariantGlobalization=true",
            "-p:TreatWarningsAsErrors=true", "-o", Path.Combine(_folder, "native"), "-nodeReuse:false", "-p:UseSharedCompilation=false", "-tl:off", "-v:q");
        return Path.Combine(_folder, "native", "Project");
    }

    /// <summary>Publishes it as a program with its own runtime, trimmed.</summary>
    /// <returns>The folder of the program.</returns>
    public string PublishTrimmed()
    {
        string output = Path.Combine(_folder, "trimmed");
        MeasuredProcess.Sdk(
            _folder, "publish", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "-p:PublishTrimmed=true", "-p:OutputType=Exe",
            "-p:InvariantGlobalization=true", "-o", output, "-nodeReuse:false", "-p:UseSharedCompilation=false", "-tl:off", "-v:q");
        return output;
    }

    private static MeasuredProject Create(string folder, string content)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Project.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <EnableDefaultOpenApiClient>false</EnableDefaultOpenApiClient>
              </PropertyGroup>
            {content}
            </Project>
            """);
        return new MeasuredProject(folder);
    }

    private static string Metadata(string key) =>
        typeof(MeasuredProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
