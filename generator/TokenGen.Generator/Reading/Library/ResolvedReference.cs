using Microsoft.OpenApi;

namespace TokenGen.Generator.Reading.Library;

/// <summary>
/// A reference that caches its target. The library's own class looks the target up for each keyword that is read, and parses two addresses
/// each time.
/// </summary>
internal sealed class ResolvedReference : OpenApiSchemaReference
{
    private readonly ReferenceTargets _targets;
    private IOpenApiSchema? _target;

    /// <param name="reference">The library's reference, with the keywords beside it.</param>
    /// <param name="targets">The targets of the references of the document.</param>
    public ResolvedReference(OpenApiSchemaReference reference, ReferenceTargets targets)
        : base(reference.Reference.Id!, reference.Reference.HostDocument)
    {
        Reference = reference.Reference;
        _targets = targets;
    }

    public override IOpenApiSchema? Target => _target ??= _targets.Of(Reference.Id!, () => base.Target);
}
