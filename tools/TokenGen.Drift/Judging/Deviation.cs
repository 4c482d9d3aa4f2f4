namespace TokenGen.Drift.Judging;

/// <summary>A part of a value that the caller does not get as the server sent it.</summary>
/// <param name="Path">Where.</param>
/// <param name="What">What is wrong.</param>
internal sealed record Deviation(string Path, string What)
{
    public override string ToString() => $"{Path}: {What}";
}
