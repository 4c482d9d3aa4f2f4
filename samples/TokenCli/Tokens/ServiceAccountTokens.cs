using Wavefront;

namespace TokenCli.Tokens;

/// <summary>The tokens of a service account, for callers with permission to manage accounts.</summary>
internal sealed class ServiceAccountTokens(IApiTokenClient client, string account) : TokenOwner
{
    public override string Account => account;

    public override bool CreatesNamed => true;

    public override Task<IReadOnlyList<UserApiToken>> ListAsync(CancellationToken cancellationToken) =>
        client.GetTokensServiceAccountAsync(account, cancellationToken);

    public override Task<IReadOnlyList<UserApiToken>> CreateAsync(string? name, CancellationToken cancellationToken) =>
        client.GenerateTokenServiceAccountAsync(account, new UserApiToken { TokenName = name }, cancellationToken);

    public override Task<UserApiToken> RenameAsync(string tokenId, string name, CancellationToken cancellationToken) =>
        client.UpdateTokenNameServiceAccountAsync(
            account, tokenId, new UserApiToken { TokenID = tokenId, TokenName = name }, cancellationToken);

    public override Task<IReadOnlyList<UserApiToken>> RevokeAsync(string tokenId, CancellationToken cancellationToken) =>
        client.DeleteTokenServiceAccountAsync(account, tokenId, cancellationToken);
}
