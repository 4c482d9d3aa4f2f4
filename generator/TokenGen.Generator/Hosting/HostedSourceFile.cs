using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Emission;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// A source file to be and where it comes from. Only the model is kept; the text is made when it changed, and handed over.
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
