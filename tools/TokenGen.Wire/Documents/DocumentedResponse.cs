using System.Globalization;
using System.Text.Json;

namespace TokenGen.Wire.Documents;

/// <summary>An answer that the document promises.</summary>
/// <param name="Key">Its key: a status, a range or <c>default</c>.</param>
/// <param name="Content">Its body's media types and what is said of them.</param>
internal sealed record DocumentedResponse(string Key, IReadOnlyList<KeyValuePair<string, JsonElement>> Content)
{
    public bool IsSuccess => Key is ['2', ..];

    /// <summary>Whether it sends the caller elsewhere: a success where the operation promises nothing else.</summary>
    public bool IsRedirect => Key is ['3', ..] && Status is not 304;

    /// <summary>The status of a key that names one.</summary>
    private int? Status => int.TryParse(Key, NumberStyles.None, CultureInfo.InvariantCulture, out int status) ? status : null;

    public static DocumentedResponse Of(WireDocument document, string key, JsonElement response) =>
        new(key, [.. document.Resolve(response).Member("content").Members().Select(static media => KeyValuePair.Create(media.Name, media.Value))]);

    /// <summary>A status that the key stands for, and no other key of the operation does.</summary>
    public int StatusAmong(IReadOnlyList<DocumentedResponse> responses)
    {
        if (Status is { } status)
        {
            return status;
        }

        // An error for "default": where it stands beside a success, that is what it is for.
        IEnumerable<int> candidates = Key is [>= '1' and <= '5', 'X' or 'x', 'X' or 'x']
            ? Enumerable.Range((Key[0] - '0') * 100, 100)
            : Enumerable.Range(responses.Any(static response => response.IsSuccess || response.IsRedirect) ? 400 : 200, 200);
        return candidates.First(candidate => !responses.Any(response => response.Status == candidate || response.IsRangeOf(candidate) && response != this));
    }

    private bool IsRangeOf(int status) => Key is [>= '1' and <= '5', 'X' or 'x', 'X' or 'x'] && Key[0] - '0' == status / 100;
}
