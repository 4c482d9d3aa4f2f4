namespace TokenGen.Generator.Model;

/// <summary>A header of a response (OpenAPI, Header Object).</summary>
internal sealed record HeaderModel
{
    public required string WireName { get; init; }

    /// <summary>The name of the method that gets it.</summary>
    public required string Name { get; init; }

    public required TypeUse Type { get; init; }

    public required HeaderForm Form { get; init; }

    public required Documentation Documentation { get; init; }

    public string? Deprecation { get; init; }
}

/// <summary>How a header is read; the names are those of the runtime's methods.</summary>
internal enum HeaderForm
{
    /// <summary>A value that is a string in JSON.</summary>
    Text,

    /// <summary>A number, a boolean, or any JSON.</summary>
    Json,

    /// <summary>A list of values that are strings in JSON.</summary>
    TextList,

    /// <summary>A list of numbers or booleans.</summary>
    JsonList,

    /// <summary>The values as received.</summary>
    Values,
}
