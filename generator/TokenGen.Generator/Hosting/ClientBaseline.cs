using System.Collections.Immutable;
using TokenGen.Generator.Reading.Bundling;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// Finds the baseline of a client: the file of the setting <c>Baseline</c>, or the file of the matching name beside the document.
/// </summary>
internal static class ClientBaseline
{
    private const string Extension = ".baseline";

    public static BaselineInput? Of(HostedDocument document, ClientSettings settings, ImmutableArray<HostedDocument> all, BaselineUse use)
    {
        string path = PathOf(document, settings);
        string wanted = DocumentPath.Normalize(path);
        string? text = all.FirstOrDefault(hosted => hosted.Item.IsBaseline && DocumentPath.Normalize(hosted.Path) == wanted)?.File?.Text;
        return text is null && use == BaselineUse.Compare ? null : new BaselineInput(path, text, use);
    }

    private static string PathOf(HostedDocument document, ClientSettings settings)
    {
        if (settings.Baseline is { } named)
        {
            return DocumentPath.Resolve(document.Item.ProjectFile, named);
        }

        string extension = Path.GetExtension(document.Path);
        string stem = document.Path.Substring(0, document.Path.Length - extension.Length);
        return document.Item.IsOneOfSeveral ? $"{stem}.{settings.ClientName ?? settings.Namespace}{Extension}" : stem + Extension;
    }
}
