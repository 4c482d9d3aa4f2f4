namespace TokenGen;

/// <summary>Takes the answer of one call as it came, instead of having it read.</summary>
internal sealed class RawAnswer
{
    private HttpResponseMessage? _response;

    /// <summary>Keeps an answer; of several calls, the first.</summary>
    /// <exception cref="InvalidOperationException">There is one already.</exception>
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
