using System.Text.Json;
using TokenCli.Output;
using TokenCli.Tokens;

namespace TokenCli.Rotation;

/// <summary>The result of a run, without the new tokens: those are in the file.</summary>
internal sealed class RotationReport(RotationFile file, IReadOnlyDictionary<RotationEntry, Failure> failures, bool isInterrupted)
{
    // Copied before accounts are removed from the file.
    private readonly RotationEntry[] _entries = [.. file.Entries];

    public int ExitCode => isInterrupted
        ? ExitCodes.Interrupted
        : ExitCodes.Of(_entries.Count(entry => entry.Stage == RotationStage.Done), failures.Count);

    public void Print(CliHost host, bool json)
    {
        if (json) JsonOutput.Write(host.Out, Write);
        else Tables.Write(host, ["Account", "Name", "New token", "Old", "Result"], _entries.Select(Row));

        if (isInterrupted) host.Error.WriteLine("tokens: Interrupted.");
        if (_entries.Any(entry => entry.TokenId is not null)) host.Error.WriteLine($"The new tokens are in {file.Path}.");
        if (!Array.TrueForAll(_entries, entry => entry.Stage == RotationStage.Done)) host.Error.WriteLine("Run the same command again to continue.");
    }

    private string?[] Row(RotationEntry entry) =>
    [
        entry.Label, entry.Name, Ref(entry), string.Join(", ", entry.Old.Select(old => old[..8])), Result(entry),
    ];

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteString("file"u8, file.Path);
        writer.WriteBoolean("complete"u8, file.IsComplete);
        writer.WriteBoolean("interrupted"u8, isInterrupted);
        writer.WriteStartArray("accounts"u8);
        foreach (var entry in _entries) Write(writer, entry);
        writer.WriteEndArray();
    }

    private void Write(Utf8JsonWriter writer, RotationEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("account"u8, entry.Account);
        writer.WriteString("name"u8, entry.Name);
        writer.WriteString("result"u8, Result(entry));
        writer.WriteString("ref"u8, Ref(entry));
        if (failures.TryGetValue(entry, out var failure))
        {
            writer.WritePropertyName("error"u8);
            failure.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private string Result(RotationEntry entry) =>
        entry.Stage == RotationStage.Done ? "rotated" : failures.ContainsKey(entry) ? "failed" : "not finished";

    private static string? Ref(RotationEntry entry) => entry.TokenId is { } id ? TokenRef.Short(id) : null;
}
