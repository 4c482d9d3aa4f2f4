using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Names.Pinned;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Binding.Sharing;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Naming;
using TokenGen.Generator.Reading;
using TokenGen.Generator.Settings;

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

    private readonly Findings _findings = new();

    public OpenApiDocument Document { get; } = document;

    public ClientSettings Settings { get; } = settings;

    public TargetFramework Framework { get; } = framework;

    public GivenNames Names { get; } = names;

    /// <summary>The names of the baseline; null if the client has no baseline that can be read.</summary>
    public AcceptedNames? Accepted { get; init; }

    /// <summary>Collects the types that the baseline has at each place; null without a baseline, and when binding uses its names.</summary>
    public NameClaims? Claims => Accepted?.Claims;

    /// <summary>The names of the baseline, where they are in force.</summary>
    public PinnedNames? Pinned => Accepted?.InForce;

    /// <summary>Which components have types; null where all have. Names are taken as if all had.</summary>
    public Expansion? Expansion { get; set; }

    /// <summary>The types that the project maps schemas to; null where names are taken only, which do not depend on it.</summary>
    public Mapping.OwnTypeTable? Types { get; set; }

    /// <summary>The schemas that have types of shared files; null if the client shares none. Set for the names as well as for the types.</summary>
    public SharedReferences? Shared { get; init; }

    /// <summary>Collects the types of a shared file; null for a client.</summary>
    public BoundPlaces? Places { get; init; }

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public IReadOnlyList<DiagnosticInfo> Diagnostics => _findings.All;

    /// <summary>The same document, for what is bound only to be named: nothing is reported.</summary>
    public BindingContext Silent() => new(read, Document, Settings, Framework, Names, CancellationToken) { _isSilent = true, Accepted = Accepted, Shared = Shared };

    /// <summary>Whether a diagnostic of that kind would be reported: not while only names are collected, and not after the limit of diagnostics.</summary>
    public bool Wants(DiagnosticDescriptor descriptor) => !_isSilent && _findings.Wants(descriptor);

    public void Report(DiagnosticDescriptor descriptor, JsonPointer at, params string[] arguments)
    {
        if (!_isSilent)
        {
            _findings.Add(descriptor, () => Locate(at), arguments);
        }
    }

    /// <summary>Reports a diagnostic that has a second place or facts for a code fix. Each diagnostic counts once, although the parameters of a path are bound again for each operation.</summary>
    public void Report(DiagnosticInfo finding)
    {
        if (!_isSilent)
        {
            _findings.Add(finding);
        }
    }

    /// <summary>Says that a part is called otherwise than its words say, since another part took that name.</summary>
    /// <param name="part">The part, as the document writes it.</param>
    /// <param name="name">What it would be called.</param>
    /// <param name="taken">What it is called.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="first">Where the other part stands; null where what has the name is none of the document's.</param>
    public void ReportClash(string part, string name, string taken, JsonPointer at, JsonPointer? first)
    {
        if (name != taken && first is not null && Wants(BindingDescriptors.NameClash))
        {
            Report(DiagnosticInfo.Create(BindingDescriptors.NameClash, Locate(at, ofKey: true), part, name, taken) with { Other = Locate(first, ofKey: true) });
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

    /// <summary>How many characters of code the document may make.</summary>
    public long MaximumCode => EmittedSize.LimitFor(read.Length);

    /// <summary>Whether the document is one of Swagger 2.0.</summary>
    public bool IsSwagger => read.Root is JsonObject root && root.ContainsKey("swagger");

    /// <summary>Whether a part of a form that says nothing of its type is bytes: since OpenAPI 3.1 (Encoding Object, <c>contentType</c>).</summary>
    public bool HasUntypedFiles => !IsSwagger && read.Root is JsonObject root && root["openapi"]?.ToString().StartsWith("3.0", StringComparison.Ordinal) == false;

    /// <summary>The place of a node, for a finding that names a second one.</summary>
    public SourceSpan Locate(JsonPointer at, bool ofKey = false) => read.Locate(at.ToString(), ofKey);
}
