using System.Text.Json.Serialization;

namespace TokenGen.Benchmarks.Baselines.Mutable;

public sealed class Owner
{
    [JsonPropertyName("login")] public string Login { get; set; } = null!;

    [JsonPropertyName("id")] public long Id { get; set; }

    [JsonPropertyName("node_id")] public string NodeId { get; set; } = null!;

    [JsonPropertyName("avatar_url")] public string AvatarUrl { get; set; } = null!;

    [JsonPropertyName("gravatar_id")] public string? GravatarId { get; set; }

    [JsonPropertyName("url")] public string Url { get; set; } = null!;

    [JsonPropertyName("html_url")] public string HtmlUrl { get; set; } = null!;

    [JsonPropertyName("followers_url")] public string FollowersUrl { get; set; } = null!;

    [JsonPropertyName("following_url")] public string FollowingUrl { get; set; } = null!;

    [JsonPropertyName("gists_url")] public string GistsUrl { get; set; } = null!;

    [JsonPropertyName("starred_url")] public string StarredUrl { get; set; } = null!;

    [JsonPropertyName("subscriptions_url")] public string SubscriptionsUrl { get; set; } = null!;

    [JsonPropertyName("organizations_url")] public string OrganizationsUrl { get; set; } = null!;

    [JsonPropertyName("repos_url")] public string ReposUrl { get; set; } = null!;

    [JsonPropertyName("events_url")] public string EventsUrl { get; set; } = null!;

    [JsonPropertyName("received_events_url")] public string ReceivedEventsUrl { get; set; } = null!;

    [JsonPropertyName("type")] public string Type { get; set; } = null!;

    [JsonPropertyName("site_admin")] public bool SiteAdmin { get; set; }
}

public sealed class License
{
    [JsonPropertyName("key")] public string Key { get; set; } = null!;

    [JsonPropertyName("name")] public string Name { get; set; } = null!;

    [JsonPropertyName("spdx_id")] public string? SpdxId { get; set; }

    [JsonPropertyName("url")] public string? Url { get; set; }

    [JsonPropertyName("node_id")] public string NodeId { get; set; } = null!;
}

public sealed class Permissions
{
    [JsonPropertyName("admin")] public bool Admin { get; set; }

    [JsonPropertyName("maintain")] public bool? Maintain { get; set; }

    [JsonPropertyName("push")] public bool Push { get; set; }

    [JsonPropertyName("triage")] public bool? Triage { get; set; }

    [JsonPropertyName("pull")] public bool Pull { get; set; }
}
