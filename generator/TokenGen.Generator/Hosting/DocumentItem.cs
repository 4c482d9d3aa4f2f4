using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// What the project file says of a document. <see cref="Settings"/> holds a value for each row of <see cref="SettingTable"/>.
/// </summary>
internal sealed record DocumentItem(bool IsClient, string ProjectFile, EquatableArray<string> Settings)
{
    private const string Client = "build_metadata.OpenApiClient.";
    private const string Document = "build_metadata.OpenApiDocument.";

    /// <summary>The item that <paramref name="text"/> came from, or null when it is some other additional file.</summary>
    public static DocumentItem? Find(AdditionalText text, AnalyzerConfigOptionsProvider optionsProvider)
    {
        AnalyzerConfigOptions options = optionsProvider.GetOptions(text);
        bool isClient = Value(options, Client + "Identity").Length > 0;
        if (!isClient && Value(options, Document + "Identity").Length == 0)
        {
            return null;
        }

        return new DocumentItem(
            isClient,
            Value(options, (isClient ? Client : Document) + "TokenGenProject"),
            SettingTable.All.Select(setting => Value(options, Client + setting.Name)).ToEquatableArray());
    }

    private static string Value(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) ? value.Trim() : "";
}
