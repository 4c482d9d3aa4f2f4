namespace TokenGen.Http.Styles;

/// <summary>What happens to the characters of a value.</summary>
internal enum TextEncoding
{
    /// <summary>Everything that is not unreserved is percent-encoded (RFC 3986 section 2.3).</summary>
    Unreserved,

    /// <summary>Reserved characters stay, as far as they can not end the value (OpenAPI 3, <c>allowReserved</c>).</summary>
    Reserved,

    /// <summary>Reserved characters stay, but for those that end a segment, a path or a URL (OpenAPI 3.2, <c>allowReserved</c>).</summary>
    ReservedInPath,

    /// <summary>Nothing: headers know no encoding of their own (OpenAPI 3.2, appendix D).</summary>
    None,
}
