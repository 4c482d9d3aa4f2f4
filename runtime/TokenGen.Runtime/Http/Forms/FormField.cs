using System.ComponentModel;

namespace TokenGen.Http;

/// <summary>How one member of a form is written, where the document says so (OpenAPI 3, "Encoding Object"). Immutable.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FormField
{
    /// <summary>Describes a member.</summary>
    /// <param name="name">Its JSON name.</param>
    /// <param name="style">The style; counts where there is no media type.</param>
    /// <param name="explode">Whether each item, each member is a field of its own.</param>
    /// <param name="allowReserved">Whether reserved characters other than <c>#</c>, <c>&amp;</c>, <c>=</c> and <c>+</c> stay as they are.</param>
    /// <param name="contentType">
    /// The media type of the value, or of each item of a list: JSON of any kind writes strings with their quotes. The document's
    /// <c>style</c>, <c>explode</c> and <c>allowReserved</c> go before it: pass <see langword="null"/> where it has one of them.
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
