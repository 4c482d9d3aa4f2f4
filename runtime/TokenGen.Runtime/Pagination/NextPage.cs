using TokenGen.Http;

namespace TokenGen.Pagination;

/// <summary>What a server says of the next page, and what may be wrong about it.</summary>
internal static class NextPage
{
    /// <summary>Resolves the address of the next page against that of the last (RFC 3986, section 5).</summary>
    /// <exception cref="ApiResponseFormatException">It is no address, that of the page that has just been read, or nothing may be sent there.</exception>
    public static Uri Resolve<T>(ApiRequest request, ApiResponse<T> response, string target)
    {
        var next = NamedAddress.Resolve(request, response, target, "the next page");
        return next == request.Target ? throw Repeated(request, response) : next;
    }

    /// <summary>The pages go round in a circle.</summary>
    public static ApiResponseFormatException Repeated<T>(ApiRequest request, ApiResponse<T> response) =>
        NamedAddress.Fault(request, response, "the next page is one that was read before, so the pages form a cycle.");

    /// <summary>The place of the next page is beyond what its parameter can hold.</summary>
    public static ApiResponseFormatException TooFar<T>(ApiRequest request, ApiResponse<T> response) =>
        NamedAddress.Fault(request, response, "the number of the next page is out of the range of its parameter.");

    /// <summary>What the server says of the next page cannot stand in a request.</summary>
    public static ApiResponseFormatException Unsendable<T>(ApiRequest request, ApiResponse<T> response) =>
        NamedAddress.Fault(request, response, "its value for the next page cannot be sent as a parameter.");
}
