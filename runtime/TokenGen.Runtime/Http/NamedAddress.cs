namespace TokenGen.Http;

/// <summary>An address that an answer names, and to which the next call is to go.</summary>
internal static class NamedAddress
{
    /// <summary>Resolves it against the address of the call that was answered (RFC 3986, section 5).</summary>
    /// <param name="request">The call.</param>
    /// <param name="response">The answer.</param>
    /// <param name="target">The address, absolute or relative.</param>
    /// <param name="what">What is there, for a message.</param>
    /// <exception cref="ApiResponseFormatException">It is no address, or nothing may be sent there.</exception>
    public static Uri Resolve<T>(ApiRequest request, ApiResponse<T> response, string target, string what)
    {
        if (!Uri.TryCreate(request.Target!, target, out var address)) throw Fault(request, response, $"the address of {what} is malformed.");
        if (request.MayContinueAt(address)) return address;
        throw Fault(
            request,
            response,
            $"{what} is on another server, {address.GetLeftPart(UriPartial.Authority)}, to which nothing is sent. "
            + "Add it to ApiClientOptions.TrustedServers to go on there.");
    }

    /// <summary>An answer that is a success, but leads nowhere.</summary>
    public static ApiResponseFormatException Fault<T>(ApiRequest request, ApiResponse<T> response, string problem) =>
        new($"{request.Operation.Id}: HTTP {(int)response.StatusCode}, but {problem}")
        {
            OperationId = request.Operation.Id,
            Method = request.Operation.Method.Method,
            UrlTemplate = request.Operation.UrlTemplate,
            StatusCode = response.StatusCode,
            Headers = response.Headers,
            Kind = ApiErrorKind.UnexpectedBody,
        };
}
