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
    public void Header(string name, string? value)
    {
        if (value is null) return;
        HeaderText.CheckValue(value, name);
        // A content header, such as Content-Language, is added when the content exists.
        if (!Headers.TryAddWithoutValidation(name, value)) (_contentHeaders ??= []).Add(new(name, value));
        RememberIfSecret(name, value);
    }

    /// <inheritdoc cref="Header(string, string?)"/>
    public void Header(string name, bool? value) => Header(name, value is { } present ? ParameterText.From(present) : null);

    /// <inheritdoc cref="Header(string, string?)"/>
    public void Header(string name, int? value) => Header(name, value is { } present ? ParameterText.From(present) : null);

    /// <inheritdoc cref="Header(string, string?)"/>
    public void Header(string name, long? value) => Header(name, value is { } present ? ParameterText.From(present) : null);

    /// <inheritdoc cref="Header(string, string?)"/>
    public void Header(string name, double? value) => Header(name, value is { } present ? ParameterText.From(present) : null);

    /// <inheritdoc cref="Header(string, string?)"/>
    public void Header(string name, decimal? value) => Header(name, value is { } present ? ParameterText.From(present) : null);

    /// <inheritdoc cref="Header(string, string?)"/>
    public void Header(string name, Guid? value) => Header(name, value is { } present ? ParameterText.From(present) : null);

    /// <inheritdoc cref="Header(string, string?)"/>
    public void Header(string name, DateTimeOffset? value) => Header(name, value is { } present ? ParameterText.From(present) : null);

    /// <inheritdoc cref="Header(string, string?)"/>
    public void Header(string name, Uri? value) => Header(name, value is { } present ? ParameterText.From(present) : null);

    /// <inheritdoc cref="Header(string, string?)"/>
    public void Header(string name, TimeSpan? value) => Header(name, value is { } present ? ParameterText.From(present) : null);

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="Header(string, string?)"/>
    public void Header(string name, DateOnly? value) => Header(name, value is { } present ? ParameterText.From(present) : null);

    /// <inheritdoc cref="Header(string, string?)"/>
    public void Header(string name, TimeOnly? value) => Header(name, value is { } present ? ParameterText.From(present) : null);
#endif

    /// <summary>Adds a cookie, percent-encoded (OpenAPI 3, <c>in: cookie</c>, style <c>form</c>; RFC 6570 section 3.2.8).</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; <see langword="null"/> leaves the cookie out.</param>
    /// <exception cref="ArgumentException">The value contains an unpaired surrogate.</exception>
    public void Cookie(string name, string? value)
    {
        if (value is null) return;
        AppendCookie(name + "=" + UrlText.Encode(value));
        RememberIfSecret(name, value);
    }

    /// <summary>Adds a cookie as it is (OpenAPI 3.2, style <c>cookie</c>).</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; <see langword="null"/> leaves the cookie out.</param>
    /// <exception cref="ArgumentException">The value contains a character that is not allowed in a cookie.</exception>
    public void RawCookie(string name, string? value)
    {
        if (value is null) return;
        HeaderText.CheckCookieValue(value, name);
        AppendCookie(name + "=" + value);
        RememberIfSecret(name, value);
    }

    /// <inheritdoc cref="Cookie(string, string?)"/>
    public void Cookie(string name, bool? value) => Cookie(name, value is { } present ? ParameterText.From(present) : null);

    /// <inheritdoc cref="Cookie(string, string?)"/>
    public void Cookie(string name, int? value) => Cookie(name, value is { } present ? ParameterText.From(present) : null);

    /// <inheritdoc cref="Cookie(string, string?)"/>
    public void Cookie(string name, long? value) => Cookie(name, value is { } present ? ParameterText.From(present) : null);

    /// <inheritdoc cref="Cookie(string, string?)"/>
    public void Cookie(string name, double? value) => Cookie(name, value is { } present ? ParameterText.From(present) : null);

    /// <inheritdoc cref="Cookie(string, string?)"/>
    public void Cookie(string name, decimal? value) => Cookie(name, value is { } present ? ParameterText.From(present) : null);

    /// <inheritdoc cref="Cookie(string, string?)"/>
    public void Cookie(string name, Guid? value) => Cookie(name, value is { } present ? ParameterText.From(present) : null);

    /// <inheritdoc cref="Cookie(string, string?)"/>
    public void Cookie(string name, Uri? value) => Cookie(name, value is { } present ? ParameterText.From(present) : null);

    /// <inheritdoc cref="Cookie(string, string?)"/>
    public void Cookie(string name, DateTimeOffset? value) => Cookie(name, value is { } present ? ParameterText.From(present) : null);

    /// <inheritdoc cref="Cookie(string, string?)"/>
    public void Cookie(string name, TimeSpan? value) => Cookie(name, value is { } present ? ParameterText.From(present) : null);

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="Cookie(string, string?)"/>
    public void Cookie(string name, DateOnly? value) => Cookie(name, value is { } present ? ParameterText.From(present) : null);

    /// <inheritdoc cref="Cookie(string, string?)"/>
    public void Cookie(string name, TimeOnly? value) => Cookie(name, value is { } present ? ParameterText.From(present) : null);
#endif

    private void AppendCookie(string? cookie)
    {
        if (cookie is null) return;
        // All cookies travel in one header (RFC 6265 section 5.4).
        if (Headers.TryGetValues("Cookie", out var others))
        {
            cookie = string.Join("; ", others) + "; " + cookie;
            Headers.Remove("Cookie");
        }

        Headers.TryAddWithoutValidation("Cookie", cookie);
    }

    private void SetContent(HttpContent content)
    {
        Content = content;
        if (_contentHeaders is null) return;
        foreach (var header in _contentHeaders) content.Headers.TryAddWithoutValidation(header.Key, header.Value);
    }
}
