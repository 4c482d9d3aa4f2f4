using System.Text.Json;

namespace TokenGen.Drift.Clients;

/// <summary>A generated client that reads the responses of the cases.</summary>
internal interface IMeasuredClient
{
    string Name { get; }

    /// <summary>Calls an operation by its operationId and reads the whole result.</summary>
    Task<CallResult> CallAsync(Uri address, string operation, CancellationToken cancellationToken);
}

/// <summary>The result of a call.</summary>
/// <param name="Value">The value; a list for a stream of items.</param>
/// <param name="Told">The differences that the client reported.</param>
/// <param name="Written">The value written as JSON again, if the client can write it.</param>
internal sealed record CallResult(object? Value, IReadOnlyList<string> Told, JsonElement? Written);
