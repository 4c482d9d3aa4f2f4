using TokenCli.Connection;
using TokenGen;

namespace TokenCli.Tokens;

/// <summary>Revokes tokens so that the outcome counts, not the answer.</summary>
internal static class Revocation
{
    /// <summary>Revokes a token. If the server refuses and the token is gone all the same, that is what was asked for.</summary>
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
