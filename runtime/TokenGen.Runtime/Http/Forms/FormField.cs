using System.ComponentModel;

namespace TokenGen.Http;

/// <summary>How one member of a form is written, if the document declares it (OpenAPI 3, "Encoding Object"). Immutable.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FormField
{
    /// <summary>Describes a member.</summary>
    /// <param name="name">Its JSON name.</param>
    /// <param name="style">The style; used if there is no media type.</param>
    /// <param name="explode">Whether each item or member is a separate field.</param>
    /// <param name="allowReserved">
    /// Whether reserved characters other than <c>#</c>, <c>&amp;</c>, <c>=</c> and <c>+</c> are not encoded.
    /// </param>
    /// <param name="contentType">
    /// The media type of the value, or of each item of a list. With a JSON media type, strings are sent with quotes. The document's
    /// <c>style</c>, <c>explode</c> and <c>allowReserved</c> override it: pass <see langword="null"/> if one of them is set.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public FormField(string name, ParameterStyle style, bool explode, bool allowReserved, string? contentType)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Style = style;
        Explode = explode;
        AllowReserved = allowReserved;
        ContentType = contentType;
    }

    internal string Name { get; }

    internal ParameterStyle Style { get; }

    internal bool Explode { get; }

    internal bool AllowReserved { get; }

    internal string? ContentType { get; }
}
