using System.Globalization;

namespace TokenGen.Overlays;

/// <summary>A path to one node, normalized as in RFC 9535: <c>$['paths']['/a']</c>.</summary>
internal readonly record struct JsonPath(string Text)
{
    public static JsonPath Root => new("$");

    public JsonPath this[string name] => new($"{Text}[{Literal(name)}]");

    public JsonPath this[int index] => new(string.Create(CultureInfo.InvariantCulture, $"{Text}[{index}]"));

    /// <summary>The number of segments: larger than that of every node around this one.</summary>
    public int Depth => Text.Count(static character => character == '[');

    /// <summary>A string literal for a path.</summary>
    public static string Literal(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    public override string ToString() => Text;
}
