namespace TokenGen.Drift.Judging;

/// <summary>A part of a value that differs from what the server sent.</summary>
/// <param name="Path">The place in the value.</param>
/// <param name="What">What is wrong.</param>
internal sealed record Deviation(string Path, string What)
{
    public override string ToString() => $"{Path}: {What}";
}
