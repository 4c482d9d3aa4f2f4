using System.Net.Http.Headers;

namespace TokenServer.Tests.Support;

/// <summary>A response of the server.</summary>
internal sealed record Answer(HttpStatusCode Status, string? MediaType, HttpResponseHeaders Headers, string Text)
{
    public JsonElement Json => JsonElement.Parse(Text);

    /// <summary>The payload, after checking that the response is an envelope with the status OK.</summary>
    public JsonElement Payload
    {
        get
        {
            Assert.Equal(HttpStatusCode.OK, Status);
            Assert.Equal("application/json", MediaType);
            JsonElement json = Json;
            Assert.Equal(["status", "response"], json.MemberNames());
            Assert.Equal("""{"result":"OK","message":"","code":200}""", json.GetProperty("status").GetRawText());
            return json.GetProperty("response");
        }
    }

    /// <summary>The tokens of a payload that is a list.</summary>
    public IReadOnlyList<JsonElement> Tokens => [.. Payload.EnumerateArray()];

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        response.Content.Headers.ContentType?.MediaType,
        response.Headers,
        await response.Content.ReadAsStringAsync());

    /// <summary>Asserts an envelope with the status ERROR, the HTTP status as its code, and no payload.</summary>
    public void IsErrorEnvelope(HttpStatusCode status, string message)
    {
        Assert.Equal(status, Status);
        Assert.Equal("application/json", MediaType);
        Assert.Equal($$$"""{"status":{"result":"ERROR","message":"{{{message}}}","code":{{{(int)status}}}}}""", Unescaped);
    }

    /// <summary>Asserts the shape of the web framework's own errors.</summary>
    public void IsGatewayError(HttpStatusCode status, string error)
    {
        Assert.Equal(status, Status);
        Assert.Equal("application/json", MediaType);
        Assert.Equal(["error", "trackingId"], Json.MemberNames());
        Assert.Equal(error, Json.Text("error"));
        Assert.True(Guid.TryParseExact(Json.Text("trackingId"), "D", out _));
    }

    private string Unescaped => Text.Replace("\\u0027", "'", StringComparison.Ordinal);
}
