using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace TokenGen.Generator.Reading.Library;

/// <summary>
/// The only place that runs the reader library. It gets a tree, never a text or an address: what it loads and how it parses
/// is not left to it. Its validation rules are off, being advice on style that costs a third of the time.
/// </summary>
internal static class OpenApiLibrary
{
    // References are resolved before the library sees them, so that the address of the document means nothing.
    private static readonly Uri s_location = new("https://tokengen.invalid/openapi");

    public static (OpenApiDocument? Document, OpenApiDiagnostic Findings) Read(JsonObject root)
    {
        var settings = new OpenApiReaderSettings
        {
            LoadExternalRefs = false,

            // What Swagger 2.0 responses hold when nothing is said: JSON in practice, where the library would assume binary data.
            DefaultContentType = ["application/json"],
            RuleSet = ValidationRuleSet.GetEmptyRuleSet(),
        };

        Microsoft.OpenApi.Reader.ReadResult result = new OpenApiJsonReader().Read(root, s_location, settings);
        return (result.Document, result.Diagnostic ?? new OpenApiDiagnostic());
    }
}
