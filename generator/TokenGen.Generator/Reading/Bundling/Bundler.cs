using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.Consistency;
using TokenGen.Generator.Reading.Positions;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// Combines several files into one document in which every reference names a component, the only kind that the library resolves reliably.
/// First the whole document is walked without moving anything, then all referenced parts are moved at once.
/// </summary>
internal static class Bundler
{
    /// <returns>The schemas of other files, by the name of the component that each became.</returns>
    public static Dictionary<string, string> Bundle(
        ParsedFile root,
        FileSet files,
        SpecVersion version,
        Origins origins,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken)
    {
        JsonObject document = (JsonObject)root.Root!;
        MicrosoftPaths.Merge(document, root, origins);
        if (version == SpecVersion.Swagger20)
        {
            SwaggerPathBodies.GiveToOperations(document, root, origins);
            SwaggerSharedBodies.Copy(document, root, origins);
        }

        ReferenceCollector references = new(
            version, files, new ReferenceResolver(files), new ReferenceFaults(version, root, origins, diagnostics), new InPlaceTargets(origins));

        ConsistencyCheck consistency = new(version, origins, diagnostics);
        DocumentWalk walk = new(
            version, new ValueCheck(version, origins, diagnostics), new FieldCheck(version, origins, diagnostics), consistency, origins, references, cancellationToken);
        walk.Run(document, root);

        HoistedNames names = new();
        Dictionary<string, string> moved = new(StringComparer.Ordinal);
        foreach (Hoisted hoisted in references.Hoisted.OrderByDescending(static hoisted => hoisted.Home is not null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            string name = Move(hoisted, document, version, names, origins);
            if (hoisted.Kind == ObjectKind.Schema && hoisted.Target.File != root)
            {
                moved[name] = DocumentPath.Normalize(hoisted.Target.File.File.Path) + Pointer.Join(hoisted.Target.Path);
            }
        }

        consistency.Finish(document, cancellationToken);
        TupleSchema.Show(walk.Tuples);
        return moved;
    }

    private static string Move(Hoisted hoisted, JsonObject document, SpecVersion version, HoistedNames names, Origins origins)
    {
        string[] sectionPath = ComponentSection.Of(hoisted.Kind, version)!;
        JsonObject section = Section(document, sectionPath);
        string name = hoisted.Home?.GetPropertyName() ?? names.Choose(hoisted.Target, section);
        string pointer = Pointer.Join([.. sectionPath, name]);

        foreach (JsonObject holder in hoisted.Holders)
        {
            if (holder != hoisted.Home)
            {
                holder[ReferenceText.Field] = pointer;
            }
        }

        foreach ((JsonObject mapping, string key) in hoisted.Mappings)
        {
            mapping[key] = pointer;
        }

        JsonNode node = hoisted.Target.Node;
        Target written = origins.Of(hoisted.Target);
        if (node.Parent == section)
        {
            // The node needs no move: only its name was not allowed.
            section.Remove(node.GetPropertyName());
        }
        else if (node.Parent is not null)
        {
            // A reference replaces the node at its old place, so that it exists once, as a component.
            node.ReplaceWith(new JsonObject { [ReferenceText.Field] = pointer });
        }

        section[name] = node;
        origins.Add(node, written);
        return name;
    }

    private static JsonObject Section(JsonObject document, string[] path)
    {
        JsonObject section = document;
        foreach (string segment in path)
        {
            if (section[segment] is not JsonObject next)
            {
                next = [];
                section[segment] = next;
            }

            section = next;
        }

        return section;
    }
}
