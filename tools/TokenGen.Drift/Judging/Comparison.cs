using System.Globalization;
using System.Text.Json;

namespace TokenGen.Drift.Judging;

/// <summary>
/// Compares the value that a caller sees with the expected one. A missing part is lost unless reading it throws; any other difference is
/// invented.
/// </summary>
internal sealed class Comparison
{
    private readonly List<Deviation> _deviations = [];

    public static IReadOnlyList<Deviation> Of(JsonElement expected, Seen seen, JsonElement? written)
    {
        Comparison comparison = new();
        comparison.Compare("", expected, seen, written);
        return comparison._deviations;
    }

    private void Compare(string path, JsonElement expected, Seen seen, JsonElement? written)
    {
        if (seen is Seen.Raw)
        {
            return;
        }

        if (expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty("$kept", out JsonElement kept))
        {
            CompareKept(path, kept, seen, written);
        }
        else if (expected.ValueKind == JsonValueKind.Object && expected.TryGetProperty("$bytes", out JsonElement bytes))
        {
            CompareBytes(path, bytes.GetBytesFromBase64(), seen);
        }
        else if (!IsSame(path, expected, seen, written))
        {
            Report(path, seen is Seen.Nothing ? "lost" : $"{Describe(seen)} for {expected.GetRawText()}");
        }
    }

    private bool IsSame(string path, JsonElement expected, Seen seen, JsonElement? written)
    {
        switch (expected.ValueKind, seen)
        {
            case (JsonValueKind.Null, Seen.Nothing or Seen.Throws):
            case (JsonValueKind.Array, Seen.Nothing) when expected.GetArrayLength() == 0:
            case (JsonValueKind.Object, Seen.Nothing) when !expected.EnumerateObject().Any():
                return true;
            case (JsonValueKind.Null, Seen.Items { Values.Count: 0 }):
                return true; // A list that may be null may be read as an empty one.
            case (JsonValueKind.True or JsonValueKind.False, Seen.Flag flag):
                return expected.GetBoolean() == flag.Value;
            case (JsonValueKind.Number, Seen.Number number):
                return IsSameNumber(expected.GetRawText(), number.Digits);
            case (JsonValueKind.String, Seen.Text text):
                return expected.GetString() == text.Value;
            case (JsonValueKind.String, Seen.Moment moment):
                return DateTimeOffset.TryParse(expected.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset instant) && instant == moment.Value;
            case (JsonValueKind.Array, Seen.Items items):
                CompareItems(path, expected, items, written);
                return true;
            case (JsonValueKind.Object, Seen.Members members):
                CompareMembers(path, expected, members, written);
                return true;
            default:
                return false;
        }
    }

    private void CompareItems(string path, JsonElement expected, Seen.Items items, JsonElement? written)
    {
        // If the case expects no null elements, null elements of the result are ignored.
        bool hasNull = expected.EnumerateArray().Any(static element => element.ValueKind == JsonValueKind.Null);
        IReadOnlyList<Seen> values = hasNull ? items.Values : [.. items.Values.Where(static item => item is not Seen.Nothing)];
        if (values.Count != expected.GetArrayLength())
        {
            Report(path, $"{values.Count} elements for {expected.GetArrayLength()}");
        }

        IReadOnlyList<JsonElement> rawItems = written is { ValueKind: JsonValueKind.Array } raw && raw.GetArrayLength() == values.Count
            ? [.. raw.EnumerateArray()]
            : [];
        foreach ((int index, JsonElement element) in expected.EnumerateArray().Index().Take(values.Count))
        {
            Compare($"{path}/{index}", element, values[index], rawItems.Count > 0 ? rawItems[index] : null);
        }
    }

    private void CompareMembers(string path, JsonElement expected, Seen.Members members, JsonElement? written)
    {
        HashSet<string> mentioned = [];
        foreach (JsonProperty member in expected.EnumerateObject())
        {
            string name = member.Name.ToLowerInvariant();
            mentioned.Add(name);
            Seen seen = members.Values.GetValueOrDefault(name) ?? new Seen.Nothing();
            // A value that is kept without a type is not lost, whatever its form.
            if (seen is Seen.Nothing && members.Extras.TryGetValue(name, out Seen? extra) && extra is not Seen.Nothing)
            {
                continue;
            }

            Compare($"{path}/{member.Name}", member.Value, seen, Member(written, member.Name));
        }

        foreach ((string name, Seen seen) in members.Values)
        {
            if (mentioned.Contains(name) || IsAbsent(seen))
            {
                continue;
            }

            Report($"{path}/{name}", $"{Describe(seen)}, where nothing came");
        }
    }

    private void CompareKept(string path, JsonElement kept, Seen seen, JsonElement? written)
    {
        if (seen is Seen.Throws)
        {
            return;
        }

        bool isWritten = written is { } raw && JsonElement.DeepEquals(raw, kept);
        bool isEmpty = kept.ValueKind is JsonValueKind.Null || kept.GetRawText() is "\"\"" or "[]" or "{}";
        if (seen is Seen.Nothing && (isWritten || isEmpty))
        {
            return;
        }

        if (seen is not Seen.Nothing && IsSame(path, kept, seen, written))
        {
            return;
        }

        Report(path, seen is Seen.Nothing ? "lost" : $"{Describe(seen)} for {kept.GetRawText()}");
    }

    private void CompareBytes(string path, byte[] expected, Seen seen)
    {
        if (seen is not Seen.Bytes bytes || !bytes.Value.AsSpan().SequenceEqual(expected))
        {
            Report(path, $"{Describe(seen)} for {expected.Length} bytes");
        }
    }

    private static bool IsAbsent(Seen seen) =>
        seen is Seen.Nothing or Seen.Throws or Seen.Items { Values.Count: 0 } or Seen.Members { Values.Count: 0, Extras.Count: 0 };

    private static bool IsSameNumber(string expected, string actual) =>
        decimal.TryParse(expected, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal left)
            && decimal.TryParse(actual, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal right)
            ? left == right && (right != 0 || !expected.AsSpan().ContainsAnyInRange('1', '9'))
            : expected == actual;

    private static JsonElement? Member(JsonElement? written, string name) =>
        written is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out JsonElement member) ? member : null;

    public static string Describe(Seen seen) => seen switch
    {
        Seen.Nothing => "nothing",
        Seen.Flag flag => flag.Value ? "true" : "false",
        Seen.Number number => number.Digits,
        Seen.Text text => $"\"{text.Value}\"",
        Seen.Moment moment => moment.Value.ToString("O", CultureInfo.InvariantCulture),
        Seen.Items items => $"a list of {items.Values.Count}",
        Seen.Members => "an object",
        Seen.Bytes => "bytes",
        Seen.Raw raw => raw.Value.GetRawText(),
        Seen.Throws throws => throws.Exception.Message,
        _ => seen.ToString(),
    };

    private void Report(string path, string what) => _deviations.Add(new Deviation(path.Length == 0 ? "/" : path, what));
}
