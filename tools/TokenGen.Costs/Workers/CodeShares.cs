using System.Text.RegularExpressions;

namespace TokenGen.Costs.Workers;

/// <summary>Compiles a share of the emitted code, which is what that share costs: types alone, with their JSON, and with the clients.</summary>
internal static partial class CodeShares
{
    public const string Types = "types";
    public const string Classes = "classes";
    public const string Json = "json";
    public const string All = "all";

    public static void Compile(string folder, string share)
    {
        List<string> texts = EmittedCompilation.Texts(folder);
        int types = texts.Count(static text => Declaration().IsMatch(text));
        if (share != All)
        {
            // What is neither a type of the document nor its JSON is a client or serves one.
            texts = [.. texts.Where(text => Declaration().IsMatch(text) || (share == Json && JsonPart().IsMatch(text)))];
        }

        if (share is Types or Classes)
        {
            texts = [.. texts.Select(static text => JsonProperty().Replace(Converter().Replace(text, ""), "}\n"))];
        }

        if (share == Classes)
        {
            texts = [.. texts.Select(static text => Record().Replace(text, "$1 class"))];
        }

        Worker.Tell("types", types);
        EmittedCompilation.Measure(texts);
    }

    [GeneratedRegex(@"^\[JsonConverter\(typeof\(JsonOpenEnumConverter|^\[JsonConverter\(typeof\(JsonCodecConverter", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"sealed class \w+ : (JsonCodec|UnionCodec|JsonEnumCodec|JsonNumberEnumCodec)<", RegexOptions.Multiline)]
    private static partial Regex JsonPart();

    [GeneratedRegex(@"^\[JsonConverter\(.*\n", RegexOptions.Multiline)]
    private static partial Regex Converter();

    [GeneratedRegex(@"\n    /// <summary>Reads and writes the type as JSON\.</summary>\n    internal static JsonOpenEnumCodec<(.|\n)*\Z")]
    private static partial Regex JsonProperty();

    [GeneratedRegex(@"^(public (?:sealed |abstract )?partial) record(?= \w)(?! struct)", RegexOptions.Multiline)]
    private static partial Regex Record();
}
