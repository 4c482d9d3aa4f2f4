using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TokenGen.Docs.Tests.Support;

/// <summary>A project with a document, as the compiler sees it.</summary>
internal sealed class Project
{
    /// <summary>The imports that the SDK's <c>ImplicitUsings</c> adds to a console program.</summary>
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private readonly GeneratorHost _host;

    private Project(GeneratorHost host) => _host = host;

    /// <summary>The diagnostics of the document.</summary>
    public ImmutableArray<Diagnostic> Findings => _host.Diagnostics;

    /// <summary>All emitted files as one text.</summary>
    public string Emitted => string.Join('\n', _host.Result.GeneratedTrees.Select(static tree => tree.ToString()));

    /// <summary>Generates from a document. <paramref name="metadata"/> is that of its item.</summary>
    public static Project Of(string document, string rootNamespace = "Acme", params (string Name, string Value)[] metadata) =>
        new(Host(rootNamespace, Client(document, metadata)));

    /// <summary>The same for a project with an overlay of the document.</summary>
    public static Project WithOverlay(string document, string overlay) =>
        new(Host(
            "Acme", Client(document, [("Overlays", "fix.yaml")]), new ProjectDocument("fix.yaml", overlay) { Kind = ItemKind.Overlay }));

    /// <summary>The same for a project with code that the generator reads.</summary>
    public static Project WithCode(string document, string code, params (string Name, string Value)[] metadata) =>
        new(Host("Acme", Client(document, metadata)).WithCSharp(ImplicitUsings, "Usings.cs")
            .WithCSharp("global using TokenGen;", "Import.cs").WithCSharp(code));

    /// <summary>The project of a snapshot case with several documents: its <c>items.txt</c> has the kind, the file and the metadata of each item.</summary>
    public static Project OfCase(string name)
    {
        string folder = "tests/TokenGen.Generator.Tests/Snapshots/Cases/" + name;
        IEnumerable<string[]> items = Repository.ReadText(folder + "/items.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Trim().Split(' '));
        return new(Host("Acme",
        [
            .. items.Select(item => new ProjectDocument(item[1], Repository.ReadText($"{folder}/{item[1]}")) { Kind = Enum.Parse<ItemKind>(item[0]["OpenApi".Length..]) }
                .With([.. item.Skip(2).Select(static word => word.Split('=', 2)).Select(static pair => (pair[0], pair[1]))])),
        ]));
    }

    /// <summary>The same for a project that references the libraries which clients integrate with.</summary>
    public static Project WithLibrariesOf(string document, string rootNamespace, params (string Name, string Value)[] metadata) =>
        new(Host(rootNamespace, Client(document, metadata)).WithLibraries());

    /// <summary>Compiles user code together with the generated code.</summary>
    public CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        "Consumer",
        [.. _host.Result.GeneratedTrees, .. sources.Prepend(ImplicitUsings).Select(static source => CSharpSyntaxTree.ParseText(source))],
        _host.Compilation.References,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    private static GeneratorHost Host(string rootNamespace, params ProjectDocument[] documents) =>
        GeneratorHost.Create(documents, values: ("build_property.RootNamespace", rootNamespace));

    private static ProjectDocument Client(string document, (string Name, string Value)[] metadata) =>
        new ProjectDocument("openapi.yaml", document).With(metadata);
}
