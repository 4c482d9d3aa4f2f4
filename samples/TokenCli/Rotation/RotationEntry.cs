namespace TokenCli.Rotation;

/// <summary>One account in a <see cref="RotationFile"/>.</summary>
/// <remarks>A class, not a record: a record's <c>ToString</c> would print the new token.</remarks>
internal sealed class RotationEntry(string? account)
{
    /// <summary>The service account; <see langword="null"/> for the caller's own tokens.</summary>
    public string? Account => account;

    public string Label => account ?? "(own)";

    public RotationStage Stage { get; set; }

    /// <summary>The name of the replaced token, and finally of the new one.</summary>
    public string? Name { get; set; }

    /// <summary>The full refs of the tokens to revoke, so that the only secret in the file is the new token.</summary>
    public IReadOnlyList<string> Old { get; set; } = [];

    /// <summary>The full refs of all earlier tokens; used only if a new token has no name to identify it.</summary>
    public IReadOnlyList<string> Before { get; set; } = [];

    /// <summary>The new token.</summary>
    public string? TokenId { get; set; }
}
