using TokenCli.Connection;
using TokenGen;

namespace TokenCli.Tokens;

/// <summary>Revokes tokens. Success means that the token is gone, whatever the server responded.</summary>
internal static class Revocation
{
    /// <summary>Revokes a token. An error status still counts as success if the token no longer exists.</summary>
    public static async Task RunAsync(TokenOwner owner, string tokenId, Backoff backoff, CancellationToken cancellationToken)
    {
        try
        {
            await backoff.RetryAsync(attempt => owner.RevokeAsync(tokenId, attempt), cancellationToken);
        }
        catch (ApiException)
        {
            var left = await backoff.RetryAsync(owner.ListAsync, cancellationToken);
            if (left.Any(token => token.TokenID == tokenId)) throw;
        }
    }
}
