using System.Net;
using Wavefront;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>The result of a call if the server returns an error: one test per row of the table of failures.</summary>
public sealed class ErrorResponseTests
{
    private const string ErrorEnvelope = """{"status":{"result":"ERROR","message":"service account does not exist","code":404}}""";

    [Theory]
    [InlineData(404)]
    [InlineData(200)]
    [InlineData(500)]
    public async Task An_envelope_that_reports_an_error_is_an_error_under_any_status(int status)
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(status, ErrorEnvelope, ("X-Request-Id", "42"));
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("sa::ci"));

        Assert.Equal(ApiErrorKind.Envelope, error.Kind);
        Assert.Equal("service account does not exist", error.ErrorMessage);
        Assert.Equal(404, error.Status!.Code);
        Assert.Equal("ERROR", error.Status.Result);
        Assert.False(error.Status.IsSuccess);
        Assert.Equal((HttpStatusCode)status, error.StatusCode);
        Assert.Equal("getTokensServiceAccount", error.OperationId);
        Assert.Equal("GET", error.Method);
        Assert.Equal("/api/v2/apitoken/serviceaccount/{id}", error.UrlTemplate);
        Assert.Equal("42", error.Headers["x-request-id"]);
        Assert.Equal(ErrorEnvelope, error.Body);
        Assert.Contains("getTokensServiceAccount", error.Message, StringComparison.Ordinal);
        Assert.Contains("service account does not exist", error.Message, StringComparison.Ordinal);
        Assert.Contains(status.ToString(System.Globalization.CultureInfo.InvariantCulture), error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"status":{"result":"ERROR","message":"no","code":1},"response":{}}""")]
    [InlineData("""{"response":[{"tokenName":"half"}],"status":{"result":"ERROR","message":"no","code":1}}""")]
    public async Task An_error_envelope_may_have_any_payload(string body)
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, body);
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("sa::ci"));

        Assert.Equal(ApiErrorKind.Envelope, error.Kind);
        Assert.Equal("no", error.Status!.Message);
    }

    [Fact]
    public async Task A_declared_error_is_thrown_with_its_body()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            404, "application/problem+json", """{"title":"No such token","status":404,"extra":1}""");
        using ApiTokenClient client = new(server.Address);

        ApiException<Problem> error = await Assert.ThrowsAsync<ApiException<Problem>>(() => client.FindAsync());

        Assert.Equal(ApiErrorKind.Declared, error.Kind);
        Assert.Equal(("No such token", 404), (error.Error.Title, error.Error.Status));
        Assert.Equal("No such token", error.ErrorMessage);
    }

    [Fact]
    public async Task A_declared_error_of_another_shape_is_reported_with_its_actual_body()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(404, """{"message":"nothing here"}""");
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.FindAsync());

        Assert.Equal(ApiErrorKind.Json, error.Kind);
        Assert.Equal("nothing here", error.ErrorMessage);
    }

    [Fact]
    public async Task The_default_response_covers_every_unlisted_status()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(418, """{"a":{"tokenID":"x"}}""");
        using ApiTokenClient client = new(server.Address);

        ApiException<IReadOnlyDictionary<string, UserApiToken>> error =
            await Assert.ThrowsAsync<ApiException<IReadOnlyDictionary<string, UserApiToken>>>(() => client.FindAsync());

        Assert.Equal("x", error.Error["a"].TokenID);
    }

    [Fact]
    public async Task An_undeclared_JSON_error_has_its_message_and_tracking_id()
    {
        const string Body = """{"error":"HTTP 415 Unsupported Media Type","trackingId":"ce231eaf-8d0e-4138-a82d-12725376a3b0"}""";
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(415, Body);
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("sa::ci"));

        Assert.Equal(ApiErrorKind.Json, error.Kind);
        Assert.Equal("HTTP 415 Unsupported Media Type", error.ErrorMessage);
        Assert.Equal("ce231eaf-8d0e-4138-a82d-12725376a3b0", error.TrackingId);
        Assert.False(error.IsTransient);
        Assert.Null(error.Status);
    }

    [Theory]
    [InlineData("""{"message":"m"}""", "m")]
    [InlineData("""{"error":{"message":"inner"}}""", "inner")]
    [InlineData("""{"error":"invalid_grant","error_description":"expired"}""", "expired")]
    [InlineData("""{"error":"not_found","message":"no such thing"}""", "not_found: no such thing")]
    [InlineData("""{"title":"Bad","detail":"very"}""", "Bad: very")]
    [InlineData("""{"errors":[{"detail":"first"},{"detail":"second"}]}""", "first; second")]
    [InlineData("\"just text\"", "just text")]
    [InlineData("""{"code":7}""", null)]
    public async Task The_servers_message_is_found_in_the_common_shapes(string body, string? words)
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(500, body);
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("sa::ci"));

        Assert.Equal(words, error.ErrorMessage);
        Assert.Equal(ApiErrorKind.Json, error.Kind);
    }

    [Fact]
    public async Task Plain_text_is_the_servers_message()
    {
        const string Body = "error='not_found'\nmessage='resource cannot be found'\ntrackingId=eca22ddc";
        await using ScriptedServer server = await ScriptedServer.StartAsync(404, "text/plain", Body);
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("sa::ci"));

        Assert.Equal(ApiErrorKind.Text, error.Kind);
        Assert.Equal(Body, error.ErrorMessage);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData(null)]
    public async Task An_html_page_is_named_by_its_title(string? contentType)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            502, contentType, "<!DOCTYPE html><html><head><title>Bad &amp; Gateway</title></head></html>");
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("sa::ci"));

        Assert.Equal(ApiErrorKind.Html, error.Kind);
        Assert.Equal("Bad & Gateway", error.ErrorMessage);
        Assert.True(error.IsTransient);
    }

    [Fact]
    public async Task An_empty_body_is_an_error_of_its_own_kind()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(401, null, "");
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("sa::ci"));

        Assert.Equal(ApiErrorKind.Empty, error.Kind);
        Assert.Null(error.ErrorMessage);
        Assert.Equal("getTokensServiceAccount failed with HTTP 401.", error.Message);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using ScriptedServer elsewhere = await ScriptedServer.StartJsonAsync(
            200, """{"status":{"result":"OK","code":200},"response":[]}""");
        await using ScriptedServer server = await ScriptedServer.StartAsync(307, null, "", ("Location", elsewhere.Address.AbsoluteUri));
        using ApiTokenClient client = new(server.Address, Credential.ApiKeyHeader("X-AUTH-TOKEN", "the-secret"));

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("sa::ci"));

        Assert.Equal(ApiErrorKind.Redirect, error.Kind);
        Assert.Equal(elsewhere.Address.AbsoluteUri, error.Headers["Location"]);
    }

    [Theory]
    [InlineData(406, true)]
    [InlineData(408, true)]
    [InlineData(429, true)]
    [InlineData(502, true)]
    [InlineData(503, true)]
    [InlineData(504, true)]
    [InlineData(400, false)]
    [InlineData(500, false)]
    public async Task Only_temporary_statuses_are_transient(int status, bool isTransient)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(status, "text/plain", "busy");
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("sa::ci"));

        Assert.Equal(isTransient, error.IsTransient);
        Assert.Null(error.RetryAfter);
    }

    [Fact]
    public async Task Retry_after_is_read_as_seconds()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(429, null, "", ("Retry-After", "7"));
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("sa::ci"));

        Assert.Equal(TimeSpan.FromSeconds(7), error.RetryAfter);
    }

    [Theory]
    [InlineData("Wed, 21 Oct 2015 07:28:30 GMT", 30)]
    [InlineData("Wed, 21 Oct 2015 07:27:00 GMT", 0)]
    public async Task Retry_after_is_read_as_a_date_by_the_servers_clock(string date, int seconds)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            503, null, "", ("Retry-After", date), ("Date", "Wed, 21 Oct 2015 07:28:00 GMT"));
        using ApiTokenClient client = new(server.Address);

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("sa::ci"));

        Assert.Equal(TimeSpan.FromSeconds(seconds), error.RetryAfter);
    }

    [Fact]
    public async Task A_long_body_is_truncated_and_marked_as_such()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(500, "text/plain", new string('x', 3_000_000));
        using ApiTokenClient client = new(new ApiClientOptions { BaseAddress = server.Address, MaxErrorBodyChars = 100 });

        ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.ListAsync("sa::ci"));

        Assert.Equal(new string('x', 100), error.Body);
        Assert.True(error.IsBodyTruncated);
        Assert.True(error.Message.Length < 500);
    }
}
