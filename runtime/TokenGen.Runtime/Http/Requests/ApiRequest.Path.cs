using System.Text;

namespace TokenGen.Http;

public sealed partial class ApiRequest
{
    /// <summary>Fills the next parameter of the path (OpenAPI 3, <c>in: path</c>, style <c>simple</c>).</summary>
    /// <param name="name">Its name. Parameters come in the order of the template.</param>
    /// <param name="value">Its value; characters that could end the segment are percent-encoded.</param>
    /// <exception cref="ArgumentException">
    /// The value is null, empty, <c>.</c> or <c>..</c>, which would change the path, or contains an unpaired surrogate.
    /// </exception>
    /// <exception cref="InvalidOperationException">The template has another parameter here.</exception>
    public void Path(string name, ParameterText value)
    {
        ArgumentNullException.ThrowIfNull(name);
        string text = value.Value ?? throw new ArgumentNullException(name);
        if (text.Length == 0)
        {
            throw new ArgumentException($"{Operation.Label}: the path parameter is empty.", name);
        }

        if (text is "." or "..")
        {
            throw new ArgumentException($"{Operation.Label}: the path parameter would change the path.", name);
        }

        BeginParameter(name);
        try
        {
            _url.AppendEncoded(text.AsSpan());
        }
        catch (EncoderFallbackException)
        {
            throw new ArgumentException($"{Operation.Label}: the path parameter contains an unpaired surrogate.", name);
        }

        EndParameter(name);
        RememberIfSecret(name, text);
    }

    private void BeginParameter(string name)
    {
        UrlTemplate template = Operation.Template;
        if (_parameter < template.Parameters.Length && template.Parameters[_parameter] == name)
        {
            return;
        }

        throw new InvalidOperationException($"{Operation.Label}: \"{name}\" is not the next parameter of {Operation.UrlTemplate}.");
    }

    /// <summary>Moves to the next parameter. Throws if a segment consists only of dots.</summary>
    private void EndParameter(string name)
    {
        string literal = Operation.Template.Literals[++_parameter];
        _hasQuery |= UrlTemplate.BeginsQuery(literal);
        int slash = literal.AsSpan().IndexOfAny('/', '?');
        bool isLast = _parameter == Operation.Template.Parameters.Length;
        if (slash >= 0 || isLast)
        {
            _url.AppendRaw(slash >= 0 ? literal[..slash] : literal);
            if (_url.EndsInDotSegment)
            {
                throw new ArgumentException($"{Operation.Label}: the path parameter would change the path.", name);
            }

            literal = slash >= 0 ? literal[slash..] : "";
        }

        _url.AppendRaw(literal);
    }
}
