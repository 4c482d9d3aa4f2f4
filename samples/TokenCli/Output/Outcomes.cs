using System.Text.Json;

namespace TokenCli.Output;

/// <summary>The results of a command with several parts, each of which can fail separately.</summary>
internal sealed class Outcomes<T>
{
    private readonly List<T> _done = [];
    private readonly List<(string Part, Failure Failure)> _failed = [];

    public IReadOnlyList<T> Done => _done;

    public int ExitCode => ExitCodes.Of(_done.Count, _failed.Count);

    public void Add(T done) => _done.Add(done);

    public void Add(string part, Failure failure) => _failed.Add((part, failure));

    public void WriteErrors(TextWriter error)
    {
        foreach (var (part, failure) in _failed) error.WriteLine($"tokens: {part}: {failure.Message}");
    }

    /// <summary>Writes the member <c>errors</c>, empty if everything succeeded.</summary>
    public void WriteErrors(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("errors"u8);
        foreach (var (part, failure) in _failed)
        {
            writer.WriteStartObject();
            writer.WriteString("account"u8, part);
            writer.WritePropertyName("error"u8);
            failure.WriteTo(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
