using Wavefront;

namespace QuickStart;

/// <summary>Calls all 11 operations, in an order that restores the server's state.</summary>
internal static class FullTour
{
    private const string Ci = "sa::ci";

    public static async Task RunAsync(IApiTokenClient client, CallTable calls)
    {
        var full = client.WithResponse;

        // Tokens of the caller. A new token is the last of the list and has no name yet.
        await calls.AddAsync("getAllTokens", "GET /api/v2/apitoken", full.GetAllTokensAsync(), Count);
        var all = await calls.AddAsync("createToken", "POST /api/v2/apitoken", full.CreateTokenAsync(), Last);
        var mine = all![^1].TokenID;
        await calls.AddAsync("updateTokenName", "PUT /api/v2/apitoken/{id}",
            full.UpdateTokenNameAsync(mine, new UserApiToken { TokenName = "laptop" }), Name);
        await calls.AddAsync("deleteToken", "DELETE /api/v2/apitoken/{id}", full.DeleteTokenAsync(mine), Count);

        // Tokens of a service account.
        all = await calls.AddAsync("generateTokenServiceAccount", "POST /api/v2/apitoken/serviceaccount/{id}",
            full.GenerateTokenServiceAccountAsync(Ci, new UserApiToken { TokenName = "nightly" }), Last);
        var theirs = all![^1].TokenID;
        await calls.AddAsync("getTokensServiceAccount", "GET /api/v2/apitoken/serviceaccount/{id}",
            full.GetTokensServiceAccountAsync(Ci), Count);
        await calls.AddAsync("updateTokenNameServiceAccount", "PUT /api/v2/apitoken/serviceaccount/{id}/{token}",
            full.UpdateTokenNameServiceAccountAsync(Ci, theirs, new UserApiToken { TokenName = "hourly" }), Name);
        await calls.AddAsync("deleteTokenServiceAccount", "DELETE /api/v2/apitoken/serviceaccount/{id}/{token}",
            full.DeleteTokenServiceAccountAsync(Ci, theirs), Count);

        // Tokens of all accounts. This token is created with the short form, because only its payload matters here.
        var another = (await client.GenerateTokenServiceAccountAsync(Ci))[^1].TokenID;
        await calls.AddAsync("getCustomerTokens", "GET /api/v2/apitoken/customertokens", full.GetCustomerTokensAsync(),
            tokens => $"{tokens.Count} tokens of {tokens.Select(token => token.Account).Distinct().Count()} accounts");
        await calls.AddAsync("getCustomerToken", "GET /api/v2/apitoken/customertokens/{id}", full.GetCustomerTokenAsync(another),
            token => $"a token of {token.Account}, {token.AccountType}");
        await calls.AddAsync("deleteCustomerToken", "PUT /api/v2/apitoken/customertokens/revoke",
            full.DeleteCustomerTokenAsync(new UserApiToken { TokenID = another }), token => $"revoked: {token.Account}'s");
    }

    private static string Count(IReadOnlyList<UserApiToken> tokens) => tokens.Count == 1 ? "1 token" : $"{tokens.Count} tokens";

    private static string Last(IReadOnlyList<UserApiToken> tokens) => $"{Count(tokens)}, the last is new: {Name(tokens[^1])}";

    // Never print TokenID, because it is the secret. The record's own ToString leaves it out, too.
    private static string Name(UserApiToken token) => token.TokenName is { } name ? $"'{name}'" : "no name yet";
}
