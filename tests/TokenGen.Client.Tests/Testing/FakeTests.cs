using System.Net;
using Fakes;
using TokenGen.Testing;

namespace TokenGen.Client.Tests.Testing;

/// <summary>Tests of code that calls an API, without the API: the case <c>Fakes</c> of the snapshots.</summary>
public sealed class FakeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fake_operation_returns_its_configured_response_and_records_calls()
    {
        using FakesFake fake = new();
        fake.Tokens.ListTokens.Returns([new Token { Id = "1" }, new Token { Id = "2", Name = "two" }]);
        fake.Tokens.CreateToken.Returns(call => new Token { Id = "3", Name = call.Body });

        IFakesClient client = fake.CreateClient(new ApiClientOptions { Credential = Credential.ApiKeyHeader("X-Key", "secret") });
        IReadOnlyList<Token> tokens = await client.Tokens.ListTokensAsync("Ada & Bob", Token);
        Token created = await client.Tokens.CreateTokenAsync(new Token { Id = "new" }, Token);

        Assert.Equal(["1", "2"], tokens.Select(static token => token.Id));
        Assert.Equal("""{"id":"new"}""", created.Name);
        FakeCall listed = Assert.Single(fake.Tokens.ListTokens.Calls);
        Assert.Equal(("listTokens", "GET", "/tokens?user=Ada%20%26%20Bob", "secret"), (listed.OperationId, listed.Method, listed.Target, listed.Headers["X-Key"]));
        Assert.Equal(["GET /tokens?user=Ada%20%26%20Bob", "POST /tokens"], fake.Calls.Select(static call => call.ToString()));
    }

    [Fact]
    public async Task A_fake_returns_documented_examples_until_a_response_is_configured()
    {
        using FakesFake fake = new FakesFake().WithExamples();
        IFakesClient client = fake.CreateClient();

        Assert.Empty(await client.Tokens.ListTokensAsync(cancellationToken: Token));
        Assert.Equal("7", (await client.Tokens.GetTokenAsync("1", Token)).Id);
        Assert.Equal("yes\n", await client.Calls.EqualsAsync(Token));

        fake.Tokens.ListTokens.Returns(FakesExamples.Tokens.ListTokensOneOfThem);
        Token told = Assert.Single(await client.Tokens.ListTokensAsync(cancellationToken: Token));
        Assert.Equal(("1\"\"\"\u2028}", "Änne"), (told.Id, told.Name));

        fake.Tokens.ListTokens.Reset();
        Assert.Empty(await client.Tokens.ListTokensAsync(cancellationToken: Token));
    }

    [Fact]
    public async Task Each_access_to_an_example_returns_a_new_value()
    {
        using FakesFake fake = new();
        fake.Tokens.CreateToken.Returns(FakesExamples.Tokens.CreateToken with { Name = "made" });

        Token created = await fake.CreateClient().Tokens.CreateTokenAsync(FakesExamples.Tokens.CreateTokenBody, Token);

        Assert.Equal(("7", "made"), (created.Id, created.Name));
        Assert.Equal("""{"id":"2"}""", fake.Tokens.CreateToken.Calls.Single().Body);
        Assert.NotSame(FakesExamples.Tokens.CreateToken, FakesExamples.Tokens.CreateToken);
    }

    [Fact]
    public async Task A_fake_operation_throws_the_exception_of_the_test()
    {
        using FakesFake fake = new();
        fake.Tokens.GetToken.Throws(static call => new ApiException($"no {call.Target}") { Kind = ApiErrorKind.Declared });

        ApiException failure = await Assert.ThrowsAsync<ApiException>(() => fake.CreateClient().Tokens.GetTokenAsync("1", Token));

        Assert.Equal(("no /tokens/1", ApiErrorKind.Declared), (failure.Message, failure.Kind));
    }

    [Fact]
    public async Task Differences_are_reported_in_the_payload_of_an_envelope()
    {
        using FakesFake fake = new();
        fake.Tokens.GetToken.Returns(new Token { Id = "1" });

        ApiResponse<ResponseContainer<Token>> response = await fake.CreateClient().Tokens.WithResponse.GetTokenAsync("1", Token);

        Assert.Equal(("1", "OK", 200), (response.EnsureSuccess().Response!.Id, response.Body!.Status.Result, response.Body.Status.Code));
    }

    [Fact]
    public async Task Fake_responses_are_used_in_order_and_the_last_one_repeats()
    {
        using FakesFake fake = new();
        fake.Tokens.GetToken
            .Fails(HttpStatusCode.ServiceUnavailable)
            .Breaks()
            .Returns(new Token { Id = "1" });
        IFakesClient client = fake.CreateClient();

        Assert.Equal(503, (int)(await Assert.ThrowsAnyAsync<ApiException>(() => client.Tokens.GetTokenAsync("1", Token))).StatusCode!);
        await Assert.ThrowsAsync<ApiConnectionException>(() => client.Tokens.GetTokenAsync("1", Token));
        Assert.Equal("1", (await client.Tokens.GetTokenAsync("1", Token)).Id);
        Assert.Equal("1", (await client.Tokens.GetTokenAsync("1", Token)).Id);
        Assert.Equal(4, fake.Tokens.GetToken.Calls.Count);

        fake.Tokens.GetToken.Reset();
        Assert.Empty(fake.Tokens.GetToken.Calls);
    }

    [Fact]
    public async Task A_documented_error_is_thrown_with_its_type()
    {
        using FakesFake fake = new();
        fake.Tokens.ListTokens.Fails(HttpStatusCode.NotFound, """{"title":"nobody"}""", "application/problem+json");

        ApiException<Problem> error = await Assert.ThrowsAsync<ApiException<Problem>>(
            () => fake.CreateClient().Tokens.ListTokensAsync(cancellationToken: Token));

        Assert.Equal("nobody", error.Error!.Title);
    }

    [Fact]
    public async Task A_fake_call_times_out_as_in_production()
    {
        using FakesFake fake = new();
        fake.Tokens.GetToken.NeverResponds();
        IFakesClient client = fake.CreateClient(new ApiClientOptions { Timeout = TimeSpan.FromMilliseconds(20) });

        await Assert.ThrowsAsync<ApiTimeoutException>(() => client.Tokens.GetTokenAsync("1", Token));
    }

    [Fact]
    public async Task Fakes_respond_with_text_bytes_events_or_nothing()
    {
        using FakesFake fake = new();
        fake.CallsTag.EqualsOperation.Returns("yes");
        fake.CallsTag.GetPicture.Returns([1, 2, 3]);
        fake.CallsTag.Watch.Returns("data: {\"id\":\"1\"}\n\ndata: {\"id\":\"2\"}\n\n");
        fake.Tokens.DeleteToken.Returns();
        fake.Tokens.ListTokens.Returns([new Token { Id = "1" }]);
        IFakesClient client = fake.CreateClient();

        Assert.Equal("yes", await client.Calls.EqualsAsync(Token));
        using (MemoryStream copy = new())
        {
            await using Stream picture = await client.Calls.GetPictureAsync(Token);
            await picture.CopyToAsync(copy, Token);
            Assert.Equal([1, 2, 3], copy.ToArray());
        }

        Assert.Equal(["1", "2"], await IdsAsync(client.Calls.WatchAsync(Token)));

        // A method for another form of the response belongs to the same operation.
        Assert.Equal(["1"], await IdsAsync(client.Tokens.ListTokensStreamingAsync(cancellationToken: Token)));
#pragma warning disable CS0618 // The document calls the operation deprecated.
        await client.Tokens.DeleteTokenAsync("1", Token);
#pragma warning restore CS0618
        Assert.Single(fake.Tokens.DeleteToken.Calls);
    }

    [Fact]
    public async Task A_fake_response_message_keeps_its_headers()
    {
        using FakesFake fake = new();
        fake.Tokens.GetToken.Responds(
            _ => new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { { "Retry-After", "7" } } });

        ApiException error = await Assert.ThrowsAnyAsync<ApiException>(() => fake.CreateClient().Tokens.GetTokenAsync("1", Token));

        Assert.Equal(TimeSpan.FromSeconds(7), error.RetryAfter);
    }

    [Fact]
    public async Task A_fake_response_may_wait_for_another_call_of_the_operation()
    {
        using FakesFake fake = new();
        using ManualResetEventSlim second = new();
        fake.Tokens.GetToken
            .Returns(_ => second.Wait(TimeSpan.FromMinutes(1), Token) ? new Token { Id = "1" } : throw new TimeoutException())
            .Returns(_ =>
            {
                second.Set();
                return new Token { Id = "2" };
            });
        IFakesClient client = fake.CreateClient();

        Task<Token> waiting = Task.Run(() => client.Tokens.GetTokenAsync("1", Token), Token);
        while (fake.Tokens.GetToken.Calls.Count == 0)
        {
            await Task.Yield();
        }

        Token other = await client.Tokens.GetTokenAsync("2", Token);

        Assert.Equal(("1", "2"), ((await waiting).Id, other.Id));
    }

    [Fact]
    public async Task A_fake_operation_without_a_response_throws_with_advice()
    {
        using FakesFake fake = new();

        InvalidOperationException error = await Assert.ThrowsAsync<InvalidOperationException>(
            () => fake.CreateClient().Tokens.GetTokenAsync("1", Token));

        Assert.StartsWith("getToken was called, but has no response", error.Message, StringComparison.Ordinal);
        Assert.Single(fake.Calls);
    }

    private static async Task<List<string>> IdsAsync(IAsyncEnumerable<Token> tokens)
    {
        List<string> ids = [];
        await foreach (Token token in tokens)
        {
            ids.Add(token.Id);
        }

        return ids;
    }
}
