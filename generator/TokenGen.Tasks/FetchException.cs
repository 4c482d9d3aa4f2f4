namespace TokenGen.Tasks;

/// <summary>A document was not fetched. The message is the reason, as the end of a sentence.</summary>
internal sealed class FetchException(string message) : Exception(message);
