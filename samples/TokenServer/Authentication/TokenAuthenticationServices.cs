namespace TokenServer.Authentication;

internal static class TokenAuthenticationServices
{
    private const string Scheme = "ApiToken";

    public static IServiceCollection AddTokenAuthentication(this IServiceCollection services) => services
        // Not AddAuthentication: it also adds data protection, which writes keys into the user's home folder.
        .AddAuthenticationCore(authentication =>
        {
            authentication.AddScheme<TokenAuthenticationHandler>(Scheme, displayName: null);
            authentication.DefaultScheme = Scheme;
        })
        .AddAuthorization();
}
