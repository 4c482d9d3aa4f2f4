using System.Text.Json;

namespace TokenGen.Changes;

/// <summary>The checker openapi-diff. One process checks all changes.</summary>
internal static class OpenApiDiff
{
    public const string Name = "openapi-diff 0.24.1";
    public const string Package = "\"openapi-diff\": \"0.24.1\"";

    public static async Task<IReadOnlyList<CheckerAnswer>> AskAsync(NodeFolder node, string old, IReadOnlyList<string> changes)
    {
        await File.WriteAllTextAsync(node.PathOf("changes.json"), JsonSerializer.Serialize(new { old, changes }));
        (int code, string output) = await node.RunAsync("node", Path.Combine(AppContext.BaseDirectory, "openapi-diff.mjs"), "changes.json");
        return code == 0 && JsonSerializer.Deserialize<CheckerAnswer[]>(output, JsonSerializerOptions.Web) is { } answers
            ? answers
            : throw new InvalidOperationException($"openapi-diff ended with {code}: {output}");
    }
}
