using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.OpenApi;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;
using TokenGen.Generator.Reading;

namespace TokenGen.Generator.Binding;

/// <summary>What every binder needs: the document, and a place to put findings.</summary>
internal sealed class BindingContext(
    ReadResult read,
    OpenApiDocument document,
    ClientSettings settings,
    TargetFramework framework,
    GivenNames names,
    CancellationToken cancellationToken)
{
    private bool _isSilent;

    private readonly List<DiagnosticInfo> _diagnostics = [];

    public OpenApiDocument Document { get; } = document;

    public ClientSettings Settings { get; } = settings;

    public TargetFramework Framework { get; } = framework;

    public GivenNames Names { get; } = names;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public IReadOnlyList<DiagnosticInfo> Diagnostics => _diagnostics;

    /// <summary>The same document, for what is bound only to be named: nothing is reported.</summary>
    public BindingContext Silent() => new(read, Document, Settings, Framework, Names, CancellationToken) { _isSilent = true };

    public void Report(DiagnosticDescriptor descriptor, JsonPointer at, params string[] arguments)
    {
        if (!_isSilent)
        {
            _diagnostics.Add(DiagnosticInfo.Create(descriptor, Locate(at), arguments));
        }
    }

    /// <summary>Takes the name that people have given to a part, if they have, and says so when it is taken; else one of the choices.</summary>
    public string TakeName(NameScope scope, string part, string? given, JsonPointer at, params string[] choices)
    {
        if (given is null)
        {
            return scope.Take(choices);
        }

        string name = scope.Take([given, .. choices]);
        if (name != given)
        {
            Report(BindingDescriptors.NameTaken, at, part, given, name);
        }

        return name;
    }

    /// <summary>What the document says at a place, for keywords of OpenAPI 3.1 and later that the library does not keep as they are.</summary>
    public JsonNode? Raw(JsonPointer at) => at.In(read.Root);

    /// <summary>The place of a node, for a finding that names a second one.</summary>
    public SourceSpan Locate(JsonPointer at) => read.Locate(at.ToString());
}
