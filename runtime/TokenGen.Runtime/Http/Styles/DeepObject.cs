using System.Globalization;
using System.Text.Json;
using TokenGen.Json;

namespace TokenGen.Http.Styles;

/// <summary>
/// Writes a JSON value as <c>name[member]=value</c> (OpenAPI 3, style <c>deepObject</c>) with percent-encoded brackets. The specification
/// does not define lists; their items are numbered, which PHP, qs, ASP.NET Core and Stripe read as a list, even with one item or with
/// objects.
/// </summary>
internal ref struct DeepObject
{
    private readonly bool _allowReserved;
    private UrlText _text;
    private bool _hasValue;

    private DeepObject(bool allowReserved) => _allowReserved = allowReserved;

    /// <summary>Writes a value; <see langword="null"/> if it contains no scalar.</summary>
    public static string? Expand(string name, JsonReader value, bool allowReserved)
    {
        DeepObject output = new(allowReserved);
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
                while (value.ReadName(out ReadOnlySpan<byte> member))
                {
                    Append(Inner(path, UrlText.Encode(value.GetNameText(member))), ref value);
                }

                break;
            case JsonTokenType.StartArray:
                value.ReadStartArray();
                for (int i = 0; !value.ReadEndArray(); i++)
                {
                    Append(Inner(path, i.ToString(CultureInfo.InvariantCulture)), ref value);
                }

                break;
            default:
                if (value.ReadTextOrNull() is { } text)
                {
                    AppendPair(path, text);
                }

                break;
        }
    }

    private static string Inner(string path, string name) => $"{path}%5B{name}%5D";

    private void AppendPair(string path, string value)
    {
        if (_hasValue)
        {
            _text.AppendRaw('&');
        }

        _hasValue = true;
        _text.AppendRaw(path);
        _text.AppendRaw('=');
        if (_allowReserved)
        {
            ReservedText.Append(ref _text, value, keepsComma: true);
        }
        else
        {
            _text.AppendEncoded(value.AsSpan());
        }
    }
}
