using System.Text.Json;
using TokenGen.Wire.Documents;

namespace TokenGen.Wire.Values;

/// <summary>The differences of two JSON texts that do not count.</summary>
/// <param name="IsSingle">Whether the number at a pointer has only single precision.</param>
/// <param name="IsNumberAsText">Whether the value at a pointer may be a number, or a string with the same digits.</param>
/// <param name="MayAppear">Whether an additional member is allowed.</param>
internal sealed record ComparisonRules(
    Func<string, bool>? IsSingle = null, Func<string, bool>? IsNumberAsText = null, Func<string, JsonElement, bool>? MayAppear = null)
{
    /// <summary>The rules for values of a schema.</summary>
    public static ComparisonRules Of(WireDocument document, JsonElement? schema)
    {
        // The format "float" means single precision (OpenAPI format registry). ASP.NET Core declares numbers as "type: [integer, string]"
        // with a pattern, and servers send either.
        return new ComparisonRules(
            path => Views(path).Any(static view => view.Format == "float"), path =>
                Views(path).Any(static view => view.TakesNumberAsText), document.Tags.Has);

        IEnumerable<SchemaView> Views(string path) => schema is { } known ? SchemaView.At(document, known, path) : [];
    }
}
