using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.Positions;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// Suggests what a broken reference probably means: the same reference in the correct form, or a component with a similar name.
/// </summary>
internal sealed class ReferenceHints(SpecVersion version, ParsedFile root)
{
    /// <summary>Limits the searches through the components, for documents with very many broken references.</summary>
    private const int MaxLooks = 1000;

    private int _looks;

    /// <param name="reference">The reference as written.</param>
    /// <param name="kind">The kind of the expected target.</param>
    public string? Of(string reference, ObjectKind kind)
    {
        if (root.Root is not { } document || ComponentSection.Of(kind, version) is not { } section || ++_looks > MaxLooks)
        {
            return null;
        }

        // '/components/schemas/Pet', 'components/schemas/Pet' and '#components/schemas/Pet' lack a character.
        string inDocument = "#/" + reference.TrimStart('#', '/');
        if (inDocument != reference && IsThere(document, inDocument))
        {
            return inDocument;
        }

        string name = Pointer.Split(reference).LastOrDefault() ?? "";
        if (reference.IndexOf(".y", StringComparison.Ordinal) >= 0 || reference.IndexOf(".json", StringComparison.Ordinal) >= 0
            || TreePath.Find(document, section) is not JsonObject components)
        {
            return null;
        }

        string? meant = components.ContainsKey(name) ? name : SimilarName.Of(name, components.Select(static component => component.Key));
        return meant is null ? null : Pointer.Join([.. section, meant]);
    }

    private static bool IsThere(JsonNode document, string pointer) => TreePath.Find(document, Pointer.Split(pointer)) is not null;
}
