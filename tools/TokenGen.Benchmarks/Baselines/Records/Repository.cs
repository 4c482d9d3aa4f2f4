using System.Text.Json.Serialization;

namespace TokenGen.Benchmarks.Baselines.Records;

public sealed record Repository
{
    [JsonPropertyName("id")] public required long Id { get; init; }

    [JsonPropertyName("node_id")] public required string NodeId { get; init; }

    [JsonPropertyName("name")] public required string Name { get; init; }

    [JsonPropertyName("full_name")] public required string FullName { get; init; }

    [JsonPropertyName("private")] public required bool Private { get; init; }

    [JsonPropertyName("owner")] public required Owner Owner { get; init; }

    [JsonPropertyName("html_url")] public required Uri HtmlUrl { get; init; }

    [JsonPropertyName("description")] public string? Description { get; init; }

    [JsonPropertyName("fork")] public required bool Fork { get; init; }

    [JsonPropertyName("url")] public required Uri Url { get; init; }

    [JsonPropertyName("forks_url")] public required string ForksUrl { get; init; }

    [JsonPropertyName("keys_url")] public required string KeysUrl { get; init; }

    [JsonPropertyName("collaborators_url")] public required string CollaboratorsUrl { get; init; }

    [JsonPropertyName("teams_url")] public required string TeamsUrl { get; init; }

    [JsonPropertyName("hooks_url")] public required string HooksUrl { get; init; }

    [JsonPropertyName("issue_events_url")] public required string IssueEventsUrl { get; init; }

    [JsonPropertyName("events_url")] public required string EventsUrl { get; init; }

    [JsonPropertyName("assignees_url")] public required string AssigneesUrl { get; init; }

    [JsonPropertyName("branches_url")] public required string BranchesUrl { get; init; }

    [JsonPropertyName("tags_url")] public required string TagsUrl { get; init; }

    [JsonPropertyName("blobs_url")] public required string BlobsUrl { get; init; }

    [JsonPropertyName("git_tags_url")] public required string GitTagsUrl { get; init; }

    [JsonPropertyName("git_refs_url")] public required string GitRefsUrl { get; init; }

    [JsonPropertyName("trees_url")] public required string TreesUrl { get; init; }

    [JsonPropertyName("statuses_url")] public required string StatusesUrl { get; init; }

    [JsonPropertyName("languages_url")] public required string LanguagesUrl { get; init; }

    [JsonPropertyName("stargazers_url")] public required string StargazersUrl { get; init; }

    [JsonPropertyName("contributors_url")] public required string ContributorsUrl { get; init; }

    [JsonPropertyName("subscribers_url")] public required string SubscribersUrl { get; init; }

    [JsonPropertyName("subscription_url")] public required string SubscriptionUrl { get; init; }

    [JsonPropertyName("commits_url")] public required string CommitsUrl { get; init; }

    [JsonPropertyName("git_commits_url")] public required string GitCommitsUrl { get; init; }

    [JsonPropertyName("comments_url")] public required string CommentsUrl { get; init; }

    [JsonPropertyName("issue_comment_url")] public required string IssueCommentUrl { get; init; }

    [JsonPropertyName("contents_url")] public required string ContentsUrl { get; init; }

    [JsonPropertyName("compare_url")] public required string CompareUrl { get; init; }

    [JsonPropertyName("merges_url")] public required string MergesUrl { get; init; }

    [JsonPropertyName("archive_url")] public required string ArchiveUrl { get; init; }

    [JsonPropertyName("downloads_url")] public required string DownloadsUrl { get; init; }

    [JsonPropertyName("issues_url")] public required string IssuesUrl { get; init; }

    [JsonPropertyName("pulls_url")] public required string PullsUrl { get; init; }

    [JsonPropertyName("milestones_url")] public required string MilestonesUrl { get; init; }

    [JsonPropertyName("created_at")] public DateTimeOffset? CreatedAt { get; init; }

    [JsonPropertyName("updated_at")] public DateTimeOffset? UpdatedAt { get; init; }

    [JsonPropertyName("pushed_at")] public DateTimeOffset? PushedAt { get; init; }

    [JsonPropertyName("clone_url")] public Uri? CloneUrl { get; init; }

    [JsonPropertyName("homepage")] public string? Homepage { get; init; }

    [JsonPropertyName("size")] public required int Size { get; init; }

    [JsonPropertyName("stargazers_count")] public required int StargazersCount { get; init; }

    [JsonPropertyName("watchers_count")] public required int WatchersCount { get; init; }

    [JsonPropertyName("language")] public string? Language { get; init; }

    [JsonPropertyName("has_issues")] public required bool HasIssues { get; init; }

    [JsonPropertyName("forks_count")] public required int ForksCount { get; init; }

    [JsonPropertyName("archived")] public required bool Archived { get; init; }

    [JsonPropertyName("open_issues_count")] public required int OpenIssuesCount { get; init; }

    [JsonPropertyName("license")] public License? License { get; init; }

    [JsonPropertyName("topics")] public required List<string> Topics { get; init; }

    [JsonPropertyName("visibility")] public required string Visibility { get; init; }

    [JsonPropertyName("default_branch")] public required string DefaultBranch { get; init; }

    [JsonPropertyName("permissions")] public Permissions? Permissions { get; init; }
}
