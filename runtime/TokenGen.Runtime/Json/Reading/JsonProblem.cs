using System.Text.Json;

namespace TokenGen.Json;

/// <summary>
/// An error in a JSON text and its place. The only part of the text that is quoted is a short value that a closed enum does not list.
/// </summary>
internal readonly record struct JsonProblem(string Description, string Path, long BytePosition)
{
    private readonly string? _unquoted;

    private JsonProblem(string description, string path, long bytePosition, string? unquoted)
        : this(description, path, bytePosition) => _unquoted = unquoted;

    /// <summary>The description without any value of the text.</summary>
    public string Unquoted => _unquoted ?? Description;

    /// <summary>Makes the problem from the exception of a codec.</summary>
    /// <param name="json">The text that was read.</param>
    /// <param name="exception">The exception.</param>
    /// <param name="gathered">The elements that were removed from the text.</param>
    public static JsonProblem Describe(ReadOnlySpan<byte> json, JsonException exception, GatheredElements? gathered = null)
    {
        if (exception is JsonReadException wrong)
        {
            string path = JsonPathFinder.Find(json, wrong.Offset, gathered);
            if (wrong.MissingMember is { } missing)
            {
                path = JsonPathFinder.Member(path, missing);
            }

            return new JsonProblem(wrong.Message, path, InBody(wrong.Offset, gathered), wrong.Unquoted);
        }

        // For a syntax error, the message of System.Text.Json may quote the text, and so a secret; our own text replaces it.
        long offset = OffsetOf(json, exception);
        string description = offset >= json.Length ? "The text ends too early to be valid JSON." : "The text is not valid JSON.";
        return new JsonProblem(description, JsonPathFinder.Find(json, offset, gathered), InBody(offset, gathered));
    }

    private static long InBody(long offset, GatheredElements? gathered) =>
        gathered is not null && offset > gathered.Bracket ? offset + gathered.TakenBytes : offset;

    private static long OffsetOf(ReadOnlySpan<byte> json, JsonException exception)
    {
        int lineStart = 0;
        for (long line = exception.LineNumber ?? 0; line > 0; line--)
        {
            int length = json[lineStart..].IndexOf((byte)'\n');
            if (length < 0)
            {
                break;
            }

            lineStart += length + 1;
        }

        return Math.Min(lineStart + (exception.BytePositionInLine ?? 0), json.Length);
    }
}
