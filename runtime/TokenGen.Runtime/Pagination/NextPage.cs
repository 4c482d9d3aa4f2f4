using TokenGen.Http;

namespace TokenGen.Pagination;

/// <summary>What a server says of the next page, and what may be wrong about it.</summary>
internal static class NextPage
{
    /// <summary>Resolves the address of the next page against that of the last (RFC 3986, section 5).</summary>
    /// <exception cref="ApiResponseFormatException">It is no address, that of the page that has just been read, or nothing may be sent there.</exception>
    public static Uri Resolve<T>(ApiRequest request, ApiResponse<T> response, string target)
    {
        var here = request.Target!;
        if (!Uri.TryCreate(here, target, out var next)) throw Fault(request, response, "the address of the next page is malformed.");
        if (next == here) throw Repeated(request, response);
        if (request.MayContinueAt(next)) return next;
        throw Fault(
            request,
            response,
            $"the next page is on another server, {next.GetLeftPart(UriPartial.Authority)}, to which nothing is sent. "
            + "Add it to ApiClientOptions.TrustedServers to go on there.");
    }

    /// <summary>The pages go round in a circle.</summary>
    public static ApiResponseFormatException Repeated<T>(ApiRequest request, ApiResponse<T> response) =>
        Fault(request, response, "the next page is one that it has given before.");

    private static ApiResponseFormatException Fault<T>(ApiRequest request, ApiResponse<T> response, string problem) =>
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
