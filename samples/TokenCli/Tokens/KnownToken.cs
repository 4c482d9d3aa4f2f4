using Wavefront;

namespace TokenCli.Tokens;

/// <summary>The facts needed to select a token from a list.</summary>
/// <remarks>A class, not a record: a record's <c>ToString</c> would print the id, which is the secret.</remarks>
internal sealed class KnownToken(string account, string id, string? name)
{
    public string Account => account;

    public string Id => id;

    public string? Name => name;

    public static KnownToken Of(TokenOwner owner, UserApiToken token) => new(owner.Label, token.TokenID, token.TokenName);

    public static KnownToken Of(ApiTokenModel token) => new(token.Account ?? "", token.Id ?? "", token.Name);
}
