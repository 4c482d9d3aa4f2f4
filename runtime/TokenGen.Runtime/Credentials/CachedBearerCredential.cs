using TokenGen.Http;

namespace TokenGen;

/// <summary>A bearer token that is cached, and renewed when it expires or the server rejects it.</summary>
internal sealed class CachedBearerCredential(AccessTokenCache cache, params string[] secrets) : Credential
{
    private const string Prefix = "Bearer ";

    private protected override string Kind => "cached bearer token";

    internal override IEnumerable<string> Secrets => secrets;

    internal override async ValueTask ApplyAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (request.Headers.Contains("Authorization"))
        {
            return;
        }

        Put(request, await cache.GetAsync(cancellationToken).ConfigureAwait(false));
    }

    internal override async ValueTask<bool> RenewAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (Sent(request) is not { } refused)
        {
            return false;
        }

        cache.Forget(refused);
        string token = await cache.GetAsync(cancellationToken).ConfigureAwait(false);
        if (token == refused)
        {
            return false;
        }

        request.Headers.Remove("Authorization");
        Put(request, token);
        return true;
    }

    private static void Put(ApiRequest request, string token)
    {
        BearerToken.Require(request, token);
        request.RememberSecret(token);
        request.Headers.TryAddWithoutValidation("Authorization", Prefix + token);
    }

    private static string? Sent(ApiRequest request) =>
        request.Headers.TryGetValues("Authorization", out IEnumerable<string>? values) && values.FirstOrDefault() is { } value
            && value.StartsWith(Prefix, StringComparison.Ordinal)
            ? value[Prefix.Length..]
            : null;
}
