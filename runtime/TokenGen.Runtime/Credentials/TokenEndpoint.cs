using System.Net.Http.Headers;
using System.Text;
using TokenGen.Errors;
using TokenGen.Http;
using TokenGen.Redaction;
using TokenGen.Text;

namespace TokenGen;

/// <summary>Requests tokens from an authorization server (RFC 6749 sections 4.4 and 5).</summary>
internal sealed class TokenEndpoint
{
    private const int MaxResponseBytes = 1024 * 1024;

    // All clients share it, because it holds only connections and no state of a client.
    private static readonly Lazy<HttpClient> s_shared = new(OwnClient.Create);

    private readonly ClientCredentials _client;
    private readonly Uri _address;
    private readonly string _basic;

    public TokenEndpoint(ClientCredentials client)
    {
        _client = client;
        _basic = Convert.ToBase64String(
            Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(client.ClientId)}:{Uri.EscapeDataString(client.ClientSecret)}"));
        _address = client.TokenEndpoint
            ?? throw new ArgumentException(
                "ClientCredentials.TokenEndpoint is missing: set it to the token endpoint of the authorization server.", nameof(client));
        if (!_address.IsAbsoluteUri
            || (_address.Scheme != Uri.UriSchemeHttps && !(_address.Scheme == Uri.UriSchemeHttp && _address.IsLoopback)))
        {
            throw new ArgumentException(
                "ClientCredentials.TokenEndpoint must be an absolute https URI, because the client secret is sent there.", nameof(client));
        }
    }

    /// <summary>The texts that must not appear in messages.</summary>
    public string[] Secrets => [_client.ClientSecret, _basic];

    /// <exception cref="ApiException">
    /// The authorization server refused the request, or could not be reached; the kind is <see cref="ApiErrorKind.Credential"/>.
    /// </exception>
    public async Task<AccessToken> GetTokenAsync(CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, _address) { Content = new FormUrlEncodedContent(Form()) };
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (!_client.SendsSecretInBody)
        {
            // Both parts are form-encoded before they are joined (RFC 6749 section 2.3.1).
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", _basic);
        }

        try
        {
            using HttpResponseMessage response = await (_client.HttpClient ?? s_shared.Value)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            using ReceivedResponse received = await ResponseBuffer.ReadAsync(response, plan: null, reading: null, MaxResponseBytes, cancellationToken).ConfigureAwait(false);
            return Read(received);
        }
        catch (Exception exception) when (Unforeseen.IsExplained(exception))
        {
            bool isTransient = exception is HttpRequestException or IOException or OperationCanceledException or TimeoutException;
            throw Failure(isTransient ? "the server could not be reached, or did not respond in time" : "the response cannot be read", null, isTransient, exception);
        }
    }

    private List<KeyValuePair<string, string>> Form()
    {
        List<KeyValuePair<string, string>> form = [new("grant_type", "client_credentials")];
        if (_client.SendsSecretInBody)
        {
            form.Add(new("client_id", _client.ClientId));
            form.Add(new("client_secret", _client.ClientSecret));
        }

        if (_client.Scope is { } scope)
        {
            form.Add(new("scope", scope));
        }

        if (_client.Audience is { } audience)
        {
            form.Add(new("audience", audience));
        }

        return form;
    }

    private AccessToken Read(ReceivedResponse received)
    {
        bool isTransient = TransientStatus.Contains(received.Status);
        if (TokenResponse.TryRead(received) is not { } response)
        {
            throw Failure($"HTTP {received.Status} without a readable JSON object", received, isTransient, null);
        }

        if (!received.IsSuccess || string.IsNullOrEmpty(response.Token))
        {
            string words = response.Error is not { } error ? $"HTTP {received.Status} without a token"
                : response.Description is { } description ? $"{error}: {description}" : error;
            throw Failure(words, received, isTransient, null);
        }

        if (response.Type is { } type && !type.Equals("bearer", StringComparison.OrdinalIgnoreCase))
        {
            throw Failure($"the tokens are of the type {type}, not bearer", received, isTransient: false, null);
        }

        if (!HeaderText.IsValue(response.Token!))
        {
            throw Failure("the token contains a character that is not allowed in a header", received, isTransient: false, null);
        }

        return new AccessToken(response.Token!, response.Lifetime);
    }

    private ApiException Failure(string what, ReceivedResponse? received, bool isTransient, Exception? cause)
    {
        // The text of the server may be long, and may contain the secrets that it received.
        Redactor redactor = Redactor.Of(Secrets);
        string words = PlainText.OneLine(redactor.Mask(what)!, PlainText.MaxMessage);
        string address = _address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return new($"No token from {address} for the client {PlainText.OneLine(_client.ClientId, PlainText.MaxMessage)}: {words}.", cause is null ? null : Cause.Of(cause, redactor))
        {
            Method = "POST",
            UrlTemplate = _address.AbsolutePath,
            StatusCode = received?.Message.StatusCode,
            RetryAfter = received is { } response ? RetryAfterHeader.Read(response.Message) : null,
            Kind = ApiErrorKind.Credential,
            IsTransient = isTransient,
            ErrorMessage = received is null ? null : words,
        };
    }
}
