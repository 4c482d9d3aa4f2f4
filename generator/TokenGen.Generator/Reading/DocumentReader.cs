using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading.Library;
using TokenGen.Generator.Reading.Positions;

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
        SourceSpan Locate(string pointer, bool ofKey) => file.Positions.Locate(Pointer.Split(pointer), ofKey);

        if (file.Root is null)
        {
            return new(document: null, root: null, file.Diagnostics, Locate);
        }

        if (VersionFault(file) is { } fault)
        {
            return new(document: null, root: null, [.. file.Diagnostics, fault], Locate);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var root = (JsonObject)file.Root;
        OpenApiDocument? read = Read(root, file);
        cancellationToken.ThrowIfCancellationRequested();
        return new(read, root, file.Diagnostics, Locate);
    }

    private static OpenApiDocument? Read(JsonObject root, ParsedFile file)
    {
        try
        {
            (OpenApiDocument? document, OpenApiDiagnostic _) = OpenApiLibrary.Read(root);
            return document;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            file.Diagnostics.Add(DiagnosticInfo.Create(ReadingDescriptors.ReaderFailure, SourceSpan.StartOf(file.File.Path), fault.Message));
            return null;
        }
    }

    private static DiagnosticInfo? VersionFault(ParsedFile file)
    {
        if (file.Root is not JsonObject root || (root["openapi"] ?? root["swagger"]) is not JsonValue version)
        {
            return DiagnosticInfo.Create(ReadingDescriptors.NotOpenApi, file.Positions.Locate([], ofKey: false));
        }

        string written = version.GetValueKind() == JsonValueKind.String ? version.GetValue<string>() : version.ToJsonString();
        bool isSwagger = !root.ContainsKey("openapi");
        return IsSupported(written, isSwagger)
            ? null
            : DiagnosticInfo.Create(
                ReadingDescriptors.UnsupportedVersion,
                file.Positions.Locate([isSwagger ? "swagger" : "openapi"], ofKey: false),
                written);
    }

    private static bool IsSupported(string version, bool isSwagger)
    {
        string[] parts = version.Trim().Split('.');
        return parts.Length >= 2 && (isSwagger ? parts[0] == "2" && parts[1] == "0" : parts[0] == "3" && parts[1] is "0" or "1" or "2");
    }
}
