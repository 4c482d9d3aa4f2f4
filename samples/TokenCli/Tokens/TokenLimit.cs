using TokenGen;
using Wavefront;

namespace TokenCli.Tokens;

/// <summary>An account can have so many tokens and no more.</summary>
internal static class TokenLimit
{
    /// <summary>What the product documentation says. The answer to one more is not documented, so this is how it is recognised.</summary>
    public const int Documented = 20;

    public static CliException Reached(TokenOwner owner, IReadOnlyList<UserApiToken> tokens, ApiException refusal)
    {
        var unused = tokens.Count(token => token.LastUsed is null or 0);
        return new CliException(
            ExitCodes.Api,
            $"{owner.Label} has {tokens.Count} tokens, {unused} of them never used, and the server refuses another ({refusal.ErrorMessage}). "
            + "Revoke one that nobody needs and run again; nothing was changed.");
    }
}
