namespace TokenGen.Http;

public sealed partial class ApiRequest
{
    private List<KeyValuePair<string, string>>? _contentHeaders;

    /// <summary>Adds a header (OpenAPI 3, <c>in: header</c>).</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; <see langword="null"/> leaves the header out.</param>
    /// <exception cref="ArgumentException">
    /// The value contains a line break or another character that is not allowed in a header.
    /// </exception>
    public void Header(string name, ParameterText value)
    {
        if (value.Value is not { } text)
        {
            return;
        }

        HeaderText.CheckValue(text, name);
        // A content header, such as Content-Language, is added when the content exists.
        if (!Headers.TryAddWithoutValidation(name, text))
        {
            (_contentHeaders ??= []).Add(new(name, text));
        }

        RememberIfSecret(name, text);
    }

    /// <summary>Adds a cookie, percent-encoded (OpenAPI 3, <c>in: cookie</c>, style <c>form</c>; RFC 6570 section 3.2.8).</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; <see langword="null"/> leaves the cookie out.</param>
    /// <exception cref="ArgumentException">The value contains an unpaired surrogate.</exception>
    public void Cookie(string name, ParameterText value)
    {
        if (value.Value is not { } text)
        {
            return;
        }

        AppendCookie(name + "=" + UrlText.Encode(text));
        RememberIfSecret(name, text);
    }

    /// <summary>Adds a cookie as it is (OpenAPI 3.2, style <c>cookie</c>).</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; <see langword="null"/> leaves the cookie out.</param>
    /// <exception cref="ArgumentException">The value contains a character that is not allowed in a cookie.</exception>
    public void RawCookie(string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        HeaderText.CheckCookieValue(value, name);
        AppendCookie(name + "=" + value);
        RememberIfSecret(name, value);
    }

    private void AppendCookie(string? cookie)
    {
        if (cookie is null)
        {
            return;
        }
        // All cookies travel in one header (RFC 6265 section 5.4).
        if (Headers.TryGetValues("Cookie", out IEnumerable<string>? others))
        {
            cookie = string.Join("; ", others) + "; " + cookie;
            Headers.Remove("Cookie");
        }

        Headers.TryAddWithoutValidation("Cookie", cookie);
    }

    private void SetContent(HttpContent content)
    {
        Content = content;
        if (_contentHeaders is null)
        {
            return;
        }

        foreach (KeyValuePair<string, string> header in _contentHeaders)
        {
            content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }
}
