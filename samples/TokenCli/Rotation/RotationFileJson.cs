using System.Text.Json;
using TokenCli.Output;

namespace TokenCli.Rotation;

/// <summary>The file format of a <see cref="RotationFile"/>.</summary>
internal static class RotationFileJson
{
    private const string Kind = "token rotation";
    private const int Version = 1;

    public static byte[] Write(RotationFile file) => JsonOutput.ToBytes(writer =>
    {
        writer.WriteString("kind"u8, Kind);
        writer.WriteNumber("version"u8, Version);
        writer.WriteString("run"u8, file.RunId);
        writer.WriteString("host"u8, file.Host.AbsoluteUri);
        writer.WriteString("name"u8, file.Name);
        writer.WriteBoolean("complete"u8, file.IsComplete);
        writer.WriteStartArray("accounts"u8);
        foreach (var entry in file.Entries) Write(writer, entry);
        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, RotationEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("account"u8, entry.Account);
        writer.WriteString("stage"u8, Text(entry.Stage));
        writer.WriteString("name"u8, entry.Name);
        writer.WriteString("tokenID"u8, entry.TokenId);
        Write(writer, "old", entry.Old);
        if (entry.Before.Count > 0) Write(writer, "before", entry.Before);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<string> refs)
    {
        writer.WriteStartArray(name);
        foreach (var one in refs) writer.WriteStringValue(one);
        writer.WriteEndArray();
    }

    /// <exception cref="CliException">The file has a different format.</exception>
    public static RotationFile Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            if (root.GetProperty("kind").GetString() != Kind || root.GetProperty("version").GetInt32() != Version) throw NotOurs(path);

            var file = new RotationFile(
                path, root.GetProperty("run").GetString()!, new Uri(root.GetProperty("host").GetString()!), root.GetProperty("name").GetString());
            foreach (var entry in root.GetProperty("accounts").EnumerateArray()) file.Add(ReadEntry(entry));
            return file;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw NotOurs(path);
        }
    }

    private static RotationEntry ReadEntry(JsonElement entry) => new(entry.GetProperty("account").GetString())
    {
        Stage = Stage(entry.GetProperty("stage").GetString()),
        Name = entry.GetProperty("name").GetString(),
        TokenId = entry.GetProperty("tokenID").GetString(),
        Old = ReadRefs(entry.GetProperty("old")),
        Before = entry.TryGetProperty("before", out var before) ? ReadRefs(before) : [],
    };

    private static string[] ReadRefs(JsonElement refs) => [.. refs.EnumerateArray().Select(one => one.GetString()!)];

    // Fixed names of the file format: renaming a member of the enum must not break existing files.
    private static string Text(RotationStage stage) => stage switch
    {
        RotationStage.Planned => "planned",
        RotationStage.Creating => "creating",
        RotationStage.Created => "created",
        _ => "done",
    };

    private static RotationStage Stage(string? text) => text switch
    {
        "planned" => RotationStage.Planned,
        "creating" => RotationStage.Creating,
        "created" => RotationStage.Created,
        "done" => RotationStage.Done,
        _ => throw new FormatException(),
    };

    private static CliException NotOurs(string path) =>
        CliException.File($"{path} is not the file of a rotation and was not changed: use another file.");
}
