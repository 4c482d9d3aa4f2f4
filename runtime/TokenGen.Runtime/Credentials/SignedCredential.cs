using TokenGen.Http;

namespace TokenGen;

/// <summary>A value of the header <c>Authorization</c> that is computed from each request.</summary>
internal sealed class SignedCredential : Credential
{
    private readonly string _scheme;
    private readonly Func<HttpRequestMessage, CancellationToken, ValueTask<string>> _getValue;

    public SignedCredential(string scheme, Func<HttpRequestMessage, CancellationToken, ValueTask<string>> getValue)
    {
        ArgumentException.ThrowIfNullOrEmpty(scheme);
        ArgumentNullException.ThrowIfNull(getValue);
        HeaderText.CheckName(scheme, nameof(scheme));
        _scheme = scheme;
        _getValue = getValue;
    }

    private protected override string Kind => $"HTTP {_scheme}";

    internal override ValueTask ApplyAsync(ApiRequest request, CancellationToken cancellationToken) => default;

    internal override async ValueTask SignAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        string value = await _getValue(request, cancellationToken).ConfigureAwait(false);
        BearerToken.Require(request, value);
        request.RememberSecret(value);
        request.Headers.TryAddWithoutValidation("Authorization", _scheme + " " + value);
    }
}
