using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using TokenGen.Json;

namespace TokenGen.Validation;

/// <summary>
/// Writes items so that two texts are equal exactly if their JSON values are equal: numbers by value, objects in any order. Comparing the
/// texts takes linear time. Comparing each pair of items would take quadratic time.
/// </summary>
internal sealed class CanonicalText
{
    private readonly StringBuilder _text = new();

    // Values of the user's own types: only they know when they are equal.
    private readonly Dictionary<object, int> _others = [];

    private CanonicalText()
    {
    }

    /// <summary>Whether no two items are equal.</summary>
    public static bool AreUnique(IEnumerable<object?> items)
    {
        CanonicalText canonical = new();
        HashSet<string> texts = new(StringComparer.Ordinal);
        foreach (object? item in items)
        {
            canonical._text.Clear();
            canonical.Append(item);
            if (!texts.Add(canonical._text.ToString()))
            {
                return false;
            }
        }

        return true;
    }

    private void Append(object? value)
    {
        switch (value)
        {
            case null:
                _text.Append("null");
                break;
            case string characters:
                AppendText(characters);
                break;
            case bool truth:
                _text.Append(truth ? "true" : "false");
                break;
            case JsonElement element:
                AppendElement(element);
                break;
            case JsonUnion union:
                Append(union.Value);
                break;
            case IJsonRecord record:
                AppendRecord(record);
                break;
            case byte[] octets:
                AppendText(Convert.ToBase64String(octets));
                break;
            case Uri uri:
                AppendText(uri.OriginalString);
                break;
            case DateTimeOffset or DateTime:
                AppendText(((IFormattable)value).ToString("O", CultureInfo.InvariantCulture));
                break;
            case IDictionary map:
                AppendObject(map.Cast<DictionaryEntry>().Select(static member => (member.Key.ToString() ?? "", (object?)member.Value)));
                break;
            case IEnumerable list:
                AppendList(list);
                break;
            default:
                if (ExactNumber.Of(value) is { } number)
                {
                    _text.Append(number.ToString());
                }
                else
                {
                    AppendOther(value);
                }

                break;
        }
    }

    private void AppendElement(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                AppendText(element.GetString()!);
                break;
            case JsonValueKind.Number:
                _text.Append(ExactNumber.Parse(element.GetRawText())?.ToString() ?? element.GetRawText());
                break;
            case JsonValueKind.Array:
                AppendList(element.EnumerateArray());
                break;
            case JsonValueKind.Object:
                AppendObject(element.EnumerateObject().Select(static member => (member.Name, (object?)member.Value)));
                break;
            case JsonValueKind.True or JsonValueKind.False:
                _text.Append(element.ValueKind == JsonValueKind.True ? "true" : "false");
                break;
            default:
                _text.Append("null");
                break;
        }
    }

    private void AppendRecord(IJsonRecord record)
    {
        JsonLayout layout = record.Shape.Layout;
        ref byte origin = ref record.Origin;
        List<(string Name, object? Value)> members = [];
        for (int place = 0; place < layout.Fields.Length; place++)
        {
            ref readonly JsonField field = ref layout.Fields[place];
            ref byte at = ref FieldAccess.FieldAt(ref origin, field.Distance);
            if (field.Slot.IsSet(ref at))
            {
                members.Add((layout.Names[place], field.Slot.Value(ref at)));
            }
        }

        if (layout.Undeclared?.Value(ref FieldAccess.FieldAt(ref origin, layout.UndeclaredDistance)) is { } others)
        {
            if (others is JsonMembers kept)
            {
                members.AddRange(kept.Select(static member => (member.Key, (object?)member.Value)));
            }
            else
            {
                members.Add(("", others));
            }
        }

        AppendObject(members);
    }

    private void AppendList(IEnumerable list)
    {
        _text.Append('[');
        foreach (object? item in list)
        {
            Append(item);
            _text.Append(',');
        }

        _text.Append(']');
    }

    private void AppendObject(IEnumerable<(string Name, object? Value)> members)
    {
        _text.Append('{');
        foreach ((string name, object? value) in members.OrderBy(static member => member.Name, StringComparer.Ordinal))
        {
            AppendText(name);
            _text.Append(':');
            Append(value);
            _text.Append(',');
        }

        _text.Append('}');
    }

    // The length before the text marks its end, whatever characters it contains.
    private void AppendText(string characters) =>
        _text.Append('"').Append(characters.Length.ToString(CultureInfo.InvariantCulture)).Append('"').Append(characters);

    private void AppendOther(object value)
    {
        if (!_others.TryGetValue(value, out int number))
        {
            _others.Add(value, number = _others.Count);
        }

        _text.Append('#').Append(number.ToString(CultureInfo.InvariantCulture));
    }
}
