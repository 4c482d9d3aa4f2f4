namespace TokenGen.Wire.Clients;

/// <summary>An operation as the emitted code has it.</summary>
/// <param name="Interface">The interface of its tag.</param>
/// <param name="Name">The method.</param>
/// <param name="Options">The parameter that brings the optional ones in a record; null where each is a parameter.</param>
/// <param name="Places">Where each parameter of the method, or property of its options, goes.</param>
internal sealed record GeneratedMethod(string Interface, string Name, string? Options, IReadOnlyDictionary<string, ArgumentPlace> Places);

/// <summary>Where an argument goes, as the emitted statement says that writes it.</summary>
/// <param name="Kind">Path, Query, Header, Cookie, Part, or the kind of body.</param>
/// <param name="WireName">The name there; for a body its media type.</param>
internal sealed record ArgumentPlace(string Kind, string WireName)
{
    /// <summary>Stands where the emitted code leaves the media type to an argument, whose default is the document's first.</summary>
    public const string FirstMediaType = "";

    public bool IsBody => Kind.EndsWith("Body", StringComparison.Ordinal);
}
