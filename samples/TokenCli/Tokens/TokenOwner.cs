using Wavefront;

namespace TokenCli.Tokens;

/// <summary>Whose tokens: the caller's own, or those of a service account. The operations are the same four.</summary>
internal abstract class TokenOwner
{
    /// <summary>The service account; <see langword="null"/> for the caller's own tokens.</summary>
    public abstract string? Account { get; }

    /// <summary>The owner as tables show it.</summary>
    public string Label => Account ?? "(own)";

    public abstract Task<IReadOnlyList<UserApiToken>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Makes a token; all tokens, the new one last. It may have no name yet: see <see cref="CreatesNamed"/>.</summary>
    public abstract Task<IReadOnlyList<UserApiToken>> CreateAsync(string? name, CancellationToken cancellationToken);

    /// <summary>Whether a new token can have a name from the first moment.</summary>
    public abstract bool CreatesNamed { get; }

    public abstract Task<UserApiToken> RenameAsync(string tokenId, string name, CancellationToken cancellationToken);

    /// <summary>Revokes a token; those that are left.</summary>
    public abstract Task<IReadOnlyList<UserApiToken>> RevokeAsync(string tokenId, CancellationToken cancellationToken);

    public static TokenOwner Of(IApiTokenClient client, string? account) =>
        account is null ? new OwnTokens(client) : new ServiceAccountTokens(client, account);
}
