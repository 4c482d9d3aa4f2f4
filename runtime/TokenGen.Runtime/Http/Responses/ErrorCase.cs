using System.Text.Json;
using TokenGen.Errors;
using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>An error that the document declares.</summary>
internal abstract class ErrorCase(StatusPattern status, string mediaType)
{
    public StatusPattern Status => status;

    public string MediaType => mediaType;

    /// <summary>Reads the error.</summary>
    /// <param name="json">The body as UTF-8.</param>
    /// <param name="reading">How it is read.</param>
    /// <param name="report">The details of the failure.</param>
    /// <returns>The exception, or <see langword="null"/> if the body does not match the declared type.</returns>
    public abstract ApiException? TryRead(ReadOnlySpan<byte> json, JsonReading reading, FailureReport report);
}

/// <summary>An error that the document declares, with the type of its body.</summary>
internal sealed class ErrorCase<TError>(StatusPattern status, JsonCodec<TError> codec, string mediaType) : ErrorCase(status, mediaType)
{
    public override ApiException? TryRead(ReadOnlySpan<byte> json, JsonReading reading, FailureReport report)
    {
        try
        {
            // A body without a required member is probably another error, such as that of a gateway.
            TError? error = codec.Parse(json, reading);
            return error is IJsonRecord { Faults: { } faults } && faults.HasUnusable ? null : report.ToException(error);
        }
        catch (JsonException)
        {
            // The error is reported even if its body does not match the declared type.
            return null;
        }
    }
}
