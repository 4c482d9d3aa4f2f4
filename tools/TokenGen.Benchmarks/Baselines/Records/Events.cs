using System.Text.Json.Serialization;

namespace TokenGen.Benchmarks.Baselines.Records;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TokenCreated), "created")]
[JsonDerivedType(typeof(TokenRotated), "rotated")]
[JsonDerivedType(typeof(TokenRevoked), "revoked")]
[JsonDerivedType(typeof(TokenUsed), "used")]
public abstract record TokenEvent
{
    [JsonPropertyName("id")] public required string Id { get; init; }

    [JsonPropertyName("at")] public required DateTimeOffset At { get; init; }
}

public sealed record TokenCreated : TokenEvent
{
    [JsonPropertyName("token")] public required Token Token { get; init; }
}

public sealed record TokenRotated : TokenEvent
{
    [JsonPropertyName("tokenID")] public required string TokenID { get; init; }

    [JsonPropertyName("previous")] public required string Previous { get; init; }

    [JsonPropertyName("reason")] public string? Reason { get; init; }
}

public sealed record TokenRevoked : TokenEvent
{
    [JsonPropertyName("tokenID")] public required string TokenID { get; init; }

    [JsonPropertyName("by")] public Owner? By { get; init; }
}

public sealed record TokenUsed : TokenEvent
{
    [JsonPropertyName("tokenID")] public required string TokenID { get; init; }

    [JsonPropertyName("address")] public required string Address { get; init; }

    [JsonPropertyName("count")] public required int Count { get; init; }

    [JsonPropertyName("bytes")] public long? Bytes { get; init; }
}
