using System.Text.Json;

namespace TokenGen.Drift.Clients;

/// <summary>A generated client whose reading is measured.</summary>
internal interface IMeasuredClient
{
    string Name { get; }

    /// <summary>Calls an operation by its operationId and reads the result to its end.</summary>
    Task<CallResult> CallAsync(Uri address, string operation, CancellationToken cancellationToken);
}

/// <summary>What a call returned.</summary>
/// <param name="Value">The value; a list for a stream of items.</param>
/// <param name="Told">The differences that the client told of.</param>
/// <param name="Written">The value as JSON again, where the client can write it.</param>
internal sealed record CallResult(object? Value, IReadOnlyList<string> Told, JsonElement? Written);
