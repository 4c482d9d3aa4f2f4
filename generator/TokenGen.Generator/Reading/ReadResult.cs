using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Reading;

/// <summary>
/// A document as read. Lives only as long as its binding: what it holds compares by reference and must not enter the pipeline.
/// </summary>
internal sealed class ReadResult(
    OpenApiDocument? document,
    JsonObject? root,
    IReadOnlyList<DiagnosticInfo> diagnostics,
    Func<string, bool, SourceSpan> locate)
{
    /// <summary>Null when nothing can be bound; <see cref="Diagnostics"/> says why.</summary>
    public OpenApiDocument? Document { get; } = document;

    /// <summary>The raw tree that <see cref="Document"/> was made from, with referenced files bundled in.</summary>
    public JsonObject? Root { get; } = root;

    public IReadOnlyList<DiagnosticInfo> Diagnostics { get; } = diagnostics;

    /// <summary>How long the document is, with the files that it may refer to: what it may cost is in proportion.</summary>
    public long Length { get; init; }

    /// <summary>Those of <see cref="Diagnostics"/> that are about a reference, by the object of <see cref="Root"/> that it stood in.</summary>
    public IReadOnlyDictionary<JsonNode, DiagnosticInfo> BrokenReferences { get; init; } = new Dictionary<JsonNode, DiagnosticInfo>();

    /// <summary>
    /// Where a node stands in the file that the user wrote, or its nearest ancestor that exists. The pointer is in terms of
    /// <see cref="Document"/>, that is of OpenAPI 3, whatever the version of the file.
    /// </summary>
    public SourceSpan Locate(string jsonPointer, bool ofKey = false) => locate(jsonPointer, ofKey);
}
