using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>The expected responses, as far as sending depends on them.</summary>
internal interface IResponsePlan
{
    /// <summary>The value of the Accept header, if any.</summary>
    string? Accept { get; }

    /// <summary>Whether the body of this response is returned unread.</summary>
    bool IsStreamed(HttpResponseMessage response);

    /// <summary>
    /// Whether the headers alone show that the body is not the expected one, such as an HTML page instead of a stream. Such a body may
    /// never end.
    /// </summary>
    bool IsRefused(HttpResponseMessage response);

    /// <summary>Starts to read the elements of a long body.</summary>
    /// <param name="response">The response.</param>
    /// <param name="reading">How the response is read.</param>
    /// <param name="beginning">The start of its body.</param>
    /// <param name="search">The state of the search in this body.</param>
    /// <returns><see langword="null"/> for a body that is read after it has arrived completely.</returns>
    GatheredElements? Gather(HttpResponseMessage response, JsonReading? reading, ReadOnlySpan<byte> beginning, ArraySearch search);
}
