using System.Text.Json.Serialization;

namespace TokenGen.Benchmarks.Baselines.Records;

public sealed record Owner
{
    [JsonPropertyName("login")] public required string Login { get; init; }

    [JsonPropertyName("id")] public required long Id { get; init; }

    [JsonPropertyName("node_id")] public required string NodeId { get; init; }

    [JsonPropertyName("avatar_url")] public required string AvatarUrl { get; init; }

    [JsonPropertyName("gravatar_id")] public string? GravatarId { get; init; }

    [JsonPropertyName("url")] public required string Url { get; init; }

    [JsonPropertyName("html_url")] public required string HtmlUrl { get; init; }

    [JsonPropertyName("followers_url")] public required string FollowersUrl { get; init; }

    [JsonPropertyName("following_url")] public required string FollowingUrl { get; init; }

    [JsonPropertyName("gists_url")] public required string GistsUrl { get; init; }

    [JsonPropertyName("starred_url")] public required string StarredUrl { get; init; }

    [JsonPropertyName("subscriptions_url")] public required string SubscriptionsUrl { get; init; }

    [JsonPropertyName("organizations_url")] public required string OrganizationsUrl { get; init; }

    [JsonPropertyName("repos_url")] public required string ReposUrl { get; init; }

    [JsonPropertyName("events_url")] public required string EventsUrl { get; init; }

    [JsonPropertyName("received_events_url")] public required string ReceivedEventsUrl { get; init; }

    [JsonPropertyName("type")] public required string Type { get; init; }

    [JsonPropertyName("site_admin")] public required bool SiteAdmin { get; init; }
}

public sealed record License
{
    [JsonPropertyName("key")] public required string Key { get; init; }

    [JsonPropertyName("name")] public required string Name { get; init; }

    [JsonPropertyName("spdx_id")] public string? SpdxId { get; init; }

    [JsonPropertyName("url")] public string? Url { get; init; }

    [JsonPropertyName("node_id")] public required string NodeId { get; init; }
}

public sealed record Permissions
{
    [JsonPropertyName("admin")] public required bool Admin { get; init; }

    [JsonPropertyName("maintain")] public bool? Maintain { get; init; }

    [JsonPropertyName("push")] public required bool Push { get; init; }

    [JsonPropertyName("triage")] public bool? Triage { get; init; }

    [JsonPropertyName("pull")] public required bool Pull { get; init; }
}
