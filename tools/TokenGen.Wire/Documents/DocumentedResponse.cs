using System.Globalization;
using System.Text.Json;

namespace TokenGen.Wire.Documents;

/// <summary>A response that the document declares.</summary>
/// <param name="Key">Its key: a status, a range or <c>default</c>.</param>
/// <param name="Content">The media types of its body.</param>
internal sealed record DocumentedResponse(string Key, IReadOnlyList<KeyValuePair<string, JsonElement>> Content)
{
    public bool IsSuccess => Key is ['2', ..];

    /// <summary>Whether it redirects the caller: a success if the operation declares no other.</summary>
    public bool IsRedirect => Key is ['3', ..] && Status is not 304;

    /// <summary>The status of a key that is a single status.</summary>
    private int? Status => int.TryParse(Key, NumberStyles.None, CultureInfo.InvariantCulture, out int status) ? status : null;

    public static DocumentedResponse Of(WireDocument document, string key, JsonElement response) =>
        new(key, [.. document.Resolve(response).Member("content").Members()
            .Select(static media => KeyValuePair.Create(media.Name, media.Value))]);

    /// <summary>A status that this key covers and no other key of the operation covers.</summary>
    public int StatusAmong(IReadOnlyList<DocumentedResponse> responses)
    {
        if (Status is { } status)
        {
            return status;
        }

        // The key "default" stands for errors if there is also a success.
        IEnumerable<int> candidates = Key is [>= '1' and <= '5', 'X' or 'x', 'X' or 'x']
            ? Enumerable.Range((Key[0] - '0') * 100, 100)
            : Enumerable.Range(responses.Any(static response => response.IsSuccess || response.IsRedirect) ? 400 : 200, 200);
        return candidates.First(
            candidate => !responses.Any(response => response.Status == candidate || response.IsRangeOf(candidate) && response != this));
    }

    private bool IsRangeOf(int status) => Key is [>= '1' and <= '5', 'X' or 'x', 'X' or 'x'] && Key[0] - '0' == status / 100;
}
