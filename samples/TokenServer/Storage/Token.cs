namespace TokenServer.Storage;

/// <summary>An API token. Its id is the secret itself.</summary>
/// <remarks>A class, not a record: a record's <c>ToString</c> would print the secret.</remarks>
internal sealed class Token
{
    public required string Id { get; init; }

    public required string? Name { get; init; }

    public required Account Account { get; init; }

    /// <summary>Epoch milliseconds.</summary>
    public required long DateGenerated { get; init; }

    /// <summary>Epoch milliseconds; <see langword="null"/> until the token is used.</summary>
    public required long? LastUsed { get; init; }
}
