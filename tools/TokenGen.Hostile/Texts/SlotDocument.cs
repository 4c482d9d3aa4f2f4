using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using TokenGen.Wire.Documents;

namespace TokenGen.Hostile.Texts;

/// <summary>A document with a slot in every place where the OpenAPI model has text; <c>slots.yaml</c> describes it.</summary>
internal sealed partial class SlotDocument
{
    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<string> _pieces = [];
    private readonly List<(int Slot, bool IsPointer)> _uses = [];
    private readonly List<SlotKind> _slots = [];

    private SlotDocument(string json)
    {
        Dictionary<string, int> names = [];
        int end = 0;
        foreach (Match mark in Mark().Matches(json))
        {
            _pieces.Add(json[end..mark.Index]);
            end = mark.Index + mark.Length;
            string kind = mark.Groups["kind"].Value;
            string name = mark.Groups["name"].Value;
            if (name.Length == 0 || !names.TryGetValue(name, out int slot))
            {
                slot = _slots.Count;
                _slots.Add(kind == "ref" ? SlotKind.Name : Enum.Parse<SlotKind>(kind, ignoreCase: true));
                if (name.Length > 0)
                {
                    names.Add(name, slot);
                }
            }

            _uses.Add((slot, kind == "ref"));
        }

        _pieces.Add(json[end..]);
    }

    public static SlotDocument Instance { get; } = Load();

    public IReadOnlyList<SlotKind> Slots => _slots;

    /// <summary>The document with a text in each slot, as JSON; a leading comment makes it YAML.</summary>
    public string With(IReadOnlyList<string> texts, bool isYaml)
    {
        StringBuilder document = new(isYaml ? "# YAML\n" : "");
        for (int i = 0; i < _uses.Count; i++)
        {
            document.Append(_pieces[i]);
            (int slot, bool isPointer) = _uses[i];
            AppendEscaped(document, isPointer ? PointerText(texts[slot]) : texts[slot], isYaml);
        }

        return document.Append(_pieces[^1]).ToString();
    }

    private static SlotDocument Load()
    {
        using StreamReader reader = new(typeof(SlotDocument).Assembly.GetManifestResourceStream("slots.yaml")!);
        JsonElement tree = DocumentTree.Parse(reader.ReadToEnd(), isYaml: true);
        return new SlotDocument(JsonSerializer.Serialize(tree, s_readable));
    }

    // RFC 6901 section 3, and the percent sign of its URI form (section 6).
    private static string PointerText(string text) => text.Replace("~", "~0", StringComparison.Ordinal)
        .Replace("/", "~1", StringComparison.Ordinal).Replace("%", "%25", StringComparison.Ordinal);

    /// <summary>
    /// Escapes quotes, backslashes and control characters; in YAML also the other characters that are not ASCII, except surrogates.
    /// </summary>
    private static void AppendEscaped(StringBuilder json, string text, bool isYaml)
    {
        foreach (char c in text)
        {
            if (c is '"' or '\\')
            {
                json.Append('\\').Append(c);
            }
            else if (c < ' ' || (isYaml && c > '~' && !char.IsSurrogate(c)))
            {
                json.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                json.Append(c);
            }
        }
    }

    [GeneratedRegex(@"«(?<kind>\w+)(\.(?<name>\w+))?»", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}
