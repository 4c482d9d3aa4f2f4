namespace TokenGen;

/// <summary>Keeps the response of one call unread.</summary>
internal sealed class RawResponse
{
    private HttpResponseMessage? _response;

    /// <summary>Keeps a response; if there are several calls, the first one.</summary>
    /// <exception cref="InvalidOperationException">There is a response already.</exception>
    public void Take(HttpResponseMessage response)
    {
        if (Interlocked.CompareExchange(ref _response, response, null) is null) return;
        response.Dispose();
        throw new InvalidOperationException("More than one call was made, but GetRawResponseAsync returns the response of exactly one.");
    }

    /// <exception cref="InvalidOperationException">No call was made.</exception>
    public HttpResponseMessage Give() => Interlocked.Exchange(ref _response, null)
        ?? throw new InvalidOperationException("No call was made, but GetRawResponseAsync returns the response of exactly one.");
}
