using System.Security.Claims;
using TokenServer.Authentication;
using TokenServer.Responses;
using TokenServer.Storage;

namespace TokenServer.Endpoints;

/// <summary>The tokens of the caller's account.</summary>
internal static class OwnTokenEndpoints
{
    public static void MapOwnTokens(this RouteGroupBuilder tokens)
    {
        tokens.MapGet("", List).WithName("getAllTokens");
        tokens.MapPost("", Create).WithName("createToken").RequirePermission(Permissions.ApiTokens);
        tokens.MapPut("{id}", Rename).WithName("updateTokenName");
        tokens.MapDelete("{id}", Revoke).WithName("deleteToken");
    }

    private static IResult List(ClaimsPrincipal caller, TokenStore store) => Envelope.Of(store.List(caller.AccountId()));

    /// <summary>The document declares no body but clients may send one, so it is not read, and the token has no name yet.</summary>
    private static IResult Create(ClaimsPrincipal caller, TokenStore store) =>
        store.Create(caller.AccountId(), name: null) is { } all ? Envelope.Of(all) : Envelope.TooManyTokens();

    private static IResult Rename(string id, TokenBody body, ClaimsPrincipal caller, TokenStore store) =>
        store.Rename(caller.AccountId(), id, body.TokenName) is { } token ? Envelope.Of(token) : Envelope.NoSuchToken();

    private static IResult Revoke(string id, ClaimsPrincipal caller, TokenStore store) =>
        store.Revoke(caller.AccountId(), id) is { } remaining ? Envelope.Of(remaining) : Envelope.NoSuchToken();
}
