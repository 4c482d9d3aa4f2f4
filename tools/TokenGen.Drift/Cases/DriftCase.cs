using System.Text;

namespace TokenGen.Drift.Cases;

/// <summary>A response that differs from the document, or that readers take for one, and what must come of it.</summary>
/// <param name="Kind">The kind of difference.</param>
/// <param name="Place">Where it is: at the root, in a member, an element, a map value, a union case, an envelope, an item of a stream.</param>
/// <param name="Operation">The operation that is called, by its operationId.</param>
/// <param name="Served">What the server sends.</param>
/// <param name="Expected">What a reader that loses nothing and invents nothing makes of it.</param>
/// <param name="Value">
/// The value as JSON; null where nothing can be returned. Members that are not mentioned have no value. <c>{"$kept": …}</c> is JSON that the
/// member's type cannot hold: reading the property throws, or it is null and the JSON is written back.
/// </param>
internal sealed record DriftCase(string Kind, string Place, string Operation, Served Served, Expected Expected, string? Value)
{
    /// <summary>The name in the report, which is also the first part of the path that is called.</summary>
    public string Id => $"{Place}-{Kind}".Replace(' ', '-');
}

/// <summary>What the server sends.</summary>
internal sealed record Served(byte[] Body, string? ContentType = "application/json", int Status = 200)
{
    public static Served Json(string body) => new(Encoding.UTF8.GetBytes(body));

    public static Served As(string? contentType, string body) => new(Encoding.UTF8.GetBytes(body), contentType);

    public static Served NoContent { get; } = new([], null, 204);
}

/// <summary>What must come of a response.</summary>
internal enum Expected
{
    /// <summary>The document allows it: the value is whole, and nothing is told.</summary>
    Whole,

    /// <summary>The value is returned, and the difference is told.</summary>
    Told,

    /// <summary>The value is returned. Whether it is a difference depends on the version of OpenAPI, or on how the document is read.</summary>
    Read,

    /// <summary>Nothing can be returned without inventing it.</summary>
    Refused,
}
