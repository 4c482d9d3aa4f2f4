using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Emission;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting;

/// <summary>A client that is split into its source files.</summary>
internal sealed record SplitClient(EquatableArray<HostedSourceFile> Files, EquatableArray<DiagnosticInfo> Diagnostics)
{
    public static SplitClient Split(HostedModel client, CancellationToken cancellationToken)
    {
        try
        {
            EquatableArray<SourceFileModel> files = SourceFiles.Split(client.Model, cancellationToken);
            return new SplitClient(files.Select(file => new HostedSourceFile(client.Source, file)).ToEquatableArray(), []);
        }
        catch (Exception exception) when (InternalError.IsOurs(exception))
        {
            return new SplitClient([], [InternalError.Describe(client.Source, "splitting it into files", exception)]);
        }
    }
}
