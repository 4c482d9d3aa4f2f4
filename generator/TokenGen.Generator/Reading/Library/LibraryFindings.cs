using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Positions;

namespace TokenGen.Generator.Reading.Library;

/// <summary>What the library says of a document, as findings of ours.</summary>
internal sealed class LibraryFindings(JsonObject root, Locator locator, Findings findings)
{
    private static readonly Regex s_unknownField = new(
        "^.+ is not a valid property at #/.*$", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    private readonly Dictionary<string, IEnumerator<string[]>> _places = new(StringComparer.Ordinal);

    public void Add(OpenApiDiagnostic said)
    {
        foreach (OpenApiError error in said.Errors)
        {
            Add(error);
        }
    }

    private void Add(OpenApiError error)
    {
        // Which fields there are is checked by KnownFields, at the right place.
        if (!s_unknownField.IsMatch(error.Message) && !IsFaultOfTheLibrary(error))
        {
            string[] place = Pointer.Split(error.Pointer ?? "");
            findings.Add(ContentDescriptors.NotUnderstood, () => Locate(place), place.LastOrDefault() ?? "openapi");
        }
    }

    /// <summary>
    /// A document without paths has nothing to call, which is no fault of its text; a constant may be an object or a list, which
    /// the library can not hold; and an extension, x-examples among them, may hold anything.
    /// </summary>
    private static bool IsFaultOfTheLibrary(OpenApiError error) =>
        error.Message.StartsWith("Paths is a REQUIRED field", StringComparison.Ordinal)
        || error.Pointer?.EndsWith("/const", StringComparison.Ordinal) == true
        || error.Pointer?.IndexOf("/x-", StringComparison.Ordinal) >= 0;

    /// <summary>The n-th finding at a pointer is taken to mean the n-th place that the pointer can mean.</summary>
    private SourceSpan Locate(string[] segments)
    {
        string pointer = Pointer.Join(segments);
        if (!_places.TryGetValue(pointer, out IEnumerator<string[]>? places))
        {
            places = LibraryPointer.Places(root, segments).GetEnumerator();
            _places.Add(pointer, places);
        }

        return locator.LocateRaw(places.MoveNext() ? places.Current : segments, ofKey: true);
    }
}
