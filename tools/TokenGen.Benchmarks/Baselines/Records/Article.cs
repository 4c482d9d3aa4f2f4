using System.Text.Json.Serialization;

namespace TokenGen.Benchmarks.Baselines.Records;

public sealed record Article
{
    [JsonPropertyName("id")] public required string Id { get; init; }

    [JsonPropertyName("title")] public required string Title { get; init; }

    [JsonPropertyName("author")] public required string Author { get; init; }

    [JsonPropertyName("summary")] public required string Summary { get; init; }

    [JsonPropertyName("body")] public required string Body { get; init; }

    [JsonPropertyName("language")] public string? Language { get; init; }

    [JsonPropertyName("tags")] public required List<string> Tags { get; init; }

    [JsonPropertyName("published")] public required DateTimeOffset Published { get; init; }
}
