using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using TokenGen.Corpus.Compilation;

namespace TokenGen.Costs.Workers;

/// <summary>Compiles a share of the emitted code, which is what that share costs: types alone, with their JSON, and with the clients.</summary>
internal static partial class CodeShares
{
    public const string Types = "types";
    public const string Classes = "classes";
    public const string Json = "json";
    public const string All = "all";

    public static void Compile(string folder, string share)
    {
        List<string> texts = [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        int types = texts.Count(static text => Declaration().IsMatch(text));
        if (share != All)
        {
            // What is neither a type of the document nor its JSON is a client or serves one.
            texts = [.. texts.Where(text => Declaration().IsMatch(text) || (share == Json && JsonPart().IsMatch(text)))];
        }

        if (share is Types or Classes)
        {
            texts = [.. texts.Select(static text => JsonProperty().Replace(Converter().Replace(text, ""), "}\n"))];
        }

        if (share == Classes)
        {
            texts = [.. texts.Select(static text => Record().Replace(text, "$1 class"))];
        }

        CompilerInputs inputs = CompilerInputs.Of("net10.0");
        CSharpParseOptions options = inputs.ParseOptions.WithDocumentationMode(DocumentationMode.Parse);
        TimeSpan before = Environment.CpuUsage.TotalTime;
        CSharpCompilation project = CSharpCompilation.Create(
            "Consumer", texts.Select((text, i) => CSharpSyntaxTree.ParseText(text, options, $"{i}.g.cs", Encoding.UTF8)), inputs.References, inputs.CompilationOptions);
        using MemoryStream assembly = new();
        EmitResult result = project.Emit(assembly);
        Worker.Tell("compile", (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        Worker.Tell("types", types);
        Worker.Tell("assembly", assembly.Length);
        if (!result.Success)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Take(5)));
        }
    }

    [GeneratedRegex(@"^\[JsonConverter\(typeof\(JsonOpenEnumConverter|^\[JsonConverter\(typeof\(JsonCodecConverter", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"sealed class \w+ : (JsonCodec|UnionCodec|JsonEnumCodec|JsonNumberEnumCodec)<", RegexOptions.Multiline)]
    private static partial Regex JsonPart();

    [GeneratedRegex(@"^\[JsonConverter\(.*\n", RegexOptions.Multiline)]
    private static partial Regex Converter();

    [GeneratedRegex(@"\n    /// <summary>Reads and writes the type as JSON\.</summary>\n    internal static JsonOpenEnumCodec<(.|\n)*\Z")]
    private static partial Regex JsonProperty();

    [GeneratedRegex(@"^(public (?:sealed |abstract )?partial) record(?= \w)(?! struct)", RegexOptions.Multiline)]
    private static partial Regex Record();
}
