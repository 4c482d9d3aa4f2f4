using System.Text.Json.Serialization;

namespace TokenGen.Benchmarks.Baselines.Mutable;

public sealed class TokenList
{
    [JsonPropertyName("status")] public Status Status { get; set; } = null!;

    [JsonPropertyName("response")] public List<Token> Response { get; set; } = null!;
}

public sealed class Status
{
    [JsonPropertyName("result")] public string Result { get; set; } = null!;

    [JsonPropertyName("message")] public string? Message { get; set; }

    [JsonPropertyName("code")] public long? Code { get; set; }
}

public sealed class Token
{
    [JsonPropertyName("tokenID")] public string TokenID { get; set; } = null!;

    [JsonPropertyName("tokenName")] public string TokenName { get; set; } = null!;

    [JsonPropertyName("account")] public string Account { get; set; } = null!;

    [JsonPropertyName("accountType")] public AccountType AccountType { get; set; }

    [JsonPropertyName("lastUsed")] public long? LastUsed { get; set; }

    [JsonPropertyName("dateGenerated")] public long DateGenerated { get; set; }
}
