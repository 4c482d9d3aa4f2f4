using TokenGen.Http;

namespace TokenGen.Pagination;

/// <summary>Evaluates what a server sends about the next page.</summary>
internal static class NextPage
{
    /// <summary>Resolves the address of the next page against that of the last one (RFC 3986, section 5).</summary>
    /// <exception cref="ApiResponseFormatException">
    /// The text is not an address, the page was just read, or calls may not go there.
    /// </exception>
    public static Uri Resolve<T>(ApiRequest request, ApiResponse<T> response, string target)
    {
        Uri next = NamedAddress.Resolve(request, response, target, "the next page");
        return next == request.Target ? throw Repeated(request, response) : next;
    }

    /// <summary>The exception for pages that form a cycle.</summary>
    public static ApiResponseFormatException Repeated<T>(ApiRequest request, ApiResponse<T> response) =>
        NamedAddress.Fault(request, response, "the next page is one that was read before, so the pages form a cycle.");

    /// <summary>The exception for a next page whose number exceeds its parameter.</summary>
    public static ApiResponseFormatException TooFar<T>(ApiRequest request, ApiResponse<T> response) =>
        NamedAddress.Fault(request, response, "the number of the next page is out of the range of its parameter.");

    /// <summary>The exception for a value of the server that cannot be sent in a request.</summary>
    public static ApiResponseFormatException Unsendable<T>(ApiRequest request, ApiResponse<T> response) =>
        NamedAddress.Fault(request, response, "its value for the next page cannot be sent as a parameter.");
}
