using TokenGen.Redaction;
using TokenGen.Text;

namespace TokenGen.Http;

/// <summary>An address from a response, for the next call.</summary>
internal static class NamedAddress
{
    /// <summary>Resolves the address against that of the previous call (RFC 3986, section 5).</summary>
    /// <param name="request">The call.</param>
    /// <param name="response">The response.</param>
    /// <param name="target">The address, absolute or relative.</param>
    /// <param name="what">Describes the address, for a message.</param>
    /// <exception cref="ApiResponseFormatException">The text is not an address, or calls may not go there.</exception>
    public static Uri Resolve<T>(ApiRequest request, ApiResponse<T> response, string target, string what)
    {
        if (!Uri.TryCreate(request.Target!, target, out Uri? address))
        {
            throw Fault(request, response, $"the URL of {what} is malformed.");
        }

        if (request.MayContinueAt(address, out bool isInsecure))
        {
            return address;
        }

        // The user information is left out because it may be secret; a secret host is masked with the message.
        string host = address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        throw Fault(
            request,
            response,
            isInsecure
                ? $"{what} is at {host}, and the credential would be sent over http."
                : $"{what} is on another server, {host}, which is not trusted. To continue there, add it to ApiClientOptions.TrustedServers.");
    }

    /// <summary>The exception for a success that names an unusable address.</summary>
    public static ApiResponseFormatException Fault<T>(ApiRequest request, ApiResponse<T> response, string problem) =>
        new($"{request.Operation.Label}: HTTP {(int)response.StatusCode}, but {Readable(request, problem)}")
        {
            OperationId = request.Operation.Id,
            Method = request.Operation.Method.Method,
            UrlTemplate = request.Operation.UrlTemplate,
            StatusCode = response.StatusCode,
            Headers = response.Headers,
            Kind = ApiErrorKind.UnexpectedBody,
        };

    private static string Readable(ApiRequest request, string problem) =>
        PlainText.OneLine(Redactor.For(request).Mask(problem) ?? "", PlainText.MaxMessage);
}
