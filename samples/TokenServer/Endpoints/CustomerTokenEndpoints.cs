using TokenServer.Authentication;
using TokenServer.Responses;
using TokenServer.Storage;

namespace TokenServer.Endpoints;

/// <summary>The tokens of all accounts, for callers with permission to manage accounts.</summary>
internal static class CustomerTokenEndpoints
{
    public static void MapCustomerTokens(this RouteGroupBuilder tokens)
    {
        var customer = tokens.MapGroup("customertokens").RequirePermission(Permissions.Accounts);
        customer.MapGet("", List).WithName("getCustomerTokens");
        customer.MapGet("{id}", Find).WithName("getCustomerToken");
        customer.MapPut("revoke", Revoke).WithName("deleteCustomerToken");
    }

    private static IResult List(TokenStore store) => Envelope.OfCustomer(store.List());

    private static IResult Find(string id, TokenStore store) =>
        store.Find(id) is { } token ? Envelope.OfCustomer(token) : Envelope.NoSuchToken();

    /// <summary>Unlike the similar operations, it takes the token from the body and responds with the revoked token.</summary>
    private static IResult Revoke(TokenBody body, TokenStore store)
    {
        if (body.TokenId is not { Length: > 0 } id) return Envelope.Error(StatusCodes.Status400BadRequest, "tokenID is missing");

        return store.Revoke(id) is { } revoked ? Envelope.Of(revoked) : Envelope.NoSuchToken();
    }
}
