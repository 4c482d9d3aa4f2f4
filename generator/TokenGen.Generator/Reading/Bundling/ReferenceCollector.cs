using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.Positions;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// Processes each reference that the walk finds. References that the library can resolve are brought into canonical form, other targets are
/// queued for hoisting, and broken references are reported and removed.
/// </summary>
internal sealed class ReferenceCollector(
    SpecVersion version,
    FileSet files,
    ReferenceResolver resolver,
    ReferenceFaults faults,
    InPlaceTargets inPlace)
{
    private readonly Dictionary<(JsonNode Node, ObjectKind Kind), Hoisted> _byTarget = new();
    private readonly HashSet<JsonObject> _seen = [];
    private readonly List<Hoisted> _hoisted = [];
    private int _visited;

    /// <summary>In the order in which references to them were found.</summary>
    public IReadOnlyList<Hoisted> Hoisted => _hoisted;

    /// <summary>The next hoisted target whose content has not been walked.</summary>
    public Visit? NextUnvisited()
    {
        if (_visited == _hoisted.Count)
        {
            return null;
        }

        Hoisted next = _hoisted[_visited++];
        return new(next.Target.Node, new(next.Kind, Arrangement.One), next.Target.File, Inlined: null);
    }

    /// <summary>Collects a reference whose target may be a component.</summary>
    /// <returns>Its target; null if it is broken, or was collected before.</returns>
    public JsonNode? Add(JsonObject holder, string reference, Visit visit)
    {
        if (!_seen.Add(holder))
        {
            return null;
        }

        Resolution resolution = Resolve(reference, visit.File, holder, visit.Place.Kind);
        if (resolution.Target is not { } target)
        {
            faults.Report(resolution, reference, holder, visit);
            holder.Remove(ReferenceText.Field);
        }
        else if (IsComponent(target, visit.Place.Kind))
        {
            Rewrite(holder, ReferenceText.Field, reference, target);
        }
        else
        {
            Hoisted hoisted = Hoist(target, visit.Place.Kind);
            hoisted.Holders.Add(holder);
            if (hoisted.Home is null && holder.Count == 1 && holder.Parent is { } parent && parent == SectionOf(visit.Place.Kind))
            {
                hoisted.Home = holder;
            }
        }

        return resolution.Target?.Node;
    }

    /// <summary>Collects the references of a discriminator: its mapping names schemas by component name or by reference.</summary>
    public void AddMapping(JsonObject discriminator, Visit visit)
    {
        if (!_seen.Add(discriminator))
        {
            return;
        }

        if (discriminator["mapping"] is JsonObject mapping)
        {
            foreach (string key in mapping.Select(static entry => entry.Key).ToList())
            {
                AddMapping(mapping, key, visit.File);
            }
        }

        AddMapping(discriminator, "defaultMapping", visit.File);
    }

    /// <summary>Inlines the target of a reference. Returns the copy inside the holder, or the node that replaced the holder.</summary>
    public Visit? PutInPlace(JsonObject holder, string reference, Visit visit)
    {
        Resolution resolution = resolver.Resolve(reference, visit.File, holder);
        if (resolution.Target is { } target && (visit.Inlined?.Contains(target.Node) == true || IsInside(holder, target.Node)))
        {
            resolution = Resolution.Failed(ResolutionFailure.Circular);
        }
        else if (resolution.Target is { } other
            && !(visit.Place.Arrangement == Arrangement.List ? other.Node is JsonArray : other.Node is JsonObject))
        {
            resolution = Resolution.Failed(ResolutionFailure.WrongKind);
        }

        if (resolution.Target is null)
        {
            faults.Report(resolution, reference, holder, visit);
            holder.Remove(ReferenceText.Field);
            return null;
        }

        return inPlace.Put(resolution.Target, holder, visit);
    }

    private void AddMapping(JsonObject mapping, string key, ParsedFile file)
    {
        if (mapping[key] is not { } value)
        {
            return;
        }

        string text = value is JsonValue && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : "";
        Resolution resolution = ResolveMapping(text, file, mapping);
        if (resolution.Target is not { } target)
        {
            faults.ReportMapping(text, mapping, key, file);
            mapping.Remove(key);
        }
        else if (IsComponent(target, ObjectKind.Schema))
        {
            Rewrite(mapping, key, text, target);
        }
        else
        {
            Hoist(target, ObjectKind.Schema).Mappings.Add((mapping, key));
        }
    }

    private Resolution ResolveMapping(string text, ParsedFile file, JsonNode holder)
    {
        string[] section = ComponentSection.Of(ObjectKind.Schema, version)!;
        Resolution byName = Resolve(Pointer.Join([.. section, text]), file, holder, ObjectKind.Schema);
        return byName.Target is not null ? byName : Resolve(text, file, holder, ObjectKind.Schema);
    }

    private Resolution Resolve(string reference, ParsedFile file, JsonNode holder, ObjectKind kind)
    {
        Resolution resolution = resolver.Resolve(reference, file, holder);
        if (resolution.Target is not { } target)
        {
            return resolution;
        }

        Resolution followed = resolver.FollowAliases(target, holder);
        if (followed.Target is null)
        {
            return followed;
        }

        Target chosen = IsComponent(target, kind) ? target : followed.Target;
        return Fits(chosen, kind) ? Resolution.Of(chosen) : Resolution.Failed(ResolutionFailure.WrongKind);
    }

    /// <summary>
    /// Whether a target is of the kind that its reference needs. In a whole document the place decides. In a file of schemas, an object can
    /// be of any kind.
    /// </summary>
    private bool Fits(Target target, ObjectKind kind)
    {
        bool isWhole = target.File == files.Root || (target.File.Root is JsonObject root && SpecVersions.FieldOf(root) is not null);
        return target.Node is JsonObject
            && (!isWhole || DocumentShape.PlaceAt(target.Path) is not { } place || place == new Place(kind, Arrangement.One));
    }

    private static bool IsInside(JsonNode node, JsonNode outer)
    {
        JsonNode? current = node;
        while (current is not null && current != outer)
        {
            current = current.Parent;
        }

        return current is not null;
    }

    private Hoisted Hoist(Target target, ObjectKind kind)
    {
        if (!_byTarget.TryGetValue((target.Node, kind), out Hoisted? hoisted))
        {
            hoisted = new(target, kind);
            _byTarget.Add((target.Node, kind), hoisted);
            _hoisted.Add(hoisted);
        }

        return hoisted;
    }

    /// <summary>Whether the library finds the target itself. It does not decode the escapes of a pointer.</summary>
    private bool IsComponent(Target target, ObjectKind kind)
    {
        string[] section = ComponentSection.Of(kind, version)!;
        return target.File == files.Root
            && target.Path.Length == section.Length + 1
            && target.Path.Take(section.Length).SequenceEqual(section)
            && target.Path[section.Length].IndexOfAny(['/', '~']) < 0;
    }

    private JsonNode? SectionOf(ObjectKind kind) =>
        TreePath.Find(files.Root.Root!, ComponentSection.Of(kind, version)!);

    private static void Rewrite(JsonObject holder, string field, string written, Target target)
    {
        string canonical = Pointer.Join(target.Path);
        if (canonical != written)
        {
            holder[field] = canonical;
        }
    }
}
