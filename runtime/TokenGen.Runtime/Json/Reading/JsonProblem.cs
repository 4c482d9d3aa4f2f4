using System.Text.Json;

namespace TokenGen.Json;

/// <summary>What is wrong with a JSON text and where. Only a short value that a closed enum does not list is quoted.</summary>
internal readonly record struct JsonProblem(string Description, string Path, long BytePosition)
{
    private readonly string? _unquoted;

    private JsonProblem(string description, string path, long bytePosition, string? unquoted)
        : this(description, path, bytePosition) => _unquoted = unquoted;

    /// <summary>The description without any value of the text.</summary>
    public string Unquoted => _unquoted ?? Description;

    /// <summary>Reads the problem out of what a codec threw.</summary>
    /// <param name="json">The text that was read.</param>
    /// <param name="exception">What was thrown.</param>
    /// <param name="gathered">The elements that have been taken out of the text.</param>
    public static JsonProblem Describe(ReadOnlySpan<byte> json, JsonException exception, GatheredElements? gathered = null)
    {
        if (exception is JsonReadException wrong)
        {
            var path = JsonPathFinder.Find(json, wrong.Offset, gathered);
            if (wrong.MissingMember is { } missing) path = JsonPathFinder.Member(path, missing);
            return new JsonProblem(wrong.Message, path, InBody(wrong.Offset, gathered), wrong.Unquoted);
        }

        // A syntax error. System.Text.Json's own message may quote the text, and so a secret: say it in our words.
        var offset = OffsetOf(json, exception);
        var description = offset >= json.Length ? "The text ends too early to be valid JSON." : "The text is not valid JSON.";
        return new JsonProblem(description, JsonPathFinder.Find(json, offset, gathered), InBody(offset, gathered));
    }

    private static long InBody(long offset, GatheredElements? gathered) =>
        gathered is not null && offset > gathered.Bracket ? offset + gathered.TakenBytes : offset;

    private static long OffsetOf(ReadOnlySpan<byte> json, JsonException exception)
    {
        var lineStart = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            var length = json[lineStart..].IndexOf((byte)'\n');
            if (length < 0) break;
            lineStart += length + 1;
        }

        return Math.Min(lineStart + (exception.BytePositionInLine ?? 0), json.Length);
    }
}
