using Wavefront;

namespace TokenCli.Rotation;

/// <summary>The next step for an account.</summary>
internal abstract record RotationMove
{
    private RotationMove()
    {
    }

    /// <summary>Record which tokens are old, so that a new one can be identified afterwards.</summary>
    public sealed record Intend(string Name, IReadOnlyList<UserApiToken> Old) : RotationMove;

    /// <summary>Create the new token.</summary>
    public sealed record Create : RotationMove;

    /// <summary>Use a token that an earlier run created but could not record.</summary>
    public sealed record Adopt(UserApiToken Token) : RotationMove;

    /// <summary>The new token was revoked elsewhere: create another one.</summary>
    public sealed record Recreate : RotationMove;

    /// <summary>Check that the server accepts the new token.</summary>
    public sealed record Check(UserApiToken Token) : RotationMove;

    /// <summary>Give the old token's name to the new one.</summary>
    public sealed record Rename(UserApiToken Token) : RotationMove;

    /// <summary>Revoke an old token, or an additional one that an interrupted run created.</summary>
    public sealed record Revoke(UserApiToken Token) : RotationMove;

    /// <summary>Nothing remains to be done.</summary>
    public sealed record Finish : RotationMove;
}
