using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.Positions;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// Resolves references: JSON pointers, anchors and identifiers, in the same file or in another file of the set. It accepts more than the
/// specification, as authors and tools do: pointers continue through references, and a target missing in its file is looked up in the
/// schema around the reference and in the root document.
/// </summary>
internal sealed class ReferenceResolver(FileSet files)
{
    private const int MaxHops = 64;

    private readonly Dictionary<(ParsedFile File, string Text), Resolution> _resolved = new();
    private readonly Dictionary<(JsonNode Component, string Text), Resolution> _around = new();
    private readonly SchemaIdentifiers _identifiers = new(files);

    /// <param name="reference">The text of the reference.</param>
    /// <param name="file">The file that contains it.</param>
    /// <param name="holder">The object that contains it.</param>
    public Resolution Resolve(string reference, ParsedFile file, JsonNode holder)
    {
        if (_resolved.TryGetValue((file, reference), out Resolution known))
        {
            return known;
        }

        Resolution resolution = Resolve(reference, file, MaxHops);
        if (resolution.Failure == ResolutionFailure.NothingThere && reference.StartsWith("#", StringComparison.Ordinal))
        {
            // The result is relative to a schema, so it holds for this holder only and is not cached by text.
            return FindAround(holder, reference, file);
        }

        if (resolution.Failure is ResolutionFailure.FileNotGiven or ResolutionFailure.Remote
            && ReferenceText.Parse(reference) is var text && _identifiers.FindRelative(holder, text.Resource) is { } identified)
        {
            return FindFragment(identified, text.Fragment, MaxHops);
        }

        _resolved.Add((file, reference), resolution);
        return resolution;
    }

    /// <summary>
    /// Skips objects that are only references. Fails on a circular chain of references, which the library would follow forever.
    /// </summary>
    /// <param name="target">The target of a reference.</param>
    /// <param name="holder">The object that contains the reference.</param>
    public Resolution FollowAliases(Target target, JsonNode holder)
    {
        Target? result = null;
        Target current = target;
        bool isOfCircle = false;
        for (int hops = 0; current.Node is JsonObject members && ReferenceText.Of(members) is { } next; hops++)
        {
            isOfCircle |= members == holder;
            if (hops == MaxHops)
            {
                return Resolution.Failed(ResolutionFailure.Circular) with { FailedAt = isOfCircle ? null : target };
            }

            result ??= members.Count > 1 ? current : null;
            Resolution resolution = Resolve(next, current.File, members);
            if (resolution.Target is null)
            {
                return result is null ? resolution with { FailedAt = resolution.FailedAt ?? current } : Resolution.Of(result);
            }

            current = resolution.Target;
        }

        return Resolution.Of(result ?? current);
    }

    private Resolution Resolve(string reference, ParsedFile file, int hopsLeft)
    {
        ReferenceText text = ReferenceText.Parse(reference);
        if (text.IsAbsoluteUrl)
        {
            return _identifiers.FindIdentified(text.Resource) is { } identified
                ? FindFragment(identified, text.Fragment, hopsLeft)
                : Resolution.Failed(ResolutionFailure.Remote);
        }

        ParsedFile? resource = file;
        if (text.Resource.Length > 0)
        {
            string path = DocumentPath.Resolve(file.File.Path, text.Resource);
            resource = files.Find(path) ?? files.Find(DocumentPath.Resolve(file.File.Path, Uri.UnescapeDataString(text.Resource)));
            if (resource is null)
            {
                return Resolution.Failed(ResolutionFailure.FileNotGiven, path);
            }
        }

        if (resource.Root is null)
        {
            return Resolution.Failed(ResolutionFailure.FileUnreadable);
        }

        Resolution found = FindFragment(new Target(resource.Root, resource, []), text.Fragment, hopsLeft);
        return found.Failure == ResolutionFailure.NothingThere && text.Resource.Length == 0 && file != files.Root
            ? FindFragment(new Target(files.Root.Root!, files.Root, []), text.Fragment, hopsLeft)
            : found;
    }

    private Resolution FindFragment(Target start, string fragment, int hopsLeft)
    {
        if (fragment.Length > 0 && fragment[0] != '/')
        {
            return _identifiers.FindAnchor(start.File, fragment) is { } anchored
                ? Resolution.Of(anchored)
                : Resolution.Failed(ResolutionFailure.NothingThere);
        }

        string[] segments = Pointer.Split(fragment);
        Target current = start;
        for (int i = 0; i < segments.Length; i++)
        {
            JsonNode? child = TreePath.Child(current.Node, segments[i]);
            if (child is not null)
            {
                current = new(child, current.File, [.. current.Path, segments[i]]);
                continue;
            }

            if (hopsLeft == 0 || current.Node is not JsonObject members || ReferenceText.Of(members) is not { } next)
            {
                return Resolution.Failed(hopsLeft == 0 ? ResolutionFailure.Circular : ResolutionFailure.NothingThere);
            }

            Resolution through = Resolve(next, current.File, --hopsLeft);
            if (through.Target is null)
            {
                return through;
            }

            current = through.Target;
            i--;
        }

        return Resolution.Of(current);
    }

    /// <summary>Some authors write <c>#/properties/parent</c> inside a component and mean that component.</summary>
    private Resolution FindAround(JsonNode holder, string reference, ParsedFile file)
    {
        JsonNode? components = (file.Root as JsonObject)?["components"] is JsonObject sections
            ? sections["schemas"]
            : (file.Root as JsonObject)?["definitions"];
        JsonNode? component = holder;
        while (component is not null && component.Parent != components)
        {
            component = component.Parent;
        }

        if (components is null || component is null)
        {
            return Resolution.Failed(ResolutionFailure.NothingThere);
        }

        if (!_around.TryGetValue((component, reference), out Resolution resolution))
        {
            resolution = FindFragment(new(component, file, TreePath.Of(component)), ReferenceText.Parse(reference).Fragment, MaxHops);
            _around.Add((component, reference), resolution);
        }

        return resolution;
    }
}
