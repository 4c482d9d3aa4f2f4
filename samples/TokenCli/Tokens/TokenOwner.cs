using Wavefront;

namespace TokenCli.Tokens;

/// <summary>The owner of tokens: the caller or a service account. Both have the same four operations.</summary>
internal abstract class TokenOwner
{
    /// <summary>The service account; <see langword="null"/> for the caller's own tokens.</summary>
    public abstract string? Account { get; }

    /// <summary>The owner as tables show it.</summary>
    public string Label => Account ?? "(own)";

    public abstract Task<IReadOnlyList<UserApiToken>> ListAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Creates a token and returns all tokens, the new one last. It may have no name yet: see <see cref="CreatesNamed"/>.
    /// </summary>
    public abstract Task<IReadOnlyList<UserApiToken>> CreateAsync(string? name, CancellationToken cancellationToken);

    /// <summary>Whether a new token gets its name at creation.</summary>
    public abstract bool CreatesNamed { get; }

    public abstract Task<UserApiToken> RenameAsync(string tokenId, string name, CancellationToken cancellationToken);

    /// <summary>Revokes a token and returns the remaining ones.</summary>
    public abstract Task<IReadOnlyList<UserApiToken>> RevokeAsync(string tokenId, CancellationToken cancellationToken);

    public static TokenOwner Of(IApiTokenClient client, string? account) =>
        account is null ? new OwnTokens(client) : new ServiceAccountTokens(client, account);
}
