using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Wire.Clients;
using TokenGen.Wire.Documents;
using TokenGen.Wire.Values;

namespace TokenGen.Wire.Calls;

/// <summary>Calls an operation in every way that the document allows, and judges the results.</summary>
internal sealed class OperationCalls(WireDocument document, GeneratedClient client, HttpClient http, bool makesAnswers = false)
{
    private const int MaxShown = 400;

    public async Task<IReadOnlyList<CallOutcome>> RunAsync(DocumentedOperation operation)
    {
        List<CallOutcome> outcomes = [];
        foreach (CallKind kind in Kinds(operation))
        {
            outcomes.Add(await RunAsync(operation, kind));
        }

        return outcomes;
    }

    public async Task<CallOutcome> RunAsync(DocumentedOperation operation, CallKind kind)
    {
        CallOutcome outcome = await CallAsync(operation, kind, useExamples: true);
        return outcome.Verdict is Verdict.Refused or Verdict.NoValidValue
            && await CallAsync(operation, kind, useExamples: false) is { IsAccepted: true } made
            ? made.Verdict == Verdict.Passed ? made with { Verdict = Verdict.ExampleBreaksSchema, Detail = outcome.Detail } : made
            : outcome;
    }

    /// <summary>
    /// Both sets of arguments for the first success, then every response: as the document's example, and generated from its schema.
    /// </summary>
    public static IEnumerable<CallKind> Kinds(DocumentedOperation operation)
    {
        string main = operation.Responses.OrderByDescending(static response => response.IsSuccess).Select(static response => response.Key)
            .FirstOrDefault("default");
        yield return new CallKind(IsFull: false, main, IsMade: false);
        yield return new CallKind(IsFull: true, main, IsMade: false);
        foreach (DocumentedResponse response in operation.Responses)
        {
            if (response.Key != main)
            {
                yield return new CallKind(IsFull: false, response.Key, IsMade: false);
            }

            if (response.Content.Any(static media => media.Value.Member("schema") is not null))
            {
                yield return new CallKind(IsFull: false, response.Key, IsMade: true);
            }
        }
    }

    private async Task<CallOutcome> CallAsync(DocumentedOperation operation, CallKind kind, bool useExamples)
    {
        CallOutcome Outcome(Verdict verdict, string detail = "") => new(operation.ToString(), kind, verdict, detail);

        if (client.Find(operation) is not { } generated)
        {
            return Outcome(Verdict.NotSent, "no method was generated");
        }

        DocumentedResponse? wanted = operation.Responses.FirstOrDefault(response => response.Key == kind.Response);
        int status = wanted?.StatusAmong(operation.Responses) ?? 200;
        Exchange exchange = new(new WantedResponse(status, kind.IsMade, InQuery: operation.Parameters.Any(WantedResponse.IsHeader)));
        if (makesAnswers
            && wanted?.Content.FirstOrDefault(static media => MediaTypeNames.IsJson(media.Key)) is { Key: { } mediaType } media)
        {
            JsonNode? made = new ValueMaker(document, kind.IsMade, useExamples: true, Direction.Response).Make(
                media.Value.Member("schema") ?? default, media.Value);
            exchange.MadeAnswer = (status, mediaType, JsonSerializer.SerializeToUtf8Bytes(made));
        }

        // All arguments go to the method that throws; only the required ones go to the method that returns the complete response.
        bool withResponse = !kind.IsFull;
        Task call;
        RequestArguments arguments;
        try
        {
            object api = client.Create(http, operation.Security);
            (object target, MethodInfo method) = client.Find(api, generated, withResponse);
            arguments = RequestArguments.Make(document, operation, generated, method, client.Json, kind.IsFull, useExamples);
            RecordingHandler.Current = exchange;
            object started = method.Invoke(target, arguments.Values)!;
            call = started as Task ?? StreamedItems.ReadAsync(started);
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException or NotSupportedException
            or TargetInvocationException)
        {
            return Outcome(Verdict.NotSent, (exception.InnerException ?? exception).Message);
        }

        object? value;
        ApiException? error;
        try
        {
            await call;
            object? result = call.GetType().GetProperty("Result")?.GetValue(call);
            value = withResponse ? Member(result, "Body") : result;
            error = withResponse ? (ApiException?)Member(result, "Error") : null;
            if (value is not null && StreamedItems.IsStream(value))
            {
                Task read = StreamedItems.ReadAsync(value);
                await read;
                value = Member(read, "Result");
            }
        }
        catch (ApiException thrown)
        {
            value = null;
            error = thrown;
        }

        if (!exchange.IsAnswered)
        {
            return Outcome(Verdict.NotSent, $"{error?.Message ?? "nothing was sent"} {error?.GetBaseException().Message}");
        }

        PrismFindings findings = PrismFindings.Of(exchange);
        if (findings.OfRequest is { } complaint)
        {
            if (PrismFaults.OfProblem(wanted, complaint) is { } unwritten)
            {
                return Outcome(Verdict.ServerFault, unwritten);
            }

            if (PrismFaults.OfRequest(operation, findings, exchange) is { } unread)
            {
                return Outcome(Verdict.ServerFault, unread);
            }

            if (PrismFormFaults.Find(document, operation, findings, exchange, arguments.FormBody) is { } serverFault)
            {
                return Outcome(Verdict.ServerFault, serverFault);
            }

            if (operation.PathParameterOutsidePath is { } outside)
            {
                return Outcome(Verdict.NoValidValue, $"The path has no parameter {outside}.");
            }

            if (operation.SamePath is { } twin)
            {
                return Outcome(Verdict.NoValidValue, $"A request cannot tell the path from {twin}.");
            }

            if (operation.RepeatedQueryName(document) is { } repeated)
            {
                return Outcome(Verdict.NoValidValue, $"Two parameters are sent as {repeated}.");
            }

            // A schema may require a member that it forbids, or have two alternatives that every value matches.
            if (arguments is { JsonBody: { } sent, JsonSchema: { } schema }
                && new SchemaCheck(document, Direction.Request).Find(schema, sent) is { } broken)
            {
                return Outcome(Verdict.NoValidValue, broken);
            }

            return Outcome(Verdict.Refused, $"{complaint} [{exchange.Method} {exchange.Target!.PathAndQuery} {exchange.RequestText}]");
        }

        if (exchange.Status != status
            && exchange.AnswerText.Contains("\"title\":\"Maximum call stack size exceeded\"", StringComparison.Ordinal))
        {
            return Outcome(Verdict.ServerFault, PrismFaults.Overflow);
        }

        if (exchange.Status != status)
        {
            return Outcome(
                Verdict.Refused,
                $"HTTP {exchange.Status} instead of {status}: {Start(exchange.AnswerText)} "
                + $"[{exchange.Method} {exchange.Target!.PathAndQuery}]");
        }

        if (arguments is { JsonBody: { } body, JsonSchema: { } bodySchema }
            && RequestBody.Find(document, bodySchema, body, exchange) is { } change)
        {
            return Outcome(Verdict.Lost, $"the request's body: {change}");
        }

        bool isSuccess = wanted is { IsSuccess: true }
            || (wanted is { IsRedirect: true } && !operation.Responses.Any(static response => response.IsSuccess));
        return new AnswerReading(document, client.Json).Judge(wanted, isSuccess, exchange, findings.OfAnswer, value, error) is var (verdict, detail)
            ? Outcome(verdict, detail)
            : Outcome(Verdict.Passed);
    }

    private static string Start(string text) => text.Length <= MaxShown ? text : text[..MaxShown];

    private static object? Member(object? owner, string name) => owner?.GetType().GetProperty(name)!.GetValue(owner);
}
