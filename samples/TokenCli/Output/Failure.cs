using System.Text.Json;
using TokenGen;

namespace TokenCli.Output;

/// <summary>Why something failed: a sentence for people, members for programs. It contains no secret.</summary>
/// <remarks>The client masks secrets in messages of the server; messages of this tool identify tokens by <see
/// cref="Tokens.TokenRef"/>.</remarks>
internal sealed record Failure(string Kind, string Message)
{
    public static Failure Interrupted { get; } = new("interrupted", "Interrupted.");

    public string? Operation { get; private init; }

    public int? StatusCode { get; private init; }

    public string? TrackingId { get; private init; }

    public static Failure Of(ApiException exception) => new(exception.Kind.ToString().ToLowerInvariant(), Sentence(exception))
    {
        Operation = exception.OperationId,
        StatusCode = (int?)exception.StatusCode,
        TrackingId = exception.TrackingId,
    };

    public static Failure Of(CliException exception) =>
        new(exception.ExitCode == ExitCodes.File ? "file" : exception.ExitCode == ExitCodes.Usage ? "usage" : "refused", exception.Message);

    public static Failure Of(Exception fileProblem) => new("file", fileProblem.Message);

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("kind"u8, Kind);
        writer.WriteString("message"u8, Message);
        if (Operation is not null) writer.WriteString("operation"u8, Operation);
        if (StatusCode is { } status) writer.WriteNumber("status"u8, status);
        if (TrackingId is not null) writer.WriteString("trackingId"u8, TrackingId);
        writer.WriteEndObject();
    }

    // The client does not say why a connection failed. The system's message does, with host and port but without the path.
    private static string Sentence(ApiException exception) =>
        exception is { Kind: ApiErrorKind.Connection, InnerException: { } cause } ? $"{exception.Message} {cause.Message}" : exception.Message;
}
