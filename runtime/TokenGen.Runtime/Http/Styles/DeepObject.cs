using System.Globalization;
using System.Text.Json;
using TokenGen.Json;

namespace TokenGen.Http.Styles;

/// <summary>Writes a JSON value as <c>name[member]=value</c> (OpenAPI 3, style <c>deepObject</c>), brackets percent-encoded.</summary>
internal ref struct DeepObject
{
    private readonly bool _numbersItems;
    private readonly bool _allowReserved;
    private UrlText _text;
    private bool _hasValue;

    private DeepObject(bool numbersItems, bool allowReserved)
    {
        _numbersItems = numbersItems;
        _allowReserved = allowReserved;
    }

    /// <summary>Writes a value; <see langword="null"/> when there is none in it.</summary>
    public static string? Expand(string name, JsonReader value, ParameterStyle style, bool allowReserved)
    {
        var output = new DeepObject(style == ParameterStyle.DeepObjectIndexed, allowReserved);
        try
        {
            output.Append(UrlText.Encode(name), ref value);
            return output._hasValue ? output._text.Finish() : null;
        }
        finally
        {
            output._text.Release();
        }
    }

    private void Append(string path, ref JsonReader value)
    {
        switch (value.TokenType)
        {
            case JsonTokenType.StartObject:
                value.ReadStartObject();
                while (value.ReadName(out var member)) Append(Inner(path, UrlText.Encode(value.GetNameText(member))), ref value);
                break;
            case JsonTokenType.StartArray:
                value.ReadStartArray();
                for (var i = 0; !value.ReadEndArray(); i++) Append(NameOfItem(path, i, value.TokenType), ref value);
                break;
            default:
                if (value.ReadTextOrNull() is { } text) AppendPair(path, text);
                break;
        }
    }

    // The one place that decides how lists are written: the specification leaves it open, and servers differ. Items that have
    // members or items of their own are numbered in any case, or nobody could tell them apart.
    private readonly string NameOfItem(string path, int index, JsonTokenType kind) =>
        _numbersItems || kind is JsonTokenType.StartObject or JsonTokenType.StartArray
            ? Inner(path, index.ToString(CultureInfo.InvariantCulture))
            : path;

    private static string Inner(string path, string name) => $"{path}%5B{name}%5D";

    private void AppendPair(string path, string value)
    {
        if (_hasValue) _text.AppendRaw('&');
        _hasValue = true;
        _text.AppendRaw(path);
        _text.AppendRaw('=');
        if (_allowReserved) ReservedText.Append(ref _text, value, keepsComma: true);
        else _text.AppendEncoded(value.AsSpan());
    }
}
