using Wavefront;

namespace TokenCli.Tokens;

/// <summary>The tokens of the account that the tool authenticates as.</summary>
internal sealed class OwnTokens(IApiTokenClient client) : TokenOwner
{
    public override string? Account => null;

    /// <summary>The API accepts no name for a new token here.</summary>
    public override bool CreatesNamed => false;

    public override Task<IReadOnlyList<UserApiToken>> ListAsync(CancellationToken cancellationToken) =>
        client.GetAllTokensAsync(cancellationToken);

    public override Task<IReadOnlyList<UserApiToken>> CreateAsync(string? name, CancellationToken cancellationToken) =>
        client.CreateTokenAsync(cancellationToken);

    public override Task<UserApiToken> RenameAsync(string tokenId, string name, CancellationToken cancellationToken) =>
        client.UpdateTokenNameAsync(tokenId, new UserApiToken { TokenID = tokenId, TokenName = name }, cancellationToken);

    public override Task<IReadOnlyList<UserApiToken>> RevokeAsync(string tokenId, CancellationToken cancellationToken) =>
        client.DeleteTokenAsync(tokenId, cancellationToken);
}
