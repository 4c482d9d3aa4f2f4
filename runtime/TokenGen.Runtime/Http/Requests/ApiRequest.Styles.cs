using TokenGen.Http.Styles;
using TokenGen.Json;
using TokenGen.Redaction;

namespace TokenGen.Http;

// Parameters of every type: a codec writes the value as JSON, and the style decides how its tokens are written. A scalar is its text, an
// array a list of items, an object a list of pairs. Null, and arrays and objects without content, are "undefined" (RFC 6570 section 2.3).
public sealed partial class ApiRequest
{
    /// <summary>Fills the next parameter of the path with a value of any type (OpenAPI 3, "Style Examples").</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">Its name. Parameters come in the order of the template.</param>
    /// <param name="value">Its value.</param>
    /// <param name="codec">Writes it.</param>
    /// <param name="style"><see cref="ParameterStyle.Simple"/>, <see cref="ParameterStyle.Label"/> or <see
    /// cref="ParameterStyle.Matrix"/>.</param>
    /// <param name="explode">Whether each item or member is sent as a separate value.</param>
    /// <param name="allowReserved">Whether reserved characters other than <c>/</c>, <c>?</c> and <c>#</c> are not encoded.</param>
    /// <exception cref="ArgumentException">
    /// The value is null, or its text is empty, <c>.</c> or <c>..</c>, which would change the path.
    /// </exception>
    /// <exception cref="InvalidOperationException">The template has another parameter here.</exception>
    public void Path<T>(string name, T value, JsonCodec<T> codec, ParameterStyle style, bool explode, bool allowReserved = false)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }

        string text = Expand(name, value, codec, Expansion.OfPath(style, allowReserved), explode) ?? StyledText.OfNothing(name, style);
        if (text.Length == 0)
        {
            throw new ArgumentException($"{Operation.Label}: the path parameter is empty.", name);
        }

        BeginParameter(name);
        _url.AppendRaw(text);
        EndParameter(name);
    }

    /// <summary>Adds a parameter of any type to the query (OpenAPI 3, "Style Examples").</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; <see langword="null"/>, an empty list and an empty object leave the parameter out.</param>
    /// <param name="codec">Writes it.</param>
    /// <param name="style">
    /// <see cref="ParameterStyle.Form"/>, <see cref="ParameterStyle.SpaceDelimited"/>, <see cref="ParameterStyle.PipeDelimited"/> or
    /// <see cref="ParameterStyle.DeepObject"/>. With <paramref name="explode"/>, the delimited styles are written like
    /// <see cref="ParameterStyle.Form"/>.
    /// </param>
    /// <param name="explode">Whether each item or member is sent as a separate value.</param>
    /// <param name="allowReserved">
    /// Whether reserved characters other than <c>#</c>, <c>&amp;</c>, <c>=</c> and <c>+</c> are not encoded.
    /// </param>
    public void Query<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style, bool explode, bool allowReserved = false)
    {
        if (value is not null)
        {
            AppendQuery(name, value, codec, style, explode, allowReserved);
        }
    }

    /// <inheritdoc cref="Query{T}(string, T, JsonCodec{T}, ParameterStyle, bool, bool)"/>
    public void Query<T>(string name, T? value, JsonCodec<T> codec, ParameterStyle style, bool explode, bool allowReserved = false)
        where T : struct
    {
        if (value is { } present)
        {
            AppendQuery(name, present, codec, style, explode, allowReserved);
        }
    }

    /// <summary>Adds a header of any type (OpenAPI 3, style <c>simple</c>). Nothing is encoded (OpenAPI 3.2, appendix D).</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; <see langword="null"/>, an empty list and an empty object leave the header out.</param>
    /// <param name="codec">Writes it.</param>
    /// <param name="explode"><c>R=100,G=200</c> when true, <c>R,100,G,200</c> when false.</param>
    /// <exception cref="ArgumentException">
    /// The value contains a line break or another character that is not allowed in a header.
    /// </exception>
    public void Header<T>(string name, T? value, JsonCodec<T> codec, bool explode)
    {
        if (value is not null)
        {
            Header(name, Expand(name, value, codec, Expansion.Header, explode));
        }
    }

    /// <inheritdoc cref="Header{T}(string, T, JsonCodec{T}, bool)"/>
    public void Header<T>(string name, T? value, JsonCodec<T> codec, bool explode)
        where T : struct
    {
        if (value is { } present)
        {
            Header(name, Expand(name, present, codec, Expansion.Header, explode));
        }
    }

    /// <summary>Adds a cookie of any type (OpenAPI 3, styles <c>form</c> and <c>cookie</c>).</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; <see langword="null"/>, an empty list and an empty object leave the cookie out.</param>
    /// <param name="codec">Writes it.</param>
    /// <param name="explode">
    /// <c>color=blue,black</c> if false; <c>color=blue; color=black</c> if true, because <c>&amp;</c> does not separate cookies (OpenAPI
    /// 3.2, appendix D).
    /// </param>
    /// <param name="encode">Whether values are percent-encoded: style <c>form</c>. Style <c>cookie</c> sends them as they are.</param>
    /// <exception cref="ArgumentException">A value that is not encoded contains a character that is not allowed in a cookie.</exception>
    public void Cookie<T>(string name, T? value, JsonCodec<T> codec, bool explode, bool encode = true)
    {
        if (value is not null)
        {
            AppendCookie(name, value, codec, explode, encode);
        }
    }

    /// <inheritdoc cref="Cookie{T}(string, T, JsonCodec{T}, bool, bool)"/>
    public void Cookie<T>(string name, T? value, JsonCodec<T> codec, bool explode, bool encode = true)
        where T : struct
    {
        if (value is { } present)
        {
            AppendCookie(name, present, codec, explode, encode);
        }
    }

    private void AppendCookie<T>(string name, T value, JsonCodec<T> codec, bool explode, bool encode)
    {
        if (Expand(name, value, codec, encode ? Expansion.Cookie : Expansion.RawCookie, explode) is not { } cookie)
        {
            return;
        }

        if (!encode)
        {
            using JsonText json = JsonText.Of(value, codec);
            CookieText.Check(name, json.Read());
        }

        AppendCookie(cookie);
    }

    private string? Expand<T>(string name, T value, JsonCodec<T> codec, Expansion rule, bool explode)
    {
        using JsonText json = JsonText.Of(value, codec);
        RememberSecrets(name, json.Read());
        return Expander.Expand(name, json.Read(), rule, explode);
    }

    private void AppendQuery<T>(string name, T value, JsonCodec<T> codec, ParameterStyle style, bool explode, bool allowReserved)
    {
        using JsonText json = JsonText.Of(value, codec);
        RememberSecrets(name, json.Read());
        if (StyledText.OfQuery(name, json.Read(), style, explode, allowReserved) is not { } text)
        {
            return;
        }

        _url.AppendRaw(_hasQuery ? '&' : '?');
        _hasQuery = true;
        _url.AppendRaw(text);
    }

    /// <summary>Keeps a text out of every message if its name marks it as secret.</summary>
    private void RememberIfSecret(string name, string value)
    {
        if (Operation.SecretMembers.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            RememberSecret(value);
        }
    }

    /// <summary>Keeps the secret parts of a value out of every message: the whole value if its name marks it as secret.</summary>
    private void RememberSecrets(string name, JsonReader value)
    {
        IReadOnlyList<string> members = Operation.SecretMembers;
        if (members.Count == 0)
        {
            return;
        }

        if (members.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            SecretValues.AddAll(value, RememberSecret);
        }
        else
        {
            SecretValues.AddMembers(value, members, RememberSecret);
        }
    }
}
