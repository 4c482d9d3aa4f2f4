using Wavefront;

namespace QuickStart;

/// <summary>For a real instance: only calls that change nothing.</summary>
internal static class ReadOnlyTour
{
    public static async Task RunAsync(IApiTokenClient client, CallTable calls)
    {
        var full = client.WithResponse;
        await calls.AddAsync("getAllTokens", "GET /api/v2/apitoken", full.GetAllTokensAsync(), tokens => $"{tokens.Count} tokens");

        // These calls need the Accounts permission; without it the table shows the server's error.
        var all = await calls.AddAsync("getCustomerTokens", "GET /api/v2/apitoken/customertokens", full.GetCustomerTokensAsync(),
            tokens => $"{tokens.Count} tokens");
        if (all is [{ Id: { } id }, ..])
        {
            await calls.AddAsync("getCustomerToken", "GET /api/v2/apitoken/customertokens/{id}", full.GetCustomerTokenAsync(id),
                token => $"a token of {token.Account}, {token.AccountType}");
        }

        if (all?.FirstOrDefault(token => token.AccountType == AccountType.ServiceAccount)?.Account is { } account)
        {
            await calls.AddAsync("getTokensServiceAccount", "GET /api/v2/apitoken/serviceaccount/{id}",
                full.GetTokensServiceAccountAsync(account), tokens => $"{tokens.Count} tokens of {account}");
        }
    }
}
