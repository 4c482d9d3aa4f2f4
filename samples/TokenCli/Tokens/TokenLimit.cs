using TokenGen;
using Wavefront;

namespace TokenCli.Tokens;

/// <summary>The maximum number of tokens per account.</summary>
internal static class TokenLimit
{
    /// <summary>
    /// The number in the product documentation. The error for one token more is not documented, so it is recognized by this number.
    /// </summary>
    public const int Documented = 20;

    public static CliException Reached(TokenOwner owner, IReadOnlyList<UserApiToken> tokens, ApiException refusal)
    {
        var unused = tokens.Count(token => token.LastUsed is null or 0);
        return new CliException(
            ExitCodes.Api,
            $"{owner.Label} has {tokens.Count} tokens, {unused} of them never used, and the server rejects another one ({refusal.ErrorMessage}). "
            + "Nothing was changed: revoke a token that is no longer needed, and run the command again.");
    }
}
