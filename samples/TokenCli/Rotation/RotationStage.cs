namespace TokenCli.Rotation;

/// <summary>The progress of an account. A stage is saved before any call that depends on it.</summary>
internal enum RotationStage
{
    /// <summary>Nothing was done.</summary>
    Planned,

    /// <summary>The old tokens are recorded. A new one may exist and can be identified by its name.</summary>
    Creating,

    /// <summary>The new token is in the file. The server's list shows the remaining steps.</summary>
    Created,

    /// <summary>The new token has its name, and the old tokens are revoked.</summary>
    Done,
}
