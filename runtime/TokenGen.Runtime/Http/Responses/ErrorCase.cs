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
    /// <param name="report">What is known of the failure.</param>
    /// <returns>The exception, or <see langword="null"/> when the body is not what was declared.</returns>
    public abstract ApiException? TryRead(ReadOnlySpan<byte> json, JsonReading reading, FailureReport report);
}

/// <summary>An error that the document declares, with the type of its body.</summary>
internal sealed class ErrorCase<TError>(StatusPattern status, JsonCodec<TError> codec, string mediaType) : ErrorCase(status, mediaType)
{
    public override ApiException? TryRead(ReadOnlySpan<byte> json, JsonReading reading, FailureReport report)
    {
        try
        {
            // What lacks a required member is probably another error than the declared one, such as that of a gateway.
            var error = codec.Parse(json, reading);
            return error is IJsonRecord { Faults: { } faults } && faults.HasUnusable ? null : report.ToException(error);
        }
        catch (JsonException)
        {
            // An error is reported as one even when its body is another than declared.
            return null;
        }
    }
}
