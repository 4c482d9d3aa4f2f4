using System.Text.Json;
using TokenGen.Json;

namespace TokenGen.Http.Forms;

/// <summary>The form values of a JSON value: one text, or one per item of a list (RFC 7578 section 4.3).</summary>
internal static class PartValues
{
    /// <summary>Returns the texts of a value; none for <c>null</c>.</summary>
    /// <param name="value">Positioned at the value.</param>
    /// <param name="isJson">Whether scalars are written as JSON too.</param>
    public static List<PartValue> Of(ref JsonReader value, bool isJson)
    {
        List<PartValue> values = new();
        if (value.TokenType != JsonTokenType.StartArray)
        {
            Add(values, ref value, isJson);
            return values;
        }

        value.ReadStartArray();
        while (!value.ReadEndArray())
        {
            Add(values, ref value, isJson);
        }

        return values;
    }

    private static void Add(List<PartValue> values, ref JsonReader value, bool isJson)
    {
        if (value.TryReadNull())
        {
            return;
        }

        bool isScalar = value.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray);
        string text = isJson ? StrictUtf8.GetString(value.ReadRaw()) : value.ReadTextOrNull()!;
        values.Add(new PartValue(text, isScalar));
    }
}

/// <summary>The text of one value.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsScalar">Whether it is the text of a scalar; otherwise it is JSON.</param>
internal readonly record struct PartValue(string Text, bool IsScalar);
