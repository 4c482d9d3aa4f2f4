using System.Globalization;

namespace TokenGen.Overlays;

/// <summary>A path to one node, as RFC 9535 normalizes it: <c>$['paths']['/a']</c>.</summary>
internal readonly record struct JsonPath(string Text)
{
    public static JsonPath Root => new("$");

    public JsonPath this[string name] => new($"{Text}['{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']");

    public JsonPath this[int index] => new(string.Create(CultureInfo.InvariantCulture, $"{Text}[{index}]"));

    public override string ToString() => Text;
}
