using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Bodies;

/// <summary>
/// One form that a response may have. The main method requests the first form: JSON if there is any, else text, else bytes. Another media
/// type with the same schema has the same content and is not requested. A media type with its own schema has other content (a stream of
/// events, a table, an archive) and gets its own method.
/// </summary>
/// <param name="Suffix">The suffix for the name of the method, such as <c>AsCsv</c>; empty for the main method.</param>
/// <param name="Key">The key in <c>content</c>.</param>
/// <param name="MediaTypes">The media types that the server may send for this form.</param>
internal sealed record Representation(
    string Suffix, string Key, EquatableArray<string> MediaTypes, IOpenApiMediaType Content, BodyKind Kind)
{
    /// <summary>The suffix of the first form that is a stream of items.</summary>
    public const string Streaming = "Streaming";

    private static readonly BodyKind[] s_order =
        [BodyKind.Json, BodyKind.Text, BodyKind.Binary, BodyKind.Events, BodyKind.JsonLines, BodyKind.JsonSequence];

    public static List<Representation> Of(IDictionary<string, IOpenApiMediaType>? content)
    {
        List<Representation> all = [.. (content ?? new Dictionary<string, IOpenApiMediaType>())
            .Select(static entry => new Representation("", entry.Key, [entry.Key], entry.Value, KindOf(entry.Key, entry.Value)))];
        if (s_order.Select(kind => all.Find(one => one.Kind == kind)).FirstOrDefault(static one => one is not null) is not { } plain)
        {
            return [];
        }

        HashSet<string> suffixes = [""];
        List<Representation> chosen =
            [plain with { MediaTypes = all.Where(one => IsCalledSo(plain, one)).Select(static one => one.Key).ToEquatableArray() }];
        foreach (Representation other in all.Where(one => one != plain && (IsItems(one.Kind) || !IsSame(one, plain))))
        {
            string suffix = IsItems(other.Kind) && !suffixes.Contains(Streaming) ? Streaming : "As" + NameOf(other.Key);
            if (suffixes.Add(suffix))
            {
                chosen.Add(other with { Suffix = suffix });
            }
        }

        return chosen;
    }

    public static bool IsItems(BodyKind kind) => kind is BodyKind.Events or BodyKind.JsonLines or BodyKind.JsonSequence;

    /// <summary>
    /// Whether a body of the first form may have the media type of the other one: JSON with an equal schema may also be sent as plain text.
    /// </summary>
    private static bool IsCalledSo(Representation plain, Representation other) => IsSame(other, plain)
        && (other.Kind == plain.Kind || (plain.Kind == BodyKind.Json
            && Bodies.MediaTypes.Essence(other.Key) is "text/plain" or "application/octet-stream" && !IsText(plain.Content.Schema)));

    /// <summary>Whether the schema allows a string. A string with a text media type is sent as that text, not as JSON.</summary>
    private static bool IsText(IOpenApiSchema? schema) =>
        schema is null
            || (SchemaShape.TypeWithoutNull((schema as OpenApiSchemaReference)?.RecursiveTarget ?? schema) & JsonSchemaType.String) != 0;

    private static bool IsSame(Representation one, Representation other) =>
        SchemaLikeness.AreAlike(one.Content.Schema, other.Content.Schema);

    private static BodyKind KindOf(string mediaType, IOpenApiMediaType content) =>
        Bodies.MediaTypes.ItemsKindOf(mediaType) ?? Bodies.MediaTypes.KindOf(mediaType, content) switch
        {
            // For a response in the form of parts or form fields, a type would not be better than the bytes.
            BodyKind.Multipart or BodyKind.Form => BodyKind.Binary,
            var kind => kind,
        };

    /// <summary><c>text/csv</c> becomes <c>Csv</c>, <c>application/vnd.github.diff</c> becomes <c>GithubDiff</c>.</summary>
    public static string NameOf(string mediaType)
    {
        string words = mediaType.ToLowerInvariant();
        words = words.EndsWith("/*", StringComparison.Ordinal)
            ? words.Substring(0, words.Length - 2)
            : words.Substring(words.IndexOf('/') + 1);
        words = words switch
        {
            "plain" => "plain text",
            "octet-stream" => "binary",
            _ when words.StartsWith("vnd.", StringComparison.Ordinal) => words.Substring(4),
            _ when words.StartsWith("x-", StringComparison.Ordinal) => words.Substring(2),
            _ => words,
        };
        return Identifier.Pascal(words.Replace('+', ' ').Replace(';', ' ').Replace('=', ' '), "Other").TrimStart('_');
    }
}
