namespace TokenGen.Http.Styles;

/// <summary>The encoding of a value's characters.</summary>
internal enum TextEncoding
{
    /// <summary>Everything except unreserved characters is percent-encoded (RFC 3986 section 2.3).</summary>
    Unreserved,

    /// <summary>Reserved characters stay, unless they would end the value (OpenAPI 3, <c>allowReserved</c>).</summary>
    Reserved,

    /// <summary>Reserved characters stay, unless they would end a segment, a path or a URL (OpenAPI 3.2, <c>allowReserved</c>).</summary>
    ReservedInPath,

    /// <summary>No encoding: headers define none (OpenAPI 3.2, appendix D).</summary>
    None,
}
