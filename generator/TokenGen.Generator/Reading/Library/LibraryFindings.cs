using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Positions;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading.Library;

/// <summary>What the library says of a document, as findings of ours.</summary>
internal sealed class LibraryFindings(JsonObject root, SpecVersion version, Locator locator, Findings findings)
{
    private static readonly Regex s_unknownField = new(
        @"^(?<field>.+) is not a valid property at (?<pointer>#/.*)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture);

    // Fields of Swagger 2.0 that the library does not know: the limits of parameters and headers, the schemes of operations.
    private static readonly HashSet<string> s_swaggerFields = new(StringComparer.Ordinal)
    {
        "exclusiveMaximum", "exclusiveMinimum", "maxItems", "maxLength", "maximum", "minItems", "minLength", "minimum", "multipleOf", "pattern", "schemes", "uniqueItems",
    };

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
        Match unknown = s_unknownField.Match(error.Message);
        string field = unknown.Groups["field"].Value;
        if (!unknown.Success)
        {
            if (!IsFaultOfTheLibrary(error))
            {
                findings.Add(ContentDescriptors.NotUnderstood, () => Locate(Pointer.Split(error.Pointer ?? "")), error.Message.TrimEnd('.'));
            }
        }
        else if (version != SpecVersion.Swagger20 || !s_swaggerFields.Contains(field))
        {
            findings.Add(ContentDescriptors.UnknownField, () => Locate([.. Pointer.Split(unknown.Groups["pointer"].Value), field]), field);
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
