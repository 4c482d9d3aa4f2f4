using TokenGen.Http.Forms;
using TokenGen.Http.Styles;
using TokenGen.Json;

namespace TokenGen.Http;

// A parameter that is the whole query (OpenAPI 3.2, in: querystring).
public sealed partial class ApiRequest
{
    /// <summary>Sends a text as the whole query, percent-encoded.</summary>
    /// <param name="name">The name of the parameter, which is not sent.</param>
    /// <param name="value">The text; <see langword="null"/> or an empty text sends no query.</param>
    public void QueryString(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        AppendWholeQuery(UrlText.Encode(value!));
        RememberIfSecret(name, value!);
    }

    /// <summary>Sends a value as the whole query: its JSON, percent-encoded.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name of the parameter, which is not sent.</param>
    /// <param name="value">The value; <see langword="null"/> sends no query.</param>
    /// <param name="codec">Writes it.</param>
    public void QueryStringJson<T>(string name, T? value, JsonCodec<T> codec)
    {
        if (value is not null)
        {
            AppendWholeQuery(UrlText.Encode(JsonOf(name, value, codec)));
        }
    }

    /// <inheritdoc cref="QueryStringJson{T}(string, T, JsonCodec{T})"/>
    public void QueryStringJson<T>(string name, T? value, JsonCodec<T> codec)
        where T : struct
    {
        if (value is { } present)
        {
            AppendWholeQuery(UrlText.Encode(JsonOf(name, present, codec)));
        }
    }

    /// <summary>Sends a value as the whole query, each member a pair, as in a form.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name of the parameter, which is not sent.</param>
    /// <param name="value">The value; <see langword="null"/> sends no query.</param>
    /// <param name="codec">Writes it, as a JSON object.</param>
    public void QueryStringForm<T>(string name, T? value, JsonCodec<T> codec)
    {
        if (value is null)
        {
            return;
        }

        using JsonText json = JsonText.Of(value, codec);
        AppendWholeQuery(FormText.Of(json.Read(), []));
        RememberSecrets(name, json.Read());
    }

    private void AppendWholeQuery(string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        _url.AppendRaw(_hasQuery ? '&' : '?');
        _hasQuery = true;
        _url.AppendRaw(text);
    }
}
