using TokenGen.Generator.Binding;
using TokenGen.Generator.Binding.Sharing;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Hosting.Sharing;

/// <summary>Reads and binds a shared file, or compares it with the types of a referenced assembly.</summary>
internal static class BoundSharedFile
{
    public static BoundApi Bind(ClientInput input, SharedFileSource source, TargetFramework framework, CancellationToken cancellationToken)
    {
        // A file that is not an object has no schemas. Clients that refer to it report its errors.
        if (SharedDocument.Of(input.Document!, cancellationToken) is not { } document)
        {
            return new BoundApi(null, []);
        }

        ReadResult read = DocumentReader.Read(document, [input.Document!, .. input.Others], [], cancellationToken);
        SharedFileModel file = new(input.Source.DocumentName, source.Settings, "", input.Settings.Validation);
        BoundApi api = SharedTypesBinder.Bind(read, file, source.Path, input.Settings, framework, cancellationToken);
        List<DiagnosticInfo> diagnostics = [.. api.Diagnostics.Where(diagnostic => diagnostic.Span?.FilePath != document.Path)];
        foreach (SharedFileName other in source.Others.Where(
            other => read.MovedSchemas.Values.Any(place => place.StartsWith(other.Path + "#", StringComparison.Ordinal))))
        {
            diagnostics.Add(DiagnosticInfo.Create(
                HostingDescriptors.NotSharable,
                source.AskedBy.SettingSpan("SharedTypes", other.Name),
                other.Name,
                $"'{input.Source.DocumentName}' refers to it and is shared, too; name only '{input.Source.DocumentName}' in SharedTypes"));
        }

        if (source.Assembly is { } assembly && api is { Model.SharedFile: { } bound, Shared: { } shared })
        {
            api = api with { Model = null, Shared = Compare(input, source, assembly, bound, shared, diagnostics) };
        }

        api = source.WritesBaselines ? api with { Model = null } : api;
        return api with { Diagnostics = diagnostics.ToEquatableArray() };
    }

    /// <summary>The shared types that an assembly has. Clients generate the missing types themselves.</summary>
    private static SharedTypes Compare(
        ClientInput input, SharedFileSource source, ReferencedTypes assembly, SharedFileModel bound, SharedTypes shared, List<DiagnosticInfo> diagnostics)
    {
        if (bound.Facts == assembly.Facts)
        {
            return shared;
        }

        HashSet<string> known = new(assembly.Types, StringComparer.Ordinal);
        List<TypeModel> missing = [.. shared.Types.Where(type => !known.Contains(SharedTypes.ShortName(type.Name)))];
        diagnostics.Add(DiagnosticInfo.Create(
            HostingDescriptors.SharedTypesDiffer,
            source.AskedBy.SettingSpan("SharedTypes"),
            input.Source.DocumentName,
            assembly.Assembly,
            missing.Count == 0 ? "" : $" and lacks {SharedTypes.ShortName(missing[0].Name)}"));
        if (missing.Count == 0)
        {
            return shared;
        }

        HashSet<string> lost = new(missing.Select(static type => type.Name), StringComparer.Ordinal);
        TypeGraph graph = new(shared.Types);
        return shared with
        {
            Places = shared.Places.Where(place =>
            {
                bool isLost = place.Type is NamedUse named && lost.Contains(named.Name);
                graph.Visit([place.Type], [], type => isLost |= lost.Contains(type.Name));
                return !isLost;
            }).ToEquatableArray(),
        };
    }
}
