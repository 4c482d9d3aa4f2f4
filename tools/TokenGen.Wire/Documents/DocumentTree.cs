using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SharpYaml;
using SharpYaml.Serialization;

namespace TokenGen.Wire.Documents;

/// <summary>Converts the text of a document to JSON; YAML by the core schema of YAML 1.2 (section 10.3).</summary>
internal static partial class DocumentTree
{
    private static readonly JsonDocumentOptions s_options =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 1000 };

    public static JsonElement Parse(string text, bool isYaml)
    {
        if (!isYaml)
        {
            return JsonDocument.Parse(text, s_options).RootElement;
        }

        YamlStream yaml = [];
        yaml.Load(new StringReader(text));
        ArrayBufferWriter<byte> json = new();
        using (Utf8JsonWriter writer = new(json))
        {
            Write(writer, yaml.Documents[0].RootNode);
        }

        return JsonDocument.Parse(json.WrittenMemory, s_options).RootElement;
    }

    private static void Write(Utf8JsonWriter writer, YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                writer.WriteStartObject();
                foreach ((string name, YamlNode child) in Members(mapping))
                {
                    writer.WritePropertyName(name);
                    Write(writer, child);
                }

                writer.WriteEndObject();
                break;
            case YamlSequenceNode sequence:
                writer.WriteStartArray();
                foreach (YamlNode child in sequence.Children)
                {
                    Write(writer, child);
                }

                writer.WriteEndArray();
                break;
            case YamlScalarNode { Style: ScalarStyle.Plain or ScalarStyle.Any, Tag: null } scalar:
                WritePlain(writer, scalar.Value ?? "");
                break;
            default:
                writer.WriteStringValue(((YamlScalarNode)node).Value);
                break;
        }
    }

    /// <summary>The members of a mapping; its own members override those of a merge key.</summary>
    private static Dictionary<string, YamlNode> Members(YamlMappingNode mapping)
    {
        Dictionary<string, YamlNode> members = new(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode child) in mapping.Children)
        {
            if (key is not YamlScalarNode { Value: "<<" })
            {
                members[((YamlScalarNode)key).Value ?? ""] = child;
                continue;
            }

            foreach ((string name, YamlNode merged) in Members((YamlMappingNode)child))
            {
                members.TryAdd(name, merged);
            }
        }

        return members;
    }

    private static void WritePlain(Utf8JsonWriter writer, string text)
    {
        if (text is "" or "~" or "null" or "Null" or "NULL")
        {
            writer.WriteNullValue();
        }
        else if (text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE")
        {
            writer.WriteBooleanValue(text[0] is 't' or 'T');
        }
        else if (JsonNumber().IsMatch(text))
        {
            writer.WriteRawValue(text);
        }
        else if (OtherNumber().IsMatch(text))
        {
            writer.WriteNumberValue(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteStringValue(text);
        }
    }

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?$")]
    private static partial Regex JsonNumber();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex OtherNumber();
}
