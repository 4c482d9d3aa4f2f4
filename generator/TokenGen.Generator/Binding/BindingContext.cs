using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Names.FromBaseline;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Binding.Sharing;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Naming;
using TokenGen.Generator.Reading;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding;

/// <summary>What every binder needs: the document, and a place for diagnostics.</summary>
internal sealed class BindingContext(
    ReadResult read,
    OpenApiDocument document,
    ClientSettings settings,
    TargetFramework framework,
    GivenNames names,
    CancellationToken cancellationToken)
{
    private bool _isSilent;

    private readonly DiagnosticBag _diagnostics = new();

    public OpenApiDocument Document { get; } = document;

    public ClientSettings Settings { get; } = settings;

    public TargetFramework Framework { get; } = framework;

    public GivenNames Names { get; } = names;

    /// <summary>The names of the baseline; null if the client has no baseline, or an unreadable one.</summary>
    public BaselineNaming? Accepted { get; init; }

    /// <summary>
    /// Collects the types that the baseline has at each place; null without a baseline, and in the pass that uses its names.
    /// </summary>
    public NameRecorder? NameRecorder => Accepted?.Recorder;

    /// <summary>The names of the baseline, in the pass that uses them.</summary>
    public BaselineNames? BaselineNames => Accepted?.Used;

    /// <summary>The components that have types; null if all have. Names are assigned as if all had types.</summary>
    public ExpandedSchemas? ExpandedSchemas { get; set; }

    /// <summary>
    /// The types that the project maps schemas to; null in the pass that only assigns names, because names do not depend on them.
    /// </summary>
    public Mapping.OwnTypeTable? Types { get; set; }

    /// <summary>
    /// The schemas with types of shared files; null if the client shares none. Both the naming pass and the type pass need it.
    /// </summary>
    public SharedReferences? Shared { get; init; }

    /// <summary>Collects the types of a shared file; null for a client.</summary>
    public BoundPlaces? Places { get; init; }

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public IReadOnlyList<DiagnosticInfo> Diagnostics => _diagnostics.All;

    /// <summary>The same document without diagnostics, for schemas that are bound only to name them.</summary>
    public BindingContext Silent() =>
        new(read, Document, Settings, Framework, Names, CancellationToken) { _isSilent = true, Accepted = Accepted, Shared = Shared };

    /// <summary>
    /// Whether a diagnostic of that kind would be reported: not while only names are collected, and not after the limit of diagnostics.
    /// </summary>
    public bool Wants(DiagnosticDescriptor descriptor) => !_isSilent && _diagnostics.Wants(descriptor);

    public void Report(DiagnosticDescriptor descriptor, JsonPointer at, params string[] arguments)
    {
        if (!_isSilent)
        {
            _diagnostics.Add(descriptor, () => Locate(at), arguments);
        }
    }

    /// <summary>
    /// Reports a diagnostic that has a second place or facts for a code fix. Each diagnostic counts once, although the parameters of a path
    /// are bound again for each operation.
    /// </summary>
    public void Report(DiagnosticInfo diagnostic)
    {
        if (!_isSilent)
        {
            _diagnostics.Add(diagnostic);
        }
    }

    /// <summary>Reports that a part does not have its default name, because another part took that name.</summary>
    /// <param name="part">The part, as the document writes it.</param>
    /// <param name="name">Its default name.</param>
    /// <param name="taken">Its actual name.</param>
    /// <param name="at">Its place.</param>
    /// <param name="first">The place of the other part; null if the name is not taken by a part of the document.</param>
    public void ReportClash(string part, string name, string taken, JsonPointer at, JsonPointer? first)
    {
        if (name != taken && first is not null && Wants(BindingDescriptors.NameClash))
        {
            Report(DiagnosticInfo.Create(BindingDescriptors.NameClash, Locate(at, ofKey: true), part, name, taken) with { Other = Locate(first, ofKey: true) });
        }
    }

    /// <summary>
    /// Takes the name that people have chosen for a part, or else one of the choices. Reports a chosen name that is already taken.
    /// </summary>
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

    /// <summary>The JSON at a place, for keywords of OpenAPI 3.1 and later that Microsoft.OpenApi does not keep unchanged.</summary>
    public JsonNode? Raw(JsonPointer at) => at.In(read.Root);

    /// <summary>The maximum number of characters of code for the document.</summary>
    public long MaximumCode => EmittedSize.LimitFor(read.Length);

    /// <summary>Whether the document is a Swagger 2.0 document.</summary>
    public bool IsSwagger => read.Root is JsonObject root && root.ContainsKey("swagger");

    /// <summary>Whether a form part without a type is raw bytes: since OpenAPI 3.1 (Encoding Object, <c>contentType</c>).</summary>
    public bool HasUntypedFiles =>
        !IsSwagger && read.Root is JsonObject root && root["openapi"]?.ToString().StartsWith("3.0", StringComparison.Ordinal) == false;

    /// <summary>The source location of a node, for a diagnostic with a second place.</summary>
    public SourceSpan Locate(JsonPointer at, bool ofKey = false) => read.Locate(at.ToString(), ofKey);
}
