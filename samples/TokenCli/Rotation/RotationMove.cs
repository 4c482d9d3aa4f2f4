using Wavefront;

namespace TokenCli.Rotation;

/// <summary>The one thing to do next for an account.</summary>
internal abstract record RotationMove
{
    private RotationMove()
    {
    }

    /// <summary>Write down which tokens are the old ones; from then on a new one can be told from them.</summary>
    public sealed record Intend(string Name, IReadOnlyList<UserApiToken> Old) : RotationMove;

    /// <summary>Make the new token.</summary>
    public sealed record Create : RotationMove;

    /// <summary>Take a token that an earlier run made, and could not write down, as the new one.</summary>
    public sealed record Adopt(UserApiToken Token) : RotationMove;

    /// <summary>The new token was revoked by somebody else: make another.</summary>
    public sealed record Recreate : RotationMove;

    /// <summary>See whether the server accepts the new token.</summary>
    public sealed record Check(UserApiToken Token) : RotationMove;

    /// <summary>Give the new token the old one's name.</summary>
    public sealed record Rename(UserApiToken Token) : RotationMove;

    /// <summary>Revoke an old token, or one too many that an interrupted run made.</summary>
    public sealed record Revoke(UserApiToken Token) : RotationMove;

    /// <summary>Nothing is left to do.</summary>
    public sealed record Finish : RotationMove;
}
