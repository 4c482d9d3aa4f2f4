using Microsoft.OpenApi.Models;
using Microsoft.OpenApi.Readers;

namespace TokenGen.Corpus.Counter;

/// <summary>Counts with Microsoft.OpenApi.Readers, which reads Swagger 2.0 and OpenAPI 3.0.</summary>
internal static class LibraryCounter
{
    public static bool Knows(string version) =>
        version.StartsWith("2.", StringComparison.Ordinal) || version.StartsWith("3.0", StringComparison.Ordinal);

    /// <summary>Null if the library cannot see the whole document: it does not follow path items into other files.</summary>
    public static Counts? Count(string path)
    {
        using MemoryStream text = new();
        using (Stream file = DocumentStream.Open(path))
        {
            file.CopyTo(text);
        }

        text.Position = 0;
        OpenApiDocument document = new OpenApiStreamReader().Read(text, out _);
        if (document.Paths.Values.Any(static item => item.UnresolvedReference || item.Reference is not null)
            || Operations(document).Any(static site => Parameters(site).Any(static parameter => parameter.Name is null)))
        {
            return null;
        }

        return new Counts(
            Operations(document).Count(),
            Operations(document)
                .Sum(static site => Parameters(site).DistinctBy(static parameter => (parameter.Name, parameter.In)).Count()),
            document.Components?.Schemas.Count ?? 0);
    }

    private static IEnumerable<(OpenApiPathItem Item, OpenApiOperation Operation)> Operations(OpenApiDocument document) =>
        document.Paths.Values.SelectMany(static item => item.Operations.Values.Select(operation => (item, operation)));

    private static IEnumerable<OpenApiParameter> Parameters((OpenApiPathItem Item, OpenApiOperation Operation) site) =>
        site.Item.Parameters.Concat(site.Operation.Parameters);
}
