using System.ComponentModel;

namespace TokenGen.Http;

/// <summary>How a parameter is written (OpenAPI 3, "Style Values").</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ParameterStyle
{
    /// <summary><c>blue,black</c>: paths and headers (RFC 6570 section 3.2.2).</summary>
    Simple,

    /// <summary><c>.blue.black</c>: paths (RFC 6570 section 3.2.5).</summary>
    Label,

    /// <summary><c>;color=blue;color=black</c>: paths (RFC 6570 section 3.2.7).</summary>
    Matrix,

    /// <summary><c>color=blue&amp;color=black</c>: queries, cookies and forms (RFC 6570 section 3.2.8).</summary>
    Form,

    /// <summary><c>color=blue%20black</c>: queries and forms.</summary>
    SpaceDelimited,

    /// <summary><c>color=blue%7Cblack</c>: queries and forms.</summary>
    PipeDelimited,

    /// <summary>
    /// <c>color%5BR%5D=100&amp;color%5BG%5D=200</c>: queries and forms. Beyond the specification, which defines scalar members
    /// only, objects nest (<c>a%5Bb%5D%5Bc%5D=1</c>) and lists number their items (<c>a%5Bb%5D%5B0%5D=1&amp;a%5Bb%5D%5B1%5D=2</c>).
    /// </summary>
    DeepObject,
}
