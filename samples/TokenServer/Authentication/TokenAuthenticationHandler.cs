using Microsoft.AspNetCore.Authentication;
using TokenServer.Responses;
using TokenServer.Storage;

namespace TokenServer.Authentication;

/// <summary>
/// Accepts an API token in <c>X-AUTH-TOKEN</c>, or as a bearer token in <c>Authorization</c>; the former takes precedence.
/// </summary>
/// <remarks>It queries the database for each request, so that a revoked token stops working at once.</remarks>
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

    /// <summary>
    /// The credential is missing or unknown. The body of the real service is not documented: only a status line was observed.
    /// </summary>
    public Task ChallengeAsync(AuthenticationProperties? properties)
    {
        _context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        _context.Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }

    /// <summary>The account lacks the permission that the operation requires.</summary>
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
