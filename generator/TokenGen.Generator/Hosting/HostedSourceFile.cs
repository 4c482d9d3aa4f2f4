using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Emission;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// One source file before it is written, with its origin. Only the model is cached; the text is made when the model changes.
/// </summary>
internal sealed record HostedSourceFile(ClientSource Source, SourceFileModel Model)
{
    public void Emit(SourceProductionContext output)
    {
        try
        {
            string text = SourceFiles.Emit(Model, output.CancellationToken);
            output.AddSource(Model.HintName, SourceText.From(text, Encoding.UTF8));
        }
        catch (Exception exception) when (InternalError.IsOurs(exception))
        {
            output.ReportDiagnostic(InternalError.Describe(Source, $"writing {Model.HintName}", exception).ToDiagnostic());
        }
    }
}
