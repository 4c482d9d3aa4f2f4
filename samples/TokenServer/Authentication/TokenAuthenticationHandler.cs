using Microsoft.AspNetCore.Authentication;
using TokenServer.Responses;
using TokenServer.Storage;

namespace TokenServer.Authentication;

/// <summary>Accepts an api token in <c>X-AUTH-TOKEN</c>, or as a bearer token in <c>Authorization</c>; the former wins.</summary>
/// <remarks>The database is asked for each request, so that a revoked token stops working at once.</remarks>
internal sealed class TokenAuthenticationHandler(TokenStore store) : IAuthenticationHandler
{
    private const string TokenHeader = "X-AUTH-TOKEN";
    private const string BearerPrefix = "Bearer ";

    private AuthenticationScheme _scheme = null!;
    private HttpContext _context = null!;

    public Task InitializeAsync(AuthenticationScheme scheme, HttpContext context)
    {
        _scheme = scheme;
        _context = context;
        return Task.CompletedTask;
    }

    public Task<AuthenticateResult> AuthenticateAsync() => Task.FromResult(Authenticate());

    /// <summary>No credential, or one that opens no account. The real body is unknown: only a status line was ever seen.</summary>
    public Task ChallengeAsync(AuthenticationProperties? properties)
    {
        _context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        _context.Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }

    /// <summary>A known account without the permission the operation asks for.</summary>
    public Task ForbidAsync(AuthenticationProperties? properties) => Envelope
        .Error(StatusCodes.Status403Forbidden, "Don't have permission for this operation. Check token.")
        .ExecuteAsync(_context);

    private AuthenticateResult Authenticate()
    {
        if (Credential(_context.Request.Headers) is not { } secret) return AuthenticateResult.NoResult();
        if (store.Authenticate(secret) is not { } account) return AuthenticateResult.Fail("The token opens no account.");

        return AuthenticateResult.Success(new AuthenticationTicket(Caller.Principal(account, _scheme.Name), _scheme.Name));
    }

    private static string? Credential(IHeaderDictionary headers)
    {
        if (headers[TokenHeader] is [{ Length: > 0 } token]) return token;

        return headers.Authorization is [{ } header] && header.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase)
            ? header[BearerPrefix.Length..].Trim()
            : null;
    }
}
