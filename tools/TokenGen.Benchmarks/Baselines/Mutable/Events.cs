using System.Text.Json.Serialization;

namespace TokenGen.Benchmarks.Baselines.Mutable;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(TokenCreated), "created")]
[JsonDerivedType(typeof(TokenRotated), "rotated")]
[JsonDerivedType(typeof(TokenRevoked), "revoked")]
[JsonDerivedType(typeof(TokenUsed), "used")]
public abstract class TokenEvent
{
    [JsonPropertyName("id")] public string Id { get; set; } = null!;

    [JsonPropertyName("at")] public DateTimeOffset At { get; set; }
}

public sealed class TokenCreated : TokenEvent
{
    [JsonPropertyName("token")] public Token Token { get; set; } = null!;
}

public sealed class TokenRotated : TokenEvent
{
    [JsonPropertyName("tokenID")] public string TokenID { get; set; } = null!;

    [JsonPropertyName("previous")] public string Previous { get; set; } = null!;

    [JsonPropertyName("reason")] public string? Reason { get; set; }
}

public sealed class TokenRevoked : TokenEvent
{
    [JsonPropertyName("tokenID")] public string TokenID { get; set; } = null!;

    [JsonPropertyName("by")] public Owner? By { get; set; }
}

public sealed class TokenUsed : TokenEvent
{
    [JsonPropertyName("tokenID")] public string TokenID { get; set; } = null!;

    [JsonPropertyName("address")] public string Address { get; set; } = null!;

    [JsonPropertyName("count")] public int Count { get; set; }

    [JsonPropertyName("bytes")] public long? Bytes { get; set; }
}
