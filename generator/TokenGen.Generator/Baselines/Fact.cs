namespace TokenGen.Generator.Baselines;

/// <summary>One line of a baseline: a fact about one thing of the API, and its C# name.</summary>
/// <param name="Key">Identifies the thing, such as <c>query limit</c>. Unique in its section.</param>
/// <param name="Value">The fact, such as <c>int32 optional</c>; empty if the existence of the key is the whole fact.</param>
/// <param name="Name">Its C# name; empty if it has none.</param>
internal sealed record Fact(string Key, string Value, string Name = "")
{
    /// <summary>The line of the file, counted from 0; -1 if the fact comes from a document.</summary>
    public int Line { get; init; } = -1;

    /// <summary>The first word of the key: the kind of thing.</summary>
    public string Kind => Key.IndexOf(' ') is > 0 and int end ? Key.Substring(0, end) : Key;

    /// <summary>The key without its first word, decoded for use in messages.</summary>
    public string Subject => Key.IndexOf(' ') is > 0 and int end ? Token.Decode(Key.Substring(end + 1)) : Key;
}
