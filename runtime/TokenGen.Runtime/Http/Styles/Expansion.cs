namespace TokenGen.Http.Styles;

/// <summary>One row of the table of operators (RFC 6570, appendix A), or one that OpenAPI 3 adds to it.</summary>
internal sealed class Expansion
{
    public static readonly Expansion Simple = new() { Separator = "," };

    public static readonly Expansion SimpleReserved = new() { Separator = ",", Encoding = TextEncoding.ReservedInPath };

    public static readonly Expansion LabelReserved = new() { First = ".", Separator = ".", Encoding = TextEncoding.ReservedInPath };

    public static readonly Expansion MatrixReserved =
        new() { First = ";", Separator = ";", IsNamed = true, Encoding = TextEncoding.ReservedInPath };

    public static readonly Expansion Label = new() { First = ".", Separator = "." };

    public static readonly Expansion Matrix = new() { First = ";", Separator = ";", IsNamed = true };

    public static readonly Expansion Form = new() { Separator = "&", IsNamed = true, IfEmpty = "=" };

    public static readonly Expansion FormReserved =
        new() { Separator = "&", IsNamed = true, IfEmpty = "=", Encoding = TextEncoding.Reserved };

    public static readonly Expansion Space = new() { Separator = "&", IsNamed = true, IfEmpty = "=", Joiner = "%20" };

    public static readonly Expansion SpaceReserved =
        new() { Separator = "&", IsNamed = true, IfEmpty = "=", Joiner = "%20", Encoding = TextEncoding.Reserved };

    public static readonly Expansion Pipe = new() { Separator = "&", IsNamed = true, IfEmpty = "=", Joiner = "%7C" };

    public static readonly Expansion PipeReserved =
        new() { Separator = "&", IsNamed = true, IfEmpty = "=", Joiner = "%7C", Encoding = TextEncoding.Reserved };

    public static readonly Expansion Header = new() { Separator = ",", Encoding = TextEncoding.None };

    // Each value of an exploded parameter is a separate cookie; "&" is never correct there (OpenAPI 3.2, appendix D).
    public static readonly Expansion Cookie = new() { Separator = "; ", IsNamed = true, IfEmpty = "=", HasRawName = true };

    // The style <c>cookie</c> does not escape values (OpenAPI 3.2, "Style Values").
    public static readonly Expansion RawCookie =
        new() { Separator = "; ", IsNamed = true, IfEmpty = "=", HasRawName = true, Encoding = TextEncoding.None };

    private Expansion()
    {
    }

    /// <summary>The text before the first value.</summary>
    public string First { get; private init; } = "";

    /// <summary>The separator of exploded values.</summary>
    public required string Separator { get; init; }

    /// <summary>The separator of values that are not exploded.</summary>
    public string Joiner { get; private init; } = ",";

    /// <summary>Whether values include the name of the parameter.</summary>
    public bool IsNamed { get; private init; }

    /// <summary>The text after the name of an empty value.</summary>
    public string IfEmpty { get; private init; } = "";

    /// <summary>The encoding of values.</summary>
    public TextEncoding Encoding { get; private init; }

    /// <summary>Whether the name of the parameter is written unencoded.</summary>
    public bool HasRawName { get; private init; }

    /// <summary>The operator of a style in a path.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Paths do not support the style.</exception>
    public static Expansion OfPath(ParameterStyle style, bool allowReserved = false) => style switch
    {
        ParameterStyle.Simple => allowReserved ? SimpleReserved : Simple,
        ParameterStyle.Label => allowReserved ? LabelReserved : Label,
        ParameterStyle.Matrix => allowReserved ? MatrixReserved : Matrix,
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, "Path parameters do not support this style."),
    };

    /// <summary>The operator of a style in a query or a form, deep objects aside.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Queries do not support the style.</exception>
    public static Expansion OfQuery(ParameterStyle style, bool allowReserved) => style switch
    {
        ParameterStyle.Form => allowReserved ? FormReserved : Form,
        ParameterStyle.SpaceDelimited => allowReserved ? SpaceReserved : Space,
        ParameterStyle.PipeDelimited => allowReserved ? PipeReserved : Pipe,
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, "Query parameters do not support this style."),
    };
}
