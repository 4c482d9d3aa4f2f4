using TokenServer.Authentication;
using TokenServer.Responses;
using TokenServer.Storage;

namespace TokenServer.Endpoints;

/// <summary>The tokens of a service account, for callers with permission to manage accounts.</summary>
internal static class ServiceAccountEndpoints
{
    public static void MapServiceAccountTokens(this RouteGroupBuilder tokens)
    {
        var account = tokens.MapGroup("serviceaccount/{id}").RequirePermission(Permissions.Accounts);
        account.MapGet("", List).WithName("getTokensServiceAccount");
        account.MapPost("", Create).WithName("generateTokenServiceAccount");
        account.MapPut("{token}", Rename).WithName("updateTokenNameServiceAccount");
        account.MapDelete("{token}", Revoke).WithName("deleteTokenServiceAccount");
    }

    private static IResult List(string id, TokenStore store) =>
        Find(id, store) is { } account ? Envelope.Of(store.List(account)) : Envelope.NoSuchServiceAccount();

    /// <summary>Ignores a <c>tokenID</c> in the body, because only the server may create secrets.</summary>
    private static IResult Create(string id, TokenBody body, TokenStore store)
    {
        if (Find(id, store) is not { } account) return Envelope.NoSuchServiceAccount();

        return store.Create(account, body.TokenName) is { } all ? Envelope.Of(all) : Envelope.TooManyTokens();
    }

    private static IResult Rename(string id, string token, TokenBody body, TokenStore store)
    {
        if (Find(id, store) is not { } account) return Envelope.NoSuchServiceAccount();

        return store.Rename(account, token, body.TokenName) is { } renamed ? Envelope.Of(renamed) : Envelope.NoSuchToken();
    }

    private static IResult Revoke(string id, string token, TokenStore store)
    {
        if (Find(id, store) is not { } account) return Envelope.NoSuchServiceAccount();

        return store.Revoke(account, token) is { } remaining ? Envelope.Of(remaining) : Envelope.NoSuchToken();
    }

    private static string? Find(string id, TokenStore store)
    {
        var account = Account.Normalize(id);
        return store.HasServiceAccount(account) ? account : null;
    }
}
