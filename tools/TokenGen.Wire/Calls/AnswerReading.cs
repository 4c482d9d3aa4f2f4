using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Wire.Documents;
using TokenGen.Wire.Values;

namespace TokenGen.Wire.Calls;

/// <summary>Checks that a response was read into its typed value, and that the value written again equals the response.</summary>
internal sealed class AnswerReading(WireDocument document, JsonSerializerOptions json)
{
    /// <summary>Returns what went wrong, or null.</summary>
    /// <param name="wanted">The documented response.</param>
    /// <param name="isSuccess">Whether the documented response is a success.</param>
    /// <param name="exchange">The actual request and response.</param>
    /// <param name="finding">What the server reports as wrong in its own response.</param>
    /// <param name="value">The value that the client returned.</param>
    /// <param name="error">The exception that the client threw.</param>
    public (Verdict Verdict, string Detail)? Judge(
        DocumentedResponse? wanted, bool isSuccess, Exchange exchange, string? finding, object? value, ApiException? error)
    {
        JsonElement? media = MediaOf(wanted, exchange.AnswerType);
        JsonElement? schema = media?.Member("schema");
        if (Fault(isSuccess, exchange, value, error, schema) is not { } fault)
        {
            return null;
        }

        if (wanted is { IsRedirect: true } && exchange.Location is null)
        {
            return (Verdict.ServerFault, PrismFaults.NoLocation);
        }

        if (PrismFaults.Find(document, media, exchange) is { } serverFault)
        {
            return (Verdict.ServerFault, serverFault);
        }

        if (finding is not null)
        {
            return (Verdict.AnswerBreaksSchema, finding);
        }

        if (schema is null || !MediaTypeNames.IsJson(exchange.AnswerType))
        {
            return (Verdict.Lost, fault);
        }

        JsonNode? answer = JsonNode.Parse(exchange.AnswerBody);
        return new SchemaCheck(document, Direction.Response).Find(schema.Value, answer) is { } broken
            ? (broken.Contains(SchemaCheck.BeyondPlatform, StringComparison.Ordinal) ? Verdict.BeyondPlatform : Verdict.AnswerBreaksSchema, broken)
            : (Verdict.Lost, fault);
    }

    private string? Fault(bool isSuccess, Exchange exchange, object? value, ApiException? error, JsonElement? schema)
    {
        bool isError = exchange.Status is < 200 or > 299 && !isSuccess;
        if (!isError)
        {
            return error is null ? Difference(exchange, value, schema) : $"not read: {error.Message}";
        }

        if (error is null)
        {
            return $"HTTP {exchange.Status} is no error";
        }

        if ((int?)error.StatusCode != exchange.Status)
        {
            return $"the error has the status {error.StatusCode}: {error.Message}";
        }

        if (error.GetType().GetProperty("Error") is { } typed)
        {
            return Difference(exchange, typed.GetValue(error), schema);
        }

        return schema is not null && MediaTypeNames.IsJson(exchange.AnswerType) ? $"the error has no typed value: {error.Message}" : null;
    }

    private string? Difference(Exchange exchange, object? value, JsonElement? schema)
    {
        switch (value)
        {
            // Items have been read to the end; together their text is not one JSON value.
            case IStreamedItems:
            case NoContent:
            case null or JsonElement { ValueKind: JsonValueKind.Undefined } when exchange.AnswerBody.Length == 0 || schema is null:
                return null;
            case Stream stream:
                using (MemoryStream copy = new())
                {
                    stream.CopyTo(copy);
                    return copy.ToArray().AsSpan().SequenceEqual(exchange.AnswerBody) ? null : "other bytes than were sent";
                }

            // The result of an operation that only redirects.
            case Uri uri when exchange.Location is { } location:
                return uri == new Uri(exchange.Target!, location) ? null : "another address than was sent";
            case byte[] bytes when !MediaTypeNames.IsJson(exchange.AnswerType):
                return bytes.AsSpan().SequenceEqual(exchange.AnswerBody) ? null : "other bytes than were sent";
            case string text when !MediaTypeNames.IsJson(exchange.AnswerType):
                return text == exchange.AnswerText ? null : "another text than was sent";
            default:
                if (exchange.AnswerBody.Length == 0)
                {
                    return $"no body was sent, but {value?.GetType().Name ?? "null"} was read";
                }

                JsonElement written = JsonSerializer.SerializeToElement(value, value?.GetType() ?? typeof(object), json);
                return JsonText.Difference(
                    JsonDocument.Parse(exchange.AnswerBody).RootElement, written, ComparisonRules.Of(document, schema));
        }
    }

    /// <summary>The documented media type object of the response; null if the document does not declare that media type.</summary>
    private static JsonElement? MediaOf(DocumentedResponse? wanted, string mediaType) =>
        wanted?.Content.Where(media => MediaTypeNames.Plain(media.Key) == MediaTypeNames.Plain(mediaType))
            .Select(static media => (JsonElement?)media.Value).FirstOrDefault();
}
