using TokenCli.Output;

namespace TokenCli.Rotation;

/// <summary>Writes one line per account, for logs.</summary>
internal sealed class RotationLines(TextWriter output) : IRotationDisplay
{
    private readonly Lock _turn = new();

    public void Moved(RotationEntry entry)
    {
        // Logs contain only the result.
    }

    public void Finished(RotationEntry entry) => Write($"{entry.Label}: rotated");

    public void Failed(RotationEntry entry, Failure failure) => Write($"{entry.Label}: {failure.Message}");

    private void Write(string line)
    {
        lock (_turn) output.WriteLine($"tokens: {line}");
    }
}
