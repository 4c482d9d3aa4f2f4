using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading.Bundling;
using TokenGen.Generator.Reading.Library;
using TokenGen.Generator.Reading.Overlays;
using TokenGen.Generator.Reading.Positions;
using TokenGen.Generator.Reading.Structure;
using TokenGen.Generator.Reading.Syntax;

namespace TokenGen.Generator.Reading;

/// <summary>Parses, bundles and reads texts into one OpenAPI document.</summary>
internal static class DocumentReader
{
    /// <summary>
    /// Reads <paramref name="document"/>. References to files can reach only <paramref name="others"/>, never the disk or the network.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="others">The files that the document may refer to.</param>
    /// <param name="overlays">The overlays, which change the document or the others before anything is read; applied in order.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static ReadResult Read(
        DocumentFile document, EquatableArray<DocumentFile> others, EquatableArray<DocumentFile> overlays, CancellationToken cancellationToken)
    {
        DiagnosticBag diagnostics = new();
        ParsedFile file = ParsedFile.Parse(document, diagnostics, cancellationToken);
        Origins origins = new(file);
        OverlaySet corrections = OverlaySet.Read(overlays, document, others, origins, diagnostics, cancellationToken);
        corrections.Apply(file);
        if (VersionOf(file, origins, diagnostics) is not { } version)
        {
            return new(document: null, root: null, diagnostics.All, (pointer, ofKey) => origins.Locate(Pointer.Split(pointer), ofKey));
        }

        JsonObject root = (JsonObject)file.Root!;
        Locator locator = new(root, version, origins);
        OpenApiDocument? read = null;
        Dictionary<string, string> moved = [];
        try
        {
            moved = Bundler.Bundle(file, new FileSet(file, others, corrections, diagnostics, cancellationToken), version, origins, diagnostics, cancellationToken);
            (read, OpenApiDiagnostic said) = OpenApiLibrary.Read(root);
            new LibraryDiagnostics(root, locator, diagnostics).Add(said);
            if (read is not null)
            {
                ReferenceTargets.Remember(read, cancellationToken);
            }
        }
        catch (SyntaxFaultException fault)
        {
            diagnostics.Add(fault.Descriptor, () => SourceSpan.StartOf(document.Path), fault.Arguments);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            diagnostics.Add(ReadingDescriptors.ReaderFailure, () => SourceSpan.StartOf(document.Path), fault.Message);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return new(read, root, diagnostics.All, locator.Locate)
        {
            BrokenReferences = diagnostics.BrokenReferences,
            MovedSchemas = moved,
            Length = document.Text.Length + others.Sum(static other => (long)other.Text.Length),
        };
    }

    private static SpecVersion? VersionOf(ParsedFile file, Origins origins, DiagnosticBag diagnostics)
    {
        if (file.Root is null)
        {
            return null;
        }

        if (file.Root is not JsonObject root || SpecVersions.FieldOf(root) is not { } field)
        {
            diagnostics.Add(ReadingDescriptors.NotOpenApi, () => file.Positions.Locate([], ofKey: false));
            return null;
        }

        string written = SpecVersions.Written(root, field);
        SpecVersion? version = SpecVersions.Parse(field, written);
        if (version is null)
        {
            diagnostics.Add(ReadingDescriptors.UnsupportedVersion, () => origins.Locate([field], ofKey: false), written);
        }

        return version;
    }
}
