using System.Text.Json.Serialization;

namespace TokenGen.Benchmarks.Baselines.Records;

public sealed record TokenList
{
    [JsonPropertyName("status")] public required Status Status { get; init; }

    [JsonPropertyName("response")] public required List<Token> Response { get; init; }
}

public sealed record Status
{
    [JsonPropertyName("result")] public required string Result { get; init; }

    [JsonPropertyName("message")] public string? Message { get; init; }

    [JsonPropertyName("code")] public long? Code { get; init; }
}

public sealed record Token
{
    [JsonPropertyName("tokenID")] public required string TokenID { get; init; }

    [JsonPropertyName("tokenName")] public required string TokenName { get; init; }

    [JsonPropertyName("account")] public required string Account { get; init; }

    [JsonPropertyName("accountType")] public required AccountType AccountType { get; init; }

    [JsonPropertyName("lastUsed")] public long? LastUsed { get; init; }

    [JsonPropertyName("dateGenerated")] public required long DateGenerated { get; init; }
}
