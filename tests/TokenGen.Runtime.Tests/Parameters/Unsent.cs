using System.Text.Json;
using TokenGen.Http;

namespace TokenGen.Runtime.Tests.Parameters;

/// <summary>Requests that are built and inspected, but never sent.</summary>
internal static class Unsent
{
    private static readonly ApiConnection s_connection = new(new ApiClientOptions(), "http://127.0.0.1:1");

    public static ApiRequest Request(string template, HttpMethod? method = null) =>
        s_connection.CreateRequest(new ApiOperation("any", method ?? HttpMethod.Get, template));

    /// <summary>Path and query as they would be sent.</summary>
    public static string Target(ApiRequest request)
    {
        request.CompleteUrl();
        return request.RequestUri!.PathAndQuery;
    }

    public static JsonElement Json(string json) => JsonElement.Parse(json);
}
