using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>What sending has to know of the answers that are expected.</summary>
internal interface IResponsePlan
{
    /// <summary>The value of the Accept header, if any.</summary>
    string? Accept { get; }

    /// <summary>Whether the body of this answer is handed out unread.</summary>
    bool IsStreamed(HttpResponseMessage response);

    /// <summary>
    /// Whether the headers alone say that the body is not what is read here: a page of HTML instead of a stream, which may never end.
    /// </summary>
    bool IsRefused(HttpResponseMessage response);

    /// <summary>Begins to read the elements of a long body.</summary>
    /// <param name="response">The response.</param>
    /// <param name="reading">How it is read.</param>
    /// <param name="beginning">The beginning of its body.</param>
    /// <param name="search">Where the search in this body stands.</param>
    /// <returns><see langword="null"/> for a body that is to be read when all of it has come.</returns>
    GatheredElements? Gather(HttpResponseMessage response, JsonReading? reading, ReadOnlySpan<byte> beginning, ArraySearch search);
}
