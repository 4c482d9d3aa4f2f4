using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using TokenGen.Http;

namespace TokenGen;

/// <summary>Gets tokens from an authorization server (RFC 6749 sections 4.4 and 5).</summary>
internal sealed class TokenEndpoint
{
    private const int MaxAnswerBytes = 1024 * 1024;

    // One for all: its connections are shared, and nothing of a client is in it.
    private static readonly Lazy<HttpClient> s_shared = new(OwnClient.Create);

    private readonly ClientCredentials _client;
    private readonly Uri _address;

    public TokenEndpoint(ClientCredentials client)
    {
        _client = client;
        _address = client.TokenEndpoint
            ?? throw new ArgumentException("ClientCredentials.TokenEndpoint is missing: set it to where the authorization server gives tokens.", nameof(client));
        if (!_address.IsAbsoluteUri || (_address.Scheme != Uri.UriSchemeHttps && !(_address.Scheme == Uri.UriSchemeHttp && _address.IsLoopback)))
        {
            throw new ArgumentException("ClientCredentials.TokenEndpoint is to be an absolute https URI: the client's secret is sent there.", nameof(client));
        }
    }

    /// <exception cref="ApiException">The authorization server refused, or could not be reached; the kind is <see cref="ApiErrorKind.Credential"/>.</exception>
    public async Task<AccessToken> GetTokenAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = new FormUrlEncodedContent(Form()) };
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (!_client.SendsSecretInBody)
        {
            // Both are form-encoded before they are joined (RFC 6749 section 2.3.1).
            var pair = $"{Uri.EscapeDataString(_client.ClientId)}:{Uri.EscapeDataString(_client.ClientSecret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        }

        try
        {
            using var response = await (_client.HttpClient ?? s_shared.Value)
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            using var received = await ResponseBuffer.ReadAsync(response, plan: null, reading: null, MaxAnswerBytes, cancellationToken).ConfigureAwait(false);
            return Read(received);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException or OperationCanceledException)
        {
            throw Failure("it could not be reached, or did not answer in time", null, isTransient: true, exception);
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

        if (_client.Scope is { } scope) form.Add(new("scope", scope));
        if (_client.Audience is { } audience) form.Add(new("audience", audience));
        return form;
    }

    private AccessToken Read(ReceivedResponse received)
    {
        string? token = null, type = null, error = null, description = null;
        double? seconds = null;
        try
        {
            using var json = JsonDocument.Parse(received.Body.ToArray());
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                token = Text(json.RootElement, "access_token");
                type = Text(json.RootElement, "token_type");
                error = Text(json.RootElement, "error");
                description = Text(json.RootElement, "error_description");
                // Some servers write the number as text.
                if (json.RootElement.TryGetProperty("expires_in", out var expires)
                    && double.TryParse(expires.ToString(), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number))
                {
                    seconds = number;
                }
            }
        }
        catch (JsonException exception)
        {
            throw Failure($"HTTP {received.Status}, and no JSON", received, Errors.TransientStatus.Contains(received.Status), exception);
        }

        if (!received.IsSuccess || string.IsNullOrEmpty(token))
        {
            var words = error is null ? $"HTTP {received.Status} without a token" : description is null ? error : $"{error}: {description}";
            throw Failure(words.Replace(_client.ClientSecret, Redaction.Redactor.Placeholder), received, Errors.TransientStatus.Contains(received.Status), null);
        }

        if (type is not null && !type.Equals("bearer", StringComparison.OrdinalIgnoreCase))
        {
            throw Failure($"its tokens are of the type {type}, not bearer", received, isTransient: false, null);
        }

        return new AccessToken(token!, seconds is { } known ? TimeSpan.FromSeconds(Math.Min(known, int.MaxValue)) : null);
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String ? member.GetString() : null;

    private ApiException Failure(string what, ReceivedResponse? received, bool isTransient, Exception? cause) =>
        new($"No token from {_address.GetLeftPart(UriPartial.Path)} for the client {_client.ClientId}: {what}.", cause)
        {
            Method = "POST",
            UrlTemplate = _address.AbsolutePath,
            StatusCode = received?.Message.StatusCode,
            Kind = ApiErrorKind.Credential,
            IsTransient = isTransient,
            ErrorMessage = what,
        };
}
