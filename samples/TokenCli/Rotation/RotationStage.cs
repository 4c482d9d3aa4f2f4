namespace TokenCli.Rotation;

/// <summary>How far an account is. A stage is in the file before anything is done that needs it.</summary>
internal enum RotationStage
{
    /// <summary>Nothing was done.</summary>
    Planned,

    /// <summary>The old tokens are known; there may be a new one, to be recognised by its name.</summary>
    Creating,

    /// <summary>The new token is in the file. What is left can be seen from the server's list.</summary>
    Created,

    /// <summary>The new token has its name, and the old ones are gone.</summary>
    Done,
}
