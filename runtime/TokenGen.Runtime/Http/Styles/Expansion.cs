namespace TokenGen.Http.Styles;

/// <summary>One row of the table of operators (RFC 6570, appendix A), or of what OpenAPI 3 adds to it.</summary>
internal sealed class Expansion
{
    public static readonly Expansion Simple = new() { Separator = "," };

    public static readonly Expansion SimpleReserved = new() { Separator = ",", Encoding = TextEncoding.ReservedInPath };

    public static readonly Expansion LabelReserved = new() { First = ".", Separator = ".", Encoding = TextEncoding.ReservedInPath };

    public static readonly Expansion MatrixReserved = new() { First = ";", Separator = ";", IsNamed = true, Encoding = TextEncoding.ReservedInPath };

    public static readonly Expansion Label = new() { First = ".", Separator = "." };

    public static readonly Expansion Matrix = new() { First = ";", Separator = ";", IsNamed = true };

    public static readonly Expansion Form = new() { Separator = "&", IsNamed = true, IfEmpty = "=" };

    public static readonly Expansion FormReserved = new() { Separator = "&", IsNamed = true, IfEmpty = "=", Encoding = TextEncoding.Reserved };

    public static readonly Expansion Space = new() { Separator = "&", IsNamed = true, IfEmpty = "=", Joiner = "%20" };

    public static readonly Expansion SpaceReserved =
        new() { Separator = "&", IsNamed = true, IfEmpty = "=", Joiner = "%20", Encoding = TextEncoding.Reserved };

    public static readonly Expansion Pipe = new() { Separator = "&", IsNamed = true, IfEmpty = "=", Joiner = "%7C" };

    public static readonly Expansion PipeReserved =
        new() { Separator = "&", IsNamed = true, IfEmpty = "=", Joiner = "%7C", Encoding = TextEncoding.Reserved };

    public static readonly Expansion Header = new() { Separator = ",", Encoding = TextEncoding.None };

    // Each value of an exploded one is a cookie of its own: "&" is never right there (OpenAPI 3.2, appendix D).
    public static readonly Expansion Cookie = new() { Separator = "; ", IsNamed = true, IfEmpty = "=", HasRawName = true };

    // The style of that name escapes nothing (OpenAPI 3.2, "Style Values").
    public static readonly Expansion RawCookie =
        new() { Separator = "; ", IsNamed = true, IfEmpty = "=", HasRawName = true, Encoding = TextEncoding.None };

    private Expansion()
    {
    }

    /// <summary>What stands before the first value.</summary>
    public string First { get; private init; } = "";

    /// <summary>What stands between values that are exploded.</summary>
    public required string Separator { get; init; }

    /// <summary>What stands between values that are not exploded.</summary>
    public string Joiner { get; private init; } = ",";

    /// <summary>Whether values come with the name of the parameter.</summary>
    public bool IsNamed { get; private init; }

    /// <summary>What follows the name when the value is empty.</summary>
    public string IfEmpty { get; private init; } = "";

    /// <summary>What happens to the characters of values.</summary>
    public TextEncoding Encoding { get; private init; }

    /// <summary>Whether the parameter's own name is written as it is.</summary>
    public bool HasRawName { get; private init; }

    /// <summary>The operator of a style in a path.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The style is none of paths.</exception>
    public static Expansion OfPath(ParameterStyle style, bool allowReserved = false) => style switch
    {
        ParameterStyle.Simple => allowReserved ? SimpleReserved : Simple,
        ParameterStyle.Label => allowReserved ? LabelReserved : Label,
        ParameterStyle.Matrix => allowReserved ? MatrixReserved : Matrix,
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, "Path parameters do not support this style."),
    };

    /// <summary>The operator of a style in a query or a form, deep objects aside.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The style is none of queries.</exception>
    public static Expansion OfQuery(ParameterStyle style, bool allowReserved) => style switch
    {
        ParameterStyle.Form => allowReserved ? FormReserved : Form,
        ParameterStyle.SpaceDelimited => allowReserved ? SpaceReserved : Space,
        ParameterStyle.PipeDelimited => allowReserved ? PipeReserved : Pipe,
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, "Query parameters do not support this style."),
    };
}
