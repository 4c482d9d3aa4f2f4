namespace TokenCli.Rotation;

/// <summary>One account in a <see cref="RotationFile"/>.</summary>
/// <remarks>A class, not a record: a record's <c>ToString</c> would print the new token.</remarks>
internal sealed class RotationEntry(string? account)
{
    /// <summary>The service account; <see langword="null"/> for the caller's own tokens.</summary>
    public string? Account => account;

    public string Label => account ?? "(own)";

    public RotationStage Stage { get; set; }

    /// <summary>The name of the token that is replaced, and in the end of the new one.</summary>
    public string? Name { get; set; }

    /// <summary>The tokens to revoke, by their full ref: the file needs to hold no secret but the new one.</summary>
    public IReadOnlyList<string> Old { get; set; } = [];

    /// <summary>
    /// All tokens there were before, by their full ref; only where a new token has no name to recognise it by.
    /// </summary>
    public IReadOnlyList<string> Before { get; set; } = [];

    /// <summary>The new token.</summary>
    public string? TokenId { get; set; }
}
