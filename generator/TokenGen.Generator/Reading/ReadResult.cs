using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Reading;

/// <summary>
/// A document after reading. It lives only until binding ends, because its contents compare by reference and must not enter the pipeline.
/// </summary>
internal sealed class ReadResult(
    OpenApiDocument? document,
    JsonObject? root,
    IReadOnlyList<DiagnosticInfo> diagnostics,
    Func<string, bool, SourceSpan> locate)
{
    /// <summary>Null if nothing can be bound; <see cref="Diagnostics"/> say why.</summary>
    public OpenApiDocument? Document { get; } = document;

    /// <summary>The raw tree that <see cref="Document"/> was made from, with referenced files bundled in.</summary>
    public JsonObject? Root { get; } = root;

    public IReadOnlyList<DiagnosticInfo> Diagnostics { get; } = diagnostics;

    /// <summary>The length of the document and of the files that it may refer to. Limits of the work grow with it.</summary>
    public long Length { get; init; }

    /// <summary>The <see cref="Diagnostics"/> about references, by the object of <see cref="Root"/> that held the reference.</summary>
    public IReadOnlyDictionary<JsonNode, DiagnosticInfo> BrokenReferences { get; init; } = new Dictionary<JsonNode, DiagnosticInfo>();

    /// <summary>
    /// The components that are schemas of other files, each with the path of its file and its pointer there:
    /// <c>/api/common.yaml#/components/schemas/Money</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> MovedSchemas { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// The place of a node, or of its nearest existing ancestor, in the user's file. The pointer refers to <see cref="Document"/>, which
    /// has the form of OpenAPI 3 for every version of the file.
    /// </summary>
    public SourceSpan Locate(string jsonPointer, bool ofKey = false) => locate(jsonPointer, ofKey);
}
