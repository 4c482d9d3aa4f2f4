namespace TokenGen.Generator.Baselines;

/// <summary>One line of a baseline: what the API says of one thing, and what C# calls it.</summary>
/// <param name="Key">What it is about, such as <c>query limit</c>. Unique in its section.</param>
/// <param name="Value">What is said of it, such as <c>int32 optional</c>; empty where there is nothing to say.</param>
/// <param name="Name">Its C# name; empty where it has none.</param>
internal sealed record Fact(string Key, string Value, string Name = "")
{
    /// <summary>The line of the file, from 0; -1 where the fact comes from a document.</summary>
    public int Line { get; init; } = -1;

    /// <summary>The first word of the key, which says what kind of thing it is.</summary>
    public string Kind => Key.IndexOf(' ') is > 0 and int end ? Key.Substring(0, end) : Key;

    /// <summary>The key without its first word, decoded for use in messages.</summary>
    public string Subject => Key.IndexOf(' ') is > 0 and int end ? Token.Decode(Key.Substring(end + 1)) : Key;
}
