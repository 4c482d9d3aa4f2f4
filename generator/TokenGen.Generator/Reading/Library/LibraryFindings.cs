using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Positions;

namespace TokenGen.Generator.Reading.Library;

/// <summary>What the library says of a document, as findings of ours.</summary>
internal static class LibraryFindings
{
    private static readonly Regex s_unknownField = new(@"^(?<field>.+) is not a valid property at (?<pointer>#/.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    public static IEnumerable<DiagnosticInfo> Translate(OpenApiDiagnostic findings, Locator locator)
    {
        foreach (OpenApiError error in findings.Errors)
        {
            Match match = s_unknownField.Match(error.Message);
            if (match.Success)
            {
                string field = match.Groups["field"].Value;
                yield return DiagnosticInfo.Create(
                    ContentDescriptors.UnknownField, locator.LocateRaw([.. Pointer.Split(match.Groups["pointer"].Value), field], ofKey: true), field);
            }
            else
            {
                yield return DiagnosticInfo.Create(
                    ContentDescriptors.NotUnderstood, locator.LocateRaw(Pointer.Split(error.Pointer ?? ""), ofKey: true), error.Message.TrimEnd('.'));
            }
        }
    }
}
