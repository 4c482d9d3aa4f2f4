using System.Globalization;
using System.Text.Json;
using TokenGen.Corpus.Documents;
using TokenGen.Wire.Calls;
using TokenGen.Wire.Clients;
using TokenGen.Wire.Documents;

namespace TokenGen.Wire.Tests.Calls;

/// <summary>Runs a small document from its text to the verdict on each call, with a test server instead of Prism.</summary>
public sealed class ClientRunTests
{
    private const string Pet = """{"name":"Bo","age":null,"more":[1]}""";
    private const string Problem = """{"title":"no"}""";

    private static readonly string s_path = Path.Combine(AppContext.BaseDirectory, "Calls", "pets.yaml");
    private static readonly Lazy<GeneratedClient> s_client = new(
        static () => GeneratedClient.Of(CorpusDocument.Plain("pets", s_path), CancellationToken.None));

    [Fact]
    public async Task Each_operation_is_called_with_both_argument_sets_for_each_response()
    {
        IReadOnlyList<CallOutcome> outcomes = await RunAsync(static status => status == 200 ? Pet : status == 404 ? Problem : null);

        // PUT has a header `Prefer` of its own, so the response is chosen in the query there.
        Assert.All(outcomes, static outcome => Assert.Equal((Verdict.Passed, ""), (outcome.Verdict, outcome.Detail)));
        Assert.Equal(
            [
                "GET /pets/{id} required, 200", "GET /pets/{id} everything, 200", "GET /pets/{id} required, 200 made",
                "GET /pets/{id} required, 404", "GET /pets/{id} required, 404 made",
                "PUT /pets/{id} required, 204", "PUT /pets/{id} everything, 204",
            ],
            outcomes.Select(static outcome => $"{outcome.Operation} {outcome.What}"));
    }

    [Fact]
    public async Task A_validation_error_of_the_server_is_a_refusal()
    {
        IReadOnlyList<CallOutcome> outcomes = await RunAsync(
            static status => status == 200 ? Pet : status == 404 ? Problem : null,
            """[{"location":["request","path","id"],"severity":"Error","message":"must be string"}]""");

        Assert.All(outcomes, static outcome => Assert.Equal(Verdict.Refused, outcome.Verdict));
        Assert.StartsWith("request/path/id: must be string [GET /root/pets/1", outcomes[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unread_response_that_breaks_its_schema_is_not_an_error_of_the_reader()
    {
        IReadOnlyList<CallOutcome> outcomes = await RunAsync(
            static status => status == 200 ? """{"name":[]}""" : status == 404 ? Problem : null);

        Assert.All(outcomes.Where(static outcome => outcome.What.Response == "200"), static outcome =>
            Assert.Equal((Verdict.AnswerBreaksSchema, "/name: string wanted, array found"), (outcome.Verdict, outcome.Detail)));
        Assert.All(outcomes.Where(static outcome => outcome.What.Response != "200"), static outcome =>
            Assert.Equal(Verdict.Passed, outcome.Verdict));
    }

    [Fact]
    public async Task A_status_other_than_the_requested_one_is_a_refusal()
    {
        IReadOnlyList<CallOutcome> outcomes = await RunAsync(static _ => Problem, answersWith: 404);

        Assert.Contains(
            outcomes,
            static outcome => outcome.Verdict == Verdict.Refused
                && outcome.Detail == """HTTP 404 instead of 204: {"title":"no"} [PUT /root/pets/1]""");
    }

    [Fact]
    public async Task A_value_that_changed_counts_as_lost()
    {
        WireDocument document = WireDocument.Load(s_path);
        DocumentedResponse response = DocumentedOperation.In(document).First().Responses[0];
        using HttpResponseMessage message = new(System.Net.HttpStatusCode.OK)
        {
            Content = new StringContent(Pet, System.Text.Encoding.UTF8, "application/json"),
        };
        Exchange exchange = new(default);
        await exchange.RememberAsync(message, TestContext.Current.CancellationToken);
        AnswerReading reading = new(document, JsonSerializerOptions.Default);

        Assert.Null(reading.Judge(response, isSuccess: true, exchange, null, JsonDocument.Parse(Pet).RootElement, null));
        Assert.Equal(
            (Verdict.Lost, "/more: [1] was sent, and is gone"),
            reading.Judge(response, isSuccess: true, exchange, null, JsonDocument.Parse("""{"name":"Bo","age":null}""").RootElement, null));
    }

    [Fact]
    public async Task A_value_that_was_read_from_nothing_counts_as_lost()
    {
        WireDocument document = WireDocument.Load(s_path);
        DocumentedResponse response = DocumentedOperation.In(document).First().Responses[0];
        using HttpResponseMessage message = new(System.Net.HttpStatusCode.OK) { Content = new ByteArrayContent([]) };
        Exchange exchange = new(default);
        await exchange.RememberAsync(message, TestContext.Current.CancellationToken);

        Assert.Equal(
            (Verdict.Lost, "no body was sent, but Int32 was read"),
            new AnswerReading(document, JsonSerializerOptions.Default).Judge(response, isSuccess: true, exchange, null, 7, null));
    }

    [Theory]
    [InlineData("https://example.com/pets/2", null)]
    [InlineData("https://example.com/pets/3", "another address than was sent")]
    public async Task The_address_of_a_redirect_is_compared(string read, string? fault)
    {
        WireDocument document = WireDocument.Load(s_path);
        using HttpRequestMessage request = new(HttpMethod.Get, "https://example.com/pets/1");
        using HttpResponseMessage message = new(System.Net.HttpStatusCode.Found);
        message.Headers.Location = new Uri("2", UriKind.Relative);
        Exchange exchange = new(default);
        await exchange.RememberAsync(request, TestContext.Current.CancellationToken);
        await exchange.RememberAsync(message, TestContext.Current.CancellationToken);

        (Verdict, string Detail)? judged = new AnswerReading(document, JsonSerializerOptions.Default)
            .Judge(null, isSuccess: true, exchange, null, new Uri(read), null);

        Assert.Equal(fault, judged?.Detail);
    }

    private static async Task<IReadOnlyList<CallOutcome>> RunAsync(
        Func<int, string?> bodyOf, string? violations = null, int? answersWith = null)
    {
        WireDocument document = WireDocument.Load(s_path);
        await using ScriptedServer server = await ScriptedServer.StartAsync(request => Response(request, bodyOf, violations, answersWith));
        using HttpClient http = new(new RecordingHandler(server.Address)) { BaseAddress = RecordingHandler.AddressOf(server.Address) };
        OperationCalls calls = new(document, s_client.Value, http);
        List<CallOutcome> outcomes = [];
        foreach (DocumentedOperation operation in DocumentedOperation.In(document))
        {
            outcomes.AddRange(await calls.RunAsync(operation));
        }

        return outcomes;
    }

    /// <summary>The response of Prism, with one body for each status: the preferred status, whatever else the request contains.</summary>
    private static ScriptedResponse Response(ReceivedRequest request, Func<int, string?> bodyOf, string? violations, int? answersWith)
    {
        string? prefer = request["Prefer"];
        string wanted = prefer?.StartsWith("code=", StringComparison.Ordinal) == true ? prefer : request.Target;
        int status = answersWith ?? int.Parse(
            wanted.AsSpan(wanted.IndexOf("code=", StringComparison.Ordinal) + "code=".Length, 3), CultureInfo.InvariantCulture);
        (string, string)[] headers = violations is null ? [] : [(PrismFindings.Header, violations)];
        return bodyOf(status) is { } body
            ? new ScriptedResponse(status, status < 400 ? "application/json" : "application/problem+json", body, headers)
            : new ScriptedResponse(status, Headers: headers);
    }
}
