using System.Text.Json;
using DriftApi;

namespace TokenGen.Drift.Clients;

/// <summary>TokenGen's client.</summary>
internal sealed class TokenGenClient : IMeasuredClient
{
    public string Name => "TokenGen";

    public async Task<CallResult> CallAsync(Uri address, string operation, CancellationToken cancellationToken)
    {
        ToldDifferences told = new();
        using DriftClient client = new(new ApiClientOptions { BaseAddress = address, Observer = told });
        object? value = await OperationCall.InvokeAsync(client, operation, cancellationToken);
        return new CallResult(value, told.All, value is null or Stream ? null : JsonSerializer.SerializeToElement(value, value.GetType()));
    }
}
