using System.Globalization;

namespace TokenGen.Overlays;

/// <summary>A path to one node, as RFC 9535 normalizes it: <c>$['paths']['/a']</c>.</summary>
internal readonly record struct JsonPath(string Text)
{
    public static JsonPath Root => new("$");

    public JsonPath this[string name] => new($"{Text}[{Literal(name)}]");

    public JsonPath this[int index] => new(string.Create(CultureInfo.InvariantCulture, $"{Text}[{index}]"));

    /// <summary>Larger than that of each path to something around this node.</summary>
    public int Depth => Text.Count(static character => character == '[');

    /// <summary>A text as a part of a path.</summary>
    public static string Literal(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    public override string ToString() => Text;
}
