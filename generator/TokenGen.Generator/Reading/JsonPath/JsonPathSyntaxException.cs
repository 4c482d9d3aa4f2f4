namespace TokenGen.Generator.Reading.JsonPath;

/// <summary>A text is not a JSONPath query.</summary>
internal sealed class JsonPathSyntaxException(int offset, string reason) : Exception(reason)
{
    /// <summary>The place in the text of the query, in UTF-16 units.</summary>
    public int Offset { get; } = offset;
}
