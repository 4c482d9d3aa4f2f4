using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading.Bundling;
using TokenGen.Generator.Reading.Library;
using TokenGen.Generator.Reading.Positions;
using TokenGen.Generator.Reading.Structure;
using TokenGen.Generator.Reading.Syntax;

namespace TokenGen.Generator.Reading;

/// <summary>From texts to one OpenAPI document: parse, bundle, read.</summary>
internal static class DocumentReader
{
    /// <summary>
    /// Reads <paramref name="document"/>. References to files reach <paramref name="others"/> and nothing else: no disk, no network.
    /// </summary>
    public static ReadResult Read(DocumentFile document, EquatableArray<DocumentFile> others, CancellationToken cancellationToken)
    {
        ParsedFile file = ParsedFile.Parse(document, cancellationToken);
        List<DiagnosticInfo> diagnostics = [.. file.Diagnostics];
        if (VersionOf(file, diagnostics) is not { } version)
        {
            return new(document: null, root: null, diagnostics, (pointer, ofKey) => file.Positions.Locate(Pointer.Split(pointer), ofKey));
        }

        var root = (JsonObject)file.Root!;
        var origins = new Origins(file);
        var locator = new Locator(root, version, origins);
        OpenApiDocument? read = null;
        try
        {
            Bundler.Bundle(file, others, version, origins, diagnostics, cancellationToken);
            (read, OpenApiDiagnostic findings) = OpenApiLibrary.Read(root);
            diagnostics.AddRange(LibraryFindings.Translate(findings, locator));
        }
        catch (SyntaxFaultException fault)
        {
            diagnostics.Add(DiagnosticInfo.Create(fault.Descriptor, SourceSpan.StartOf(document.Path), fault.Arguments));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            diagnostics.Add(DiagnosticInfo.Create(ReadingDescriptors.ReaderFailure, SourceSpan.StartOf(document.Path), fault.Message));
        }

        cancellationToken.ThrowIfCancellationRequested();
        return new(read, root, diagnostics, locator.Locate);
    }

    private static SpecVersion? VersionOf(ParsedFile file, List<DiagnosticInfo> diagnostics)
    {
        if (file.Root is null)
        {
            return null;
        }

        if (file.Root is not JsonObject root || SpecVersions.FieldOf(root) is not { } field)
        {
            diagnostics.Add(DiagnosticInfo.Create(ReadingDescriptors.NotOpenApi, file.Positions.Locate([], ofKey: false)));
            return null;
        }

        string written = SpecVersions.Written(root, field);
        SpecVersion? version = SpecVersions.Parse(field, written);
        if (version is null)
        {
            diagnostics.Add(DiagnosticInfo.Create(ReadingDescriptors.UnsupportedVersion, file.Positions.Locate([field], ofKey: false), written));
        }

        return version;
    }
}
