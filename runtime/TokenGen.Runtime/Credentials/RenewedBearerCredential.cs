using TokenGen.Http;

namespace TokenGen;

/// <summary>A bearer token that a callback supplies before each call.</summary>
internal sealed class RenewedBearerCredential : Credential
{
    private readonly Func<CancellationToken, ValueTask<string>> _getToken;

    public RenewedBearerCredential(Func<CancellationToken, ValueTask<string>> getToken)
    {
        ArgumentNullException.ThrowIfNull(getToken);
        _getToken = getToken;
    }

    private protected override string Kind => "renewed bearer token";

    internal override async ValueTask ApplyAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (request.Headers.Contains("Authorization"))
        {
            return;
        }

        string token = await _getToken(cancellationToken).ConfigureAwait(false);
        BearerToken.Require(request, token);
        request.RememberSecret(token);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
    }
}
