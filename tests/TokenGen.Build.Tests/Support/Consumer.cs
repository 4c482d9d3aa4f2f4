using System.Diagnostics;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace TokenGen.Build.Tests.Support;

/// <summary>A project outside the repository that uses TokenGen in a real build.</summary>
public sealed class Consumer : IDisposable
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(3);
    private bool _isRestored;

    public string Folder { get; } = Directory.CreateTempSubdirectory("tokengen-").FullName;

    /// <summary>Environment variables of its builds, in addition to those of this process; null removes one.</summary>
    public Dictionary<string, string?> Environment { get; } = [];

    public string Assembly => Path.Combine(Folder, "bin", Repository.Configuration, "net10.0", "Consumer.dll");

    public void Project(string items = "", string properties = "", string targets = "") => Write("Consumer.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <NuGetAudit>false</NuGetAudit><RunAnalyzers>false</RunAnalyzers>
            {properties}
          </PropertyGroup>
          <Import Project="{Repository.FromSource}" />
          <ItemGroup>
            {items}
          </ItemGroup>
          {targets}
        </Project>
        """);

    public void Write(string file, string content)
    {
        string path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // A file with a new date is compiled again.
        if (!File.Exists(path) || File.ReadAllText(path) != content)
        {
            File.WriteAllText(path, content);
        }
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>Builds only the consumer: generator and runtime were built together with these tests.</summary>
    public async Task<BuildResult> BuildAsync(params string[] arguments)
    {
        string[] restore = _isRestored ? ["--no-restore"] : [];
        _isRestored = true;
        using Process build = DotNet.Start(
            Folder,
            [
                "build", "-c", Repository.Configuration, "-v:n", "-nodeReuse:false", "-tl:off",
                "-p:BuildProjectReferences=false", .. restore, .. arguments,
            ],
            Environment);
        using CancellationTokenSource deadline = new(s_deadline);
        try
        {
            Task<string> errors = build.StandardError.ReadToEndAsync(deadline.Token);
            string output = await build.StandardOutput.ReadToEndAsync(deadline.Token) + await errors;
            await build.WaitForExitAsync(deadline.Token);

            // Every build checks that the generator was loaded, ran, and matches the compiler.
            Assert.DoesNotContain("CS8032", output, StringComparison.Ordinal);
            Assert.DoesNotContain("CS8785", output, StringComparison.Ordinal);
            Assert.DoesNotContain("CS9057", output, StringComparison.Ordinal);
            return new BuildResult(build.ExitCode, output);
        }
        finally
        {
            build.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Runs the built program and returns its output.</summary>
    public async Task<string> RunAsync()
    {
        using Process run = DotNet.Start(Folder, [Assembly]);
        using CancellationTokenSource deadline = new(s_deadline);
        try
        {
            Task<string> errors = run.StandardError.ReadToEndAsync(deadline.Token);
            string output = await run.StandardOutput.ReadToEndAsync(deadline.Token) + await errors;
            await run.WaitForExitAsync(deadline.Token);
            Assert.True(run.ExitCode == 0, output);
            return output;
        }
        finally
        {
            run.Kill(entireProcessTree: true);
        }
    }

    /// <summary>The members of the built assembly, as <c>Namespace.Type.Member</c>.</summary>
    public IReadOnlySet<string> Members()
    {
        using PEReader file = new(File.OpenRead(Assembly));
        MetadataReader metadata = file.GetMetadataReader();
        HashSet<string> members = [];
        foreach (TypeDefinition type in metadata.TypeDefinitions.Select(metadata.GetTypeDefinition))
        {
            string name = $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
            IEnumerable<StringHandle> memberNames =
            [
                .. type.GetMethods().Select(method => metadata.GetMethodDefinition(method).Name),
                .. type.GetProperties().Select(property => metadata.GetPropertyDefinition(property).Name),
            ];
            members.Add(name);
            members.UnionWith(memberNames.Select(member => $"{name}.{metadata.GetString(member)}"));
        }

        return members;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
