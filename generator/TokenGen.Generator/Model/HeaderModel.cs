namespace TokenGen.Generator.Model;

/// <summary>A header that the document declares for an answer (OpenAPI, Header Object).</summary>
internal sealed record HeaderModel
{
    public required string WireName { get; init; }

    /// <summary>The name of the method that reads it.</summary>
    public required string Name { get; init; }

    public required TypeUse Type { get; init; }

    public required HeaderForm Form { get; init; }

    public required Documentation Documentation { get; init; }

    public string? Deprecation { get; init; }
}

/// <summary>How a header is read; the names are those of the runtime's methods.</summary>
internal enum HeaderForm
{
    /// <summary>A value that JSON would write as a string.</summary>
    Text,

    /// <summary>A number, a boolean, or JSON itself.</summary>
    Json,

    /// <summary>A list of values that JSON would write as strings.</summary>
    TextList,

    /// <summary>A list of numbers or booleans.</summary>
    JsonList,

    /// <summary>The values as they came.</summary>
    Values,
}
