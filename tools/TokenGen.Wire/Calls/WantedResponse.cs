using System.Text.Json;
using TokenGen.Wire.Documents;

namespace TokenGen.Wire.Calls;

/// <summary>A response to request from Prism, in one of its two documented ways.</summary>
/// <param name="Status">The status of the response.</param>
/// <param name="IsMade">Whether Prism creates the body from the schema, instead of taking the document's example.</param>
/// <param name="InQuery">Whether the query requests it, because the header <c>Prefer</c> belongs to the operation.</param>
internal readonly record struct WantedResponse(int Status, bool IsMade, bool InQuery)
{
    private const string Header = "Prefer";

    /// <summary>Adds it to a request.</summary>
    public void AddTo(HttpRequestMessage request)
    {
        if (!InQuery)
        {
            request.Headers.TryAddWithoutValidation(Header, $"code={Status}{(IsMade ? ", dynamic=true" : "")}");
            return;
        }

        UriBuilder target = new(request.RequestUri!);
        target.Query = $"{target.Query.TrimStart('?')}&__code={Status}{(IsMade ? "&__dynamic=true" : "")}".TrimStart('&');
        request.RequestUri = target.Uri;
    }

    /// <summary>Whether a documented parameter is the header that also requests a response from Prism.</summary>
    public static bool IsHeader(JsonElement parameter) =>
        parameter.Text("in") == "header" && string.Equals(parameter.Text("name"), Header, StringComparison.OrdinalIgnoreCase);
}
