using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// The metadata of a document in the project file: the settings of a client, or those of types that clients share. <see cref="Settings"/>
/// holds a value for each row of <see cref="SettingTable"/>.
/// </summary>
/// <param name="IsClient">Whether a client is made from it.</param>
/// <param name="IsDocument">Whether documents may refer to it.</param>
/// <param name="OverlayName">The name in the setting <c>Overlays</c>; empty if it is not an overlay.</param>
/// <param name="ProjectFile">The project file that names it.</param>
/// <param name="Settings">The values.</param>
internal sealed record DocumentItem(bool IsClient, bool IsDocument, string OverlayName, string ProjectFile, EquatableArray<string> Settings)
{
    private const string Client = "build_metadata.OpenApiClient.";
    private const string Document = "build_metadata.OpenApiDocument.";
    private const string Overlay = "build_metadata.OpenApiOverlay.";
    private const string Baseline = "build_metadata.OpenApiBaseline.";

    /// <summary>Whether it is the baseline of a client.</summary>
    public bool IsBaseline { get; init; }

    /// <summary>Whether other clients are made from the same document.</summary>
    public bool IsOneOfSeveral { get; init; }

    /// <summary>The items of <paramref name="text"/>: none for an unrelated additional file, several if it has several clients.</summary>
    public static ImmutableArray<DocumentItem> Find(AdditionalText text, AnalyzerConfigOptionsProvider optionsProvider)
    {
        AnalyzerConfigOptions options = optionsProvider.GetOptions(text);
        bool isClient = Value(options, Client + "Identity").Length > 0;
        bool isDocument = isClient || Value(options, Document + "Identity").Length > 0;
        string overlayName = Value(options, Overlay + "Identity");
        bool isBaseline = Value(options, Baseline + "Identity").Length > 0;
        if (!isDocument && !isBaseline && overlayName.Length == 0)
        {
            return ImmutableArray<DocumentItem>.Empty;
        }

        string project = Value(options, (isClient ? Client : Document) + "TokenGenProject");
        List<string[]> settings = [.. SettingTable.All.Select(
            setting => Each(Value(options, (isClient ? Client : Document) + setting.Name)))];
        int clients = Math.Max(1, settings.Max(static values => values.Length));
        return Enumerable.Range(0, clients)
            .Select(client => new DocumentItem(
                isClient,
                isDocument,
                overlayName,
                project,
                settings.Select(values => client < values.Length ? values[client].Trim() : "").ToEquatableArray())
            {
                IsBaseline = isBaseline,
                IsOneOfSeveral = clients > 1,
            })
            .ToImmutableArray();
    }

    /// <summary>
    /// The value of each client. The compiler keeps one set of metadata per path, so build/TokenGen.Generator.targets joins the values of
    /// several items of one document: <c>=first|=second</c>.
    /// </summary>
    private static string[] Each(string value) =>
        value.StartsWith("=", StringComparison.Ordinal) ? value.Substring(1).Split(["|="], StringSplitOptions.None) : [value];

    private static string Value(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) ? value.Trim() : "";
}
