using System.Text.Json;
using SharpYaml;
using SharpYaml.Serialization;

namespace TokenGen.Overlays;

/// <summary>Writes YAML on one line.</summary>
internal static class FlowText
{
    public static string Of(YamlNode node) => node switch
    {
        YamlMappingNode { Children.Count: 0 } => "{}",
        YamlMappingNode map => $"{{ {string.Join(", ", map.Children.Select(static pair => $"{Of(pair.Key)}: {Of(pair.Value)}"))} }}",
        YamlSequenceNode list => $"[{string.Join(", ", list.Children.Select(Of))}]",
        YamlScalarNode { Style: ScalarStyle.Plain or ScalarStyle.Any, Value: { Length: > 0 } plain } when plain.All(
            static character => char.IsAsciiLetterOrDigit(character) || character is '.' or '+' or '-' or '_' or '$') => plain,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" } => "null",
        YamlScalarNode { Value: { } text } => Quote(text),
        _ => "null",
    };

    /// <summary>A quoted string.</summary>
    public static string Quote(string text) =>
        text.Any(char.IsControl) ? JsonSerializer.Serialize(text) : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
