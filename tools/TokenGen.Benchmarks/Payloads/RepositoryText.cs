using System.Globalization;
using System.Text.Json;

namespace TokenGen.Benchmarks.Payloads;

/// <summary>Repositories as GitHub lists them, with all their URLs.</summary>
internal static class RepositoryText
{
    private static readonly string[] s_parts =
    [
        "forks", "keys{/key_id}", "collaborators{/collaborator}", "teams", "hooks", "issues/events{/number}", "events", "assignees{/user}",
        "branches{/branch}", "tags", "git/blobs{/sha}", "git/tags{/sha}", "git/refs{/sha}", "git/trees{/sha}", "statuses/{sha}", "languages",
        "stargazers", "contributors", "subscribers", "subscription", "commits{/sha}", "git/commits{/sha}", "comments{/number}",
        "issues/comments{/number}", "contents/{+path}", "compare/{base}...{head}", "merges", "{archive_format}{/ref}", "downloads",
        "issues{/number}", "pulls{/number}", "milestones{/number}",
    ];

    private static readonly string[] s_names =
    [
        "forks", "keys", "collaborators", "teams", "hooks", "issue_events", "events", "assignees", "branches", "tags", "blobs", "git_tags",
        "git_refs", "trees", "statuses", "languages", "stargazers", "contributors", "subscribers", "subscription", "commits", "git_commits",
        "comments", "issue_comment", "contents", "compare", "merges", "archive", "downloads", "issues", "pulls", "milestones",
    ];

    private static readonly string[] s_ownerParts =
    [
        "followers", "following{/other_user}", "gists{/gist_id}", "starred{/owner}{/repo}", "subscriptions", "orgs", "repos", "events{/privacy}",
        "received_events",
    ];

    private static readonly string[] s_ownerNames =
    [
        "followers_url", "following_url", "gists_url", "starred_url", "subscriptions_url", "organizations_url", "repos_url", "events_url",
        "received_events_url",
    ];

    public static void Write(Utf8JsonWriter writer, int count)
    {
        writer.WriteStartArray();
        for (int number = 0; number < count; number++)
        {
            Write(writer, number, $"octo-{number % 5}", $"widget-{number}");
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, int number, string login, string name)
    {
        string api = $"https://api.github.com/repos/{login}/{name}";
        string html = $"https://github.com/{login}/{name}";
        writer.WriteStartObject();
        writer.WriteNumber("id", 1_296_269 + number);
        writer.WriteString("node_id", "MDEwOlJlcG9zaXRvcnkxMjk2MjY5");
        writer.WriteString("name", name);
        writer.WriteString("full_name", $"{login}/{name}");
        writer.WriteBoolean("private", false);
        WriteOwner(writer, login, number % 5);
        writer.WriteString("html_url", html);
        writer.WriteString("description", "This your first repo! It's <fast> & \"small\".");
        writer.WriteBoolean("fork", number % 6 == 0);
        writer.WriteString("url", api);
        for (int part = 0; part < s_parts.Length; part++)
        {
            writer.WriteString(s_names[part] + "_url", $"{api}/{s_parts[part]}");
        }

        writer.WriteString("created_at", Date(number));
        writer.WriteString("updated_at", Date(number + 40));
        writer.WriteString("pushed_at", Date(number + 80));
        writer.WriteString("clone_url", html + ".git");
        writer.WriteString("homepage", "https://github.com");
        writer.WriteNumber("size", 108 + number);
        writer.WriteNumber("stargazers_count", 80 * number);
        writer.WriteNumber("watchers_count", 80 * number);
        writer.WriteString("language", "C#");
        writer.WriteBoolean("has_issues", true);
        writer.WriteNumber("forks_count", 9 * number);
        writer.WriteBoolean("archived", false);
        writer.WriteNumber("open_issues_count", number % 13);
        writer.WriteStartObject("license");
        writer.WriteString("key", "mit");
        writer.WriteString("name", "MIT License");
        writer.WriteString("spdx_id", "MIT");
        writer.WriteString("url", "https://api.github.com/licenses/mit");
        writer.WriteString("node_id", "MDc6TGljZW5zZW1pdA==");
        writer.WriteEndObject();
        writer.WriteStartArray("topics");
        foreach (string topic in new[] { "octocat", "atom", "electron", "api" })
        {
            writer.WriteStringValue(topic);
        }

        writer.WriteEndArray();
        writer.WriteString("visibility", "public");
        writer.WriteString("default_branch", "main");
        writer.WriteStartObject("permissions");
        foreach (string permission in new[] { "admin", "maintain", "push", "triage", "pull" })
        {
            writer.WriteBoolean(permission, permission == "pull");
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteOwner(Utf8JsonWriter writer, string login, int number)
    {
        string api = $"https://api.github.com/users/{login}";
        writer.WriteStartObject("owner");
        writer.WriteString("login", login);
        writer.WriteNumber("id", 583_231 + number);
        writer.WriteString("node_id", "MDQ6VXNlcjU4MzIzMQ==");
        writer.WriteString("avatar_url", $"https://avatars.githubusercontent.com/u/{583_231 + number}?v=4");
        writer.WriteString("gravatar_id", "");
        writer.WriteString("url", api);
        writer.WriteString("html_url", $"https://github.com/{login}");
        for (int part = 0; part < s_ownerParts.Length; part++)
        {
            writer.WriteString(s_ownerNames[part], $"{api}/{s_ownerParts[part]}");
        }

        writer.WriteString("type", "User");
        writer.WriteBoolean("site_admin", false);
        writer.WriteEndObject();
    }

    private static string Date(int day) =>
        new DateTime(2021, 3, 4, 19, 1, 12, DateTimeKind.Utc).AddDays(day).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
