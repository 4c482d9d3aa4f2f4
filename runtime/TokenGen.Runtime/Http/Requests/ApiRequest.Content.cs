using System.Diagnostics.CodeAnalysis;
using TokenGen.Http.Styles;
using TokenGen.Json;

namespace TokenGen.Http;

// Parameters that the document describes by a media type: content: { application/json: … } (OpenAPI 3, "Fixed Fields for use with
// content").
[SuppressMessage("ApiDesign", "RS0026", Justification = "Only generated code calls it, and that is generated again with each version.")]
[SuppressMessage("ApiDesign", "RS0027", Justification = "Only generated code calls it, and that is generated again with each version.")]
public sealed partial class ApiRequest
{
    /// <summary>Fills the next parameter of the path with JSON, percent-encoded.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">Its name. Parameters come in the order of the template.</param>
    /// <param name="value">Its value.</param>
    /// <param name="codec">Writes it.</param>
    /// <exception cref="ArgumentException">The value is null.</exception>
    /// <exception cref="InvalidOperationException">The template has another parameter here.</exception>
    public void PathJson<T>(string name, T value, JsonCodec<T> codec)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }

        Path(name, JsonOf(name, value, codec));
    }

    /// <summary>Adds JSON to the query, percent-encoded.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">Its value; <see langword="null"/> leaves the parameter out.</param>
    /// <param name="codec">Writes it.</param>
    public void QueryJson<T>(string name, T? value, JsonCodec<T> codec)
    {
        if (value is not null)
        {
            Query(name, JsonOf(name, value, codec));
        }
    }

    /// <inheritdoc cref="QueryJson{T}(string, T, JsonCodec{T})"/>
    public void QueryJson<T>(string name, T? value, JsonCodec<T> codec)
        where T : struct
    {
        if (value is { } present)
        {
            Query(name, JsonOf(name, present, codec));
        }
    }

    /// <summary>Adds a header with JSON; characters outside ASCII get JSON escapes.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">Its value; <see langword="null"/> leaves the header out.</param>
    /// <param name="codec">Writes it.</param>
    public void HeaderJson<T>(string name, T? value, JsonCodec<T> codec)
    {
        if (value is not null)
        {
            Header(name, AsciiJson.Of(JsonOf(name, value, codec)));
        }
    }

    /// <inheritdoc cref="HeaderJson{T}(string, T, JsonCodec{T})"/>
    public void HeaderJson<T>(string name, T? value, JsonCodec<T> codec)
        where T : struct
    {
        if (value is { } present)
        {
            Header(name, AsciiJson.Of(JsonOf(name, present, codec)));
        }
    }

    /// <summary>
    /// Adds a cookie with percent-encoded JSON, because a cookie cannot contain quotes or commas (RFC 6265 section 4.1.1).
    /// </summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name of the cookie.</param>
    /// <param name="value">Its value; <see langword="null"/> leaves the cookie out.</param>
    /// <param name="codec">Writes it.</param>
    public void CookieJson<T>(string name, T? value, JsonCodec<T> codec)
    {
        if (value is not null)
        {
            AppendCookie(name + "=" + UrlText.Encode(JsonOf(name, value, codec)));
        }
    }

    /// <inheritdoc cref="CookieJson{T}(string, T, JsonCodec{T})"/>
    public void CookieJson<T>(string name, T? value, JsonCodec<T> codec)
        where T : struct
    {
        if (value is { } present)
        {
            AppendCookie(name + "=" + UrlText.Encode(JsonOf(name, present, codec)));
        }
    }

    private string JsonOf<T>(string name, T value, JsonCodec<T> codec)
    {
        using JsonText json = JsonText.Of(value, codec);
        RememberSecrets(name, json.Read());
        return json.ToString();
    }
}
