using System.Globalization;
using System.Text.Json.Nodes;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Bundling;
using TokenGen.Generator.Reading.JsonPath;

namespace TokenGen.Generator.Reading.Overlays;

/// <summary>Changes to a document that are made before it is read (OpenAPI Overlay Specification).</summary>
/// <param name="file">The file of the overlay.</param>
/// <param name="faults">Reports the errors of the overlay.</param>
/// <param name="isOfOneKind">Whether all nodes of a target must be of one kind, as version 1.1 requires.</param>
/// <param name="extends">The document that the overlay declares as its target.</param>
/// <param name="actions">The changes, in order.</param>
internal sealed class Overlay(
    ParsedFile file, OverlayFaults faults, bool isOfOneKind, string? extends, IReadOnlyList<OverlayAction> actions)
{
    public string Path => file.File.Path;

    public string? Extends { get; } = extends;

    /// <summary>Reports that the overlay extends a different document.</summary>
    public void ReportOtherDocument(string applied) =>
        faults.Add(OverlayDescriptors.OtherDocument, ["extends"], ofKey: false, Extends!, System.IO.Path.GetFileName(applied));

    /// <summary>Makes the changes in the tree of a file.</summary>
    public void Apply(ParsedFile document, Origins origins, GrowthLimit growth, CancellationToken cancellationToken)
    {
        foreach (OverlayAction action in actions)
        {
            cancellationToken.ThrowIfCancellationRequested();
            string[] at = ["actions", action.Index.ToString(CultureInfo.InvariantCulture)];
            try
            {
                Apply(action, at, document, new TreeEdit(document, faults, origins, growth), cancellationToken);
            }
            catch (EvaluationLimitException)
            {
                faults.AddAction(
                    [.. at, "target"], $"its expression takes more than {EvaluationBudget.MaxSteps / 1_000_000} million steps");
            }
            catch (GrowthLimitException limit)
            {
                faults.AddAction(at, limit.Message);
            }
        }
    }

    private void Apply(OverlayAction action, string[] at, ParsedFile document, TreeEdit edit, CancellationToken cancellationToken)
    {
        IReadOnlyList<JsonLocation> targets = Select(action.Target, document, cancellationToken);
        if (targets.Count == 0)
        {
            faults.Add(
                OverlayDescriptors.NothingMatched, [.. at, "target"], ofKey: false, action.Target.Text, System.IO.Path.GetFileName(document.File.Path));
            return;
        }

        if (action.Kind == OverlayActionKind.Remove)
        {
            if (targets.Any(static target => target.Parent is null))
            {
                faults.AddAction([.. at, "target"], "the whole document cannot be removed");
                return;
            }

            edit.Remove(targets);
            return;
        }

        if (isOfOneKind && targets.Select(KindOf).Distinct().Count() > 1)
        {
            faults.AddAction(
                [.. at, "target"], "it selects nodes of different kinds, and they must be all objects, all lists or all plain values");
            return;
        }

        if (ContentOf(action, at, document, edit, cancellationToken) is { } content)
        {
            foreach (JsonLocation target in targets)
            {
                edit.Update(target, content);
            }
        }
    }

    private OverlayContent? ContentOf(
        OverlayAction action, string[] at, ParsedFile document, TreeEdit edit, CancellationToken cancellationToken)
    {
        if (action.Copy is not { } copy)
        {
            return new OverlayContent(action.Update, new WrittenAt(file, [.. at, "update"]), new WrittenAt(file, [.. at, "update"]));
        }

        IReadOnlyList<JsonLocation> sources = Select(copy, document, cancellationToken);
        if (sources is [var source])
        {
            // Cloned, because the copy may change its own source when the source is below the target.
            return new OverlayContent(source.Node?.DeepClone(), edit.Written(source), new WrittenAt(file, [.. at, "copy"])) { IsCopy = true };
        }

        faults.AddAction(
            [.. at, "copy"], $"'copy' must select a single node, and '{DocumentText.ForMessage(copy.Text)}' selects {sources.Count}");
        return null;
    }

    /// <summary>The selected nodes, each once, even if the expression selects it several times.</summary>
    private static IReadOnlyList<JsonLocation> Select(PathText path, ParsedFile document, CancellationToken cancellationToken)
    {
        HashSet<(JsonNode?, string?, int)> known = new();
        return [.. path.Query.Select(document.Root, new EvaluationBudget(cancellationToken))
            .Where(location => known.Add((location.Parent?.Node, location.Name, location.Index)))];
    }

    private static int KindOf(JsonLocation location) => location.Node switch { JsonObject => 0, JsonArray => 1, _ => 2 };
}
