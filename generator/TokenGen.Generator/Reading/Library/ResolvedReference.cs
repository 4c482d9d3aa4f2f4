using Microsoft.OpenApi;

namespace TokenGen.Generator.Reading.Library;

/// <summary>
/// A reference that remembers what it leads to. The library's own looks it up for each keyword that is asked of it, and parses two addresses
/// each time.
/// </summary>
internal sealed class ResolvedReference : OpenApiSchemaReference
{
    private readonly ReferenceTargets _targets;
    private IOpenApiSchema? _target;

    /// <param name="reference">The reference as the library made it, with the keywords beside it.</param>
    /// <param name="targets">What the document's other references lead to.</param>
    public ResolvedReference(OpenApiSchemaReference reference, ReferenceTargets targets)
        : base(reference.Reference.Id!, reference.Reference.HostDocument)
    {
        Reference = reference.Reference;
        _targets = targets;
    }

    public override IOpenApiSchema? Target => _target ??= _targets.Of(Reference.Id!, () => base.Target);
}
