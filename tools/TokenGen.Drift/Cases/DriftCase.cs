using System.Text;

namespace TokenGen.Drift.Cases;

/// <summary>A response that differs from the document, or only seems to, with the expected outcome.</summary>
/// <param name="Kind">The kind of difference.</param>
/// <param name="Place">The place of the difference: root, member, element, map value, union case, envelope, or item of a stream.</param>
/// <param name="Operation">The operationId of the called operation.</param>
/// <param name="Served">The response of the server.</param>
/// <param name="Expected">The outcome with a reader that neither loses nor invents data.</param>
/// <param name="Value">
/// The expected value as JSON; null if nothing can be returned. Members that are not listed have no value. <c>{"$kept": …}</c> is JSON that
/// the member's type cannot hold: reading the property throws, or returns null and the JSON is written back.
/// </param>
internal sealed record DriftCase(string Kind, string Place, string Operation, Served Served, Expected Expected, string? Value)
{
    /// <summary>The name in the report, and the first segment of the called path.</summary>
    public string Id => $"{Place}-{Kind}".Replace(' ', '-');
}

/// <summary>The response of the server.</summary>
internal sealed record Served(byte[] Body, string? ContentType = "application/json", int Status = 200)
{
    public static Served Json(string body) => new(Encoding.UTF8.GetBytes(body));

    public static Served As(string? contentType, string body) => new(Encoding.UTF8.GetBytes(body), contentType);

    public static Served NoContent { get; } = new([], null, 204);
}

/// <summary>The expected outcome of a response.</summary>
internal enum Expected
{
    /// <summary>The document allows the response: the value is complete and no difference is reported.</summary>
    Whole,

    /// <summary>The value is returned, and the difference is reported.</summary>
    Told,

    /// <summary>The value is returned. Whether it is a difference depends on the version of OpenAPI, or on how the document is read.</summary>
    Read,

    /// <summary>Nothing can be returned without inventing data.</summary>
    Refused,
}
