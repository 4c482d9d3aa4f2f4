using TokenGen.Envelopes;
using TokenGen.Http;
using TokenGen.Json;
using TokenGen.Redaction;
using TokenGen.Text;

namespace TokenGen.Errors;

/// <summary>Makes the exceptions for responses.</summary>
internal static class Failure
{
    /// <summary>The maximum length of a path in a message.</summary>
    private const int MaxPlace = 300;

    /// <summary>The exception for an error status.</summary>
    /// <param name="response">The response.</param>
    /// <param name="envelope">The rule of the operation's envelopes, if there is one.</param>
    /// <param name="declared">The error that the document declares for this status, if there is one.</param>
    public static ApiException Of(ResponseContext response, EnvelopeLayout? envelope, ErrorCase? declared)
    {
        ReceivedResponse received = response.Received;
        bool isText = BodyEncoding.TryToUtf8(received.Body, received.MediaType, out ReadOnlySpan<byte> json);
        if (isText && !json.IsEmpty && !received.IsTruncated)
        {
            if (envelope is not null && TryReadStatus(json, envelope) is { } status)
            {
                return OfEnvelope(response, status);
            }

            if (declared?.TryRead(json, response.Request.BeginReading(), WithWords(response)) is { } exception)
            {
                return exception;
            }
        }

        return WithWords(response).ToException();
    }

    /// <summary>The exception for an envelope that reports an error.</summary>
    public static ApiException OfEnvelope(ResponseContext response, ResponseStatus status)
    {
        Redactor redactor = Redactor.For(response.Request);
        FailureReport report = FailureReport.Of(response, ApiErrorKind.Envelope);
        report.Status = Masked(status, redactor);
        report.ErrorMessage = Words(string.IsNullOrWhiteSpace(report.Status.Message) ? report.Status.Result : report.Status.Message);
        return report.ToException();
    }

    /// <summary>The exception for a success whose JSON does not match the document.</summary>
    public static ApiException UnexpectedJson(ResponseContext response, JsonProblem problem)
    {
        // Masked before it is shortened, because names in the path come from the server.
        string place = PlainText.OneLine(Redactor.For(response.Request).Mask(problem.Path)!, MaxPlace);
        ApiOperation operation = response.Request.Operation;
        string description = operation.HasSecretResponse || operation.SecretMembers.Count > 0 ? problem.Unquoted : problem.Description;
        return Unexpected(response, $"At {place}, byte {problem.BytePosition}: {description}", problem.Path, problem.BytePosition);
    }

    /// <summary>The exception for a success whose envelope lacks the promised payload.</summary>
    public static ApiException NoPayload(ResponseContext response, ResponseStatus status)
    {
        FailureReport report = FailureReport.Of(response, ApiErrorKind.UnexpectedBody);
        report.Status = Masked(status, Redactor.For(response.Request));
        return report.ToException("The envelope has no payload.", "$.response", response.Received.Body.Length);
    }

    public static ApiException EmptyBody(ResponseContext response) => Unexpected(response, "It is empty.", "$", 0);

    public static ApiException NoLocation(ResponseContext response) =>
        Unexpected(response, "The header Location is missing or is not a URL.", "$", 0);

    public static ApiException UnknownCharset(ResponseContext response) =>
        Unexpected(response, "Its charset is unknown, or its bytes are not valid in that charset.", "$", 0);

    /// <summary>The exception for a body whose reader threw an exception of another type.</summary>
    public static ApiException Unreadable(ResponseContext response, Exception exception)
    {
        if (!response.Received.IsSuccess)
        {
            return FailureReport.Of(response, ApiErrorKind.Text).ToException(Cause.Of(exception, response.Request));
        }

        string problem = $"It cannot be read ({exception.GetType().Name}).";
        return FailureReport.Of(response, ApiErrorKind.UnexpectedBody)
            .ToException(problem, "$", 0, cause: Cause.Of(exception, response.Request));
    }

    public static ApiException TooLong(ResponseContext response) =>
        Unexpected(response, $"It is longer than {response.Request.Settings.Limits.MaxResponseBytes} bytes (MaxResponseBytes).", "$", response.Received.ReceivedBytes);

    /// <summary>The exception for an item of a stream that does not match the document.</summary>
    public static ApiException UnexpectedItem(ResponseContext response, byte[] item, JsonProblem problem) =>
        UnexpectedJson(OfItem(response, item), problem);

    /// <summary>The exception for an item of a stream that exceeds the size limit.</summary>
    public static ApiException TooLongItem(ResponseContext response, byte[] beginning) => TooLong(OfItem(response, beginning));

    private static ResponseContext OfItem(ResponseContext response, byte[] item) =>
        new(response.Request, new ReceivedResponse(response.Received.Message, item, item.Length, isTruncated: false));

    public static ApiException WrongMediaType(ResponseContext response, string? expected) =>
        Unexpected(response, $"It is {Quote(response.Received.MediaType)}, expected {expected ?? "none"}.", "$", 0);

    /// <summary>The exception for a documented body that another method reads.</summary>
    public static ApiException OtherForm(ResponseContext response, string? expected, string method)
    {
        string problem = $"The response is {Quote(response.Received.MediaType)}, expected {expected ?? "none"}. Call {method} to read it.";
        return FailureReport.Of(response, ApiErrorKind.UnexpectedBody).ToException(
            Redactor.For(response.Request).Mask(problem)!, "$", 0, "this method cannot read its media type");
    }

    private static ApiResponseFormatException Unexpected(ResponseContext response, string problem, string path, long bytePosition)
    {
        Redactor redactor = Redactor.For(response.Request);
        return FailureReport.Of(response, ApiErrorKind.UnexpectedBody)
            .ToException(redactor.Mask(problem)!, redactor.Mask(path)!, bytePosition);
    }

    private static FailureReport WithWords(ResponseContext response)
    {
        ServerWords words = ServerWords.Of(response);
        Redactor redactor = Redactor.For(response.Request);
        FailureReport report = FailureReport.Of(response, response.Received.Status switch
        {
            301 or 302 or 303 or 307 or 308 => ApiErrorKind.Redirect,
            304 => ApiErrorKind.NotModified,
            _ => words.Kind,
        });
        report.ErrorMessage = words.Message is { } said ? Words(redactor.MaskBody(said, response.Received.IsTruncated)) : null;
        report.TrackingId = Words(redactor.Mask(words.TrackingId));
        return report;
    }

    private static ResponseStatus Masked(ResponseStatus status, Redactor redactor) =>
        status with { Message = redactor.Mask(status.Message), Result = redactor.Mask(status.Result) };

    private static string? Words(string? masked) => masked is null ? null : PlainText.Lines(masked, PlainText.MaxWords);

    private static ResponseStatus? TryReadStatus(ReadOnlySpan<byte> json, EnvelopeLayout envelope)
    {
        try
        {
            return envelope.TryReadStatus(new JsonReader(json));
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    public static string Quote(MediaType mediaType) => mediaType.IsEmpty ? "of no media type" : $"\"{mediaType}\"";
}
