using System.Text.Json.Serialization;

namespace TokenGen.Benchmarks.Baselines.Mutable;

public sealed class Article
{
    [JsonPropertyName("id")] public string Id { get; set; } = null!;

    [JsonPropertyName("title")] public string Title { get; set; } = null!;

    [JsonPropertyName("author")] public string Author { get; set; } = null!;

    [JsonPropertyName("summary")] public string Summary { get; set; } = null!;

    [JsonPropertyName("body")] public string Body { get; set; } = null!;

    [JsonPropertyName("language")] public string? Language { get; set; }

    [JsonPropertyName("tags")] public List<string> Tags { get; set; } = null!;

    [JsonPropertyName("published")] public DateTimeOffset Published { get; set; }
}
