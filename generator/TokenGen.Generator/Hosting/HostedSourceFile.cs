using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Emission;
using TokenGen.Generator.Hosting.HandWritten;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// One source file before it is written, with its origin. Only the model is cached; the text is made when the model changes.
/// </summary>
internal sealed record HostedSourceFile(ClientSource Source, SourceFileModel Model)
{
    /// <summary>The members that the user wrote in the types of the file.</summary>
    public EquatableArray<HandWrittenType> HandWritten { get; init; } = [];

    public HostedSourceFile With(HandWrittenTypes types) =>
        types.All.IsEmpty ? this : this with { HandWritten = types.In(GeneratedTypeNames.Of(Model)) };

    public void Emit(SourceProductionContext output)
    {
        try
        {
            output.AddSource(Model.HintName, SourceText.From(Write(output.CancellationToken).Text, Encoding.UTF8));
        }
        catch (Exception exception) when (InternalError.IsOurs(exception))
        {
            output.ReportDiagnostic(InternalError.Describe(Source, $"writing {Model.HintName}", exception).ToDiagnostic());
        }
    }

    /// <summary>The hand-written members that the file cannot use.</summary>
    public EquatableArray<HandWrittenMisfit> Misfits(CancellationToken cancellationToken)
    {
        try
        {
            return HandWritten.IsEmpty ? [] : Write(cancellationToken).Misfits;
        }
        catch (Exception exception) when (InternalError.IsOurs(exception))
        {
            // Writing the file reports the same exception.
            return [];
        }
    }

    private (string Text, EquatableArray<HandWrittenMisfit> Misfits) Write(CancellationToken cancellationToken)
    {
        string text = SourceFiles.Emit(Model, cancellationToken);
        if (HandWritten.IsEmpty)
        {
            return (text, []);
        }

        MemberReplacement replacement = MemberReplacement.In(text, HandWritten, cancellationToken);
        return (replacement.Text, replacement.Misfits);
    }
}
