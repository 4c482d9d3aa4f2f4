using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Emit;
using TokenGen.Corpus.Compilation;
using TokenGen.Corpus.Documents;

namespace TokenGen.Corpus.Tests;

/// <summary>The examples of real documents, as values of the client's types.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> Names =>
        [.. CommittedCorpus.Documents.Where(static document => !document.IsBroken).Select(static document => document.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Emitted_examples_can_be_read(string name)
    {
        CorpusDocument document = CommittedCorpus.Documents.Single(document => document.Name == name);
        ClientCompilation client = ClientCompilation.Of(
            document, CompilerInputs.Of("net10.0"), TestContext.Current.CancellationToken, ("Fakes", "true"), ("Examples", "true"));
        using MemoryStream assembly = new();
        EmitResult emitted = client.Project.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(emitted.Diagnostics.Where(static finding => finding.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning));

        assembly.Position = 0;
        AssemblyLoadContext context = new(name, isCollectible: true);
        try
        {
            PropertyInfo[] examples = [.. context.LoadFromStream(assembly).GetTypes()
                .Where(static type => (type.DeclaringType ?? type).Name.EndsWith("Examples", StringComparison.Ordinal))
                .SelectMany(static type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))];

            Assert.Equal(client.Result.GeneratedSources.Any(static source =>
                source.HintName.EndsWith("Examples.g.cs", StringComparison.Ordinal)), examples.Length > 0);
            Assert.Empty(examples.Select(Problem).OfType<string>());
            TestContext.Current.TestOutputHelper?.WriteLine($"{examples.Length} examples");
        }
        finally
        {
            context.Unload();
        }
    }

    private static string? Problem(PropertyInfo example)
    {
        try
        {
            return example.GetValue(null) is null ? $"{example.DeclaringType!.Name}.{example.Name} is null" : null;
        }
        catch (TargetInvocationException failure)
        {
            return $"{example.DeclaringType!.Name}.{example.Name}: {failure.InnerException!.Message}";
        }
    }
}
