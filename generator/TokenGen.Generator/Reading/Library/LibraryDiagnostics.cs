using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Positions;

namespace TokenGen.Generator.Reading.Library;

/// <summary>Turns the errors that the library reports into our diagnostics.</summary>
internal sealed class LibraryDiagnostics(JsonObject root, Locator locator, DiagnosticBag diagnostics)
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
        // KnownFields checks unknown fields, and reports them at the right place.
        if (!s_unknownField.IsMatch(error.Message) && !IsFaultOfTheLibrary(error))
        {
            string[] place = Pointer.Split(error.Pointer ?? "");
            diagnostics.Add(ContentDescriptors.NotUnderstood, () => Locate(place), place.LastOrDefault() ?? "openapi");
        }
    }

    /// <summary>
    /// Errors of the library that are not errors of the document: missing paths (such a document has nothing to call), a constant that is
    /// an object or a list, which the library cannot hold, and values of extensions, x-examples among them.
    /// </summary>
    private static bool IsFaultOfTheLibrary(OpenApiError error) =>
        error.Message.StartsWith("Paths is a REQUIRED field", StringComparison.Ordinal)
        || error.Pointer?.EndsWith("/const", StringComparison.Ordinal) == true
        || error.Pointer?.IndexOf("/x-", StringComparison.Ordinal) >= 0;

    /// <summary>
    /// Pointers of the library can be ambiguous: the n-th error at a pointer is located at the n-th place that the pointer can mean.
    /// </summary>
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
