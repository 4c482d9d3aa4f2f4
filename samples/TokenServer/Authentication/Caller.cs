using System.Security.Claims;
using TokenServer.Storage;

namespace TokenServer.Authentication;

/// <summary>The account of the request's token, as claims.</summary>
internal static class Caller
{
    private const string AccountClaim = "account";
    private const string PermissionClaim = "permission";

    public static ClaimsPrincipal Principal(Account account, string scheme)
    {
        var permissions = Enum.GetValues<Permissions>().Where(permission => permission != 0 && account.Permissions.HasFlag(permission));
        return new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(AccountClaim, account.Id),
                .. permissions.Select(permission => new Claim(PermissionClaim, permission.ToString())),
            ],
            scheme));
    }

    /// <summary>The id of the caller's account.</summary>
    public static string AccountId(this ClaimsPrincipal caller) =>
        caller.FindFirstValue(AccountClaim) ?? throw new InvalidOperationException("The operation must require authorization.");

    /// <summary>Responds with 403 to callers without <paramref name="permission"/>.</summary>
    public static TBuilder RequirePermission<TBuilder>(this TBuilder endpoint, Permissions permission)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(policy => policy.RequireClaim(PermissionClaim, permission.ToString()));
}
