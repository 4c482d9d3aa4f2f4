namespace TokenGen;

/// <summary>Keeps the response of one call unread. The call then ends with <see cref="RawResponseTaken"/>, because it has no result.</summary>
internal sealed class RawResponse
{
    private HttpResponseMessage? _response;
    private int _calls;

    /// <summary>Keeps the response of the first call, and disposes that of any other.</summary>
    /// <returns>The exception that ends the call.</returns>
    public RawResponseTaken Take(HttpResponseMessage response)
    {
        if (Interlocked.Increment(ref _calls) == 1)
        {
            _response = response;
        }
        else
        {
            response.Dispose();
        }

        return new RawResponseTaken(this);
    }

    /// <exception cref="InvalidOperationException">No call was made, or more than one.</exception>
    public HttpResponseMessage Give()
    {
        if (_calls > 1)
        {
            _response?.Dispose();
            throw new InvalidOperationException(
                "More than one call was made, but GetRawResponseAsync returns the response of exactly one.");
        }

        return _response
            ?? throw new InvalidOperationException("No call was made, but GetRawResponseAsync returns the response of exactly one.");
    }
}

/// <summary>
/// Ends a call whose response is returned unread: there is no value that its method could return. Only <c>GetRawResponseAsync</c> and the
/// caller's code within it see this exception.
/// </summary>
/// <param name="response">The response that was kept.</param>
internal sealed class RawResponseTaken(RawResponse response)
    : Exception("The response is returned by GetRawResponseAsync, so the call itself has no result. Make one call and return its task.")
{
    public RawResponse Response { get; } = response;
}
