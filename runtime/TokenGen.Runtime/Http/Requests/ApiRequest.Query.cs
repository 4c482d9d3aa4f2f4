using System.Text;

namespace TokenGen.Http;

// Plain values only; other types and styles are in ApiRequest.Styles.cs.
public sealed partial class ApiRequest
{
    /// <summary>Adds a parameter to the query (OpenAPI 3, <c>in: query</c>, style <c>form</c>).</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; <see langword="null"/> leaves the parameter out.</param>
    /// <exception cref="ArgumentException">The value contains an unpaired surrogate.</exception>
    public void Query(string name, ParameterText value)
    {
        if (value.Value is not { } text)
        {
            return;
        }

        AppendQueryName(name);
        AppendQueryText(name, text);
        RememberIfSecret(name, text);
    }

    /// <summary>Adds a list to the query (OpenAPI 3, <c>in: query</c>, style <c>form</c>).</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="values">Its values; <see langword="null"/> or an empty list leaves the parameter out.</param>
    /// <param name="explode"><c>a=1&amp;a=2</c> when true, <c>a=1,2</c> when false.</param>
    /// <exception cref="ArgumentException">A value is null or contains an unpaired surrogate.</exception>
    public void Query(string name, IEnumerable<string>? values, bool explode = true)
    {
        if (values is null)
        {
            return;
        }

        bool isFirst = true;
        foreach (string value in values)
        {
            if (value is null)
            {
                throw new ArgumentException($"{Operation.Label}: the query parameter contains a null item.", name);
            }

            if (isFirst || explode)
            {
                AppendQueryName(name);
            }
            else
            {
                _url.AppendRaw(',');
            }

            AppendQueryText(name, value);
            RememberIfSecret(name, value);
            isFirst = false;
        }
    }

    private void AppendQueryName(string name)
    {
        _url.AppendRaw(_hasQuery ? '&' : '?');
        _hasQuery = true;
        _url.AppendEncoded(name.AsSpan());
        _url.AppendRaw('=');
    }

    private void AppendQueryText(string name, string value)
    {
        try
        {
            _url.AppendEncoded(value.AsSpan());
        }
        catch (EncoderFallbackException)
        {
            throw new ArgumentException($"{Operation.Label}: the query parameter contains an unpaired surrogate.", name);
        }
    }
}
