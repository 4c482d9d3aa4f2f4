using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace TokenGen.Generator.Reading.Library;

/// <summary>
/// The only place that runs the reader library. The library gets a tree, never a text or an address, so it loads and parses nothing itself.
/// Its validation rules are off: they only give advice on style, and cost a third of the time.
/// </summary>
internal static class OpenApiLibrary
{
    // References are resolved before the library sees them, so the address of the document has no effect.
    private static readonly Uri s_location = new("https://tokengen.invalid/openapi");

    public static (OpenApiDocument? Document, OpenApiDiagnostic DiagnosticBag) Read(JsonObject root)
    {
        OpenApiReaderSettings settings = new()
        {
            LoadExternalRefs = false,

            // The media type of Swagger 2.0 responses without <c>produces</c>. Most of them are JSON, but the library would assume binary
            // data.
            DefaultContentType = ["application/json"],
            RuleSet = ValidationRuleSet.GetEmptyRuleSet(),
        };

        Microsoft.OpenApi.Reader.ReadResult result = new OpenApiJsonReader().Read(root, s_location, settings);
        return (result.Document, result.Diagnostic ?? new OpenApiDiagnostic());
    }
}
