using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.OpenApi;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading;

namespace TokenGen.Generator.Binding;

/// <summary>What every binder needs: the document, and a place to put findings.</summary>
internal sealed class BindingContext(
    ReadResult read, OpenApiDocument document, TargetFramework framework, CancellationToken cancellationToken)
{
    private bool _isSilent;

    private readonly List<DiagnosticInfo> _diagnostics = [];

    public OpenApiDocument Document { get; } = document;

    public TargetFramework Framework { get; } = framework;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public IReadOnlyList<DiagnosticInfo> Diagnostics => _diagnostics;

    /// <summary>The same document, for what is bound only to be named: nothing is reported.</summary>
    public BindingContext Silent() => new(read, Document, Framework, CancellationToken) { _isSilent = true };

    public void Report(DiagnosticDescriptor descriptor, JsonPointer at, params string[] arguments)
    {
        if (!_isSilent)
        {
            _diagnostics.Add(DiagnosticInfo.Create(descriptor, Locate(at), arguments));
        }
    }

    /// <summary>What the document says at a place, for keywords of OpenAPI 3.1 and later that the library does not keep as they are.</summary>
    public JsonNode? Raw(JsonPointer at) => at.In(read.Root);

    /// <summary>The place of a node, for a finding that names a second one.</summary>
    public SourceSpan Locate(JsonPointer at) => read.Locate(at.ToString());
}
