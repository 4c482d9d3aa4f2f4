namespace TokenGen.Wire.Clients;

/// <summary>The emitted method of an operation.</summary>
/// <param name="Interface">The interface of its tag.</param>
/// <param name="Name">The method.</param>
/// <param name="Options">The parameter with the record of optional parameters; null if each is a separate parameter.</param>
/// <param name="Places">The place of each parameter of the method, or of each property of its options.</param>
internal sealed record GeneratedMethod(string Interface, string Name, string? Options, IReadOnlyDictionary<string, ArgumentPlace> Places);

/// <summary>The place of an argument in the request, according to the emitted statement that writes it.</summary>
/// <param name="Kind">Path, Query, Header, Cookie, Part, or the kind of body.</param>
/// <param name="WireName">The name in the request; for a body, its media type.</param>
internal sealed record ArgumentPlace(string Kind, string WireName)
{
    /// <summary>Used if an argument selects the media type; its default is the document's first media type.</summary>
    public const string FirstMediaType = "";

    public bool IsBody => Kind.EndsWith("Body", StringComparison.Ordinal);
}
