using System.Net;
using System.Text.Json;
using TokenGen.Http;
using TokenGen.Json;

namespace TokenGen.Errors;

/// <summary>What a body that is no envelope says about the failure, in the server's own words. Not yet masked.</summary>
internal readonly record struct ServerWords(ApiErrorKind Kind, string? Message, string? TrackingId)
{
    private const int MaxDepth = 3;

    public static ServerWords Of(Answer answer)
    {
        var received = answer.Received;
        if (received.Body.IsEmpty) return new ServerWords(ApiErrorKind.Empty, null, null);
        if (TryParse(answer) is { } root) return new ServerWords(ApiErrorKind.Json, FindMessage(root, MaxDepth), Text(root, "trackingId"));

        var text = BodyEncoding.ToText(received.Body, received.MediaType);
        if (string.IsNullOrWhiteSpace(text)) return new ServerWords(ApiErrorKind.Empty, null, null);
        if (received.MediaType.IsHtml || LooksLikeHtml(text)) return new ServerWords(ApiErrorKind.Html, HtmlTitle(text), null);
        // Labelled JSON that is none, truncated for example, is of no more use than text.
        return new ServerWords(ApiErrorKind.Text, received.MediaType.IsJson ? null : text.Trim(), null);
    }

    private static JsonElement? TryParse(Answer answer)
    {
        var received = answer.Received;
        if (received.IsTruncated || !BodyEncoding.TryToUtf8(received.Body, received.MediaType, out var json)) return null;
        try
        {
            var root = JsonCodecs.Element.Parse(json);
            // "503" as plain text is a JSON number, too.
            return root.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.String ? root : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Finds the message of the common shapes: error, message, title and detail (RFC 9457), errors[0].</summary>
    private static string? FindMessage(JsonElement value, int depth)
    {
        if (value.ValueKind == JsonValueKind.String) return Text(value);
        if (depth == 0) return null;
        if (value.ValueKind == JsonValueKind.Array) return value.GetArrayLength() > 0 ? FindMessage(value[0], depth - 1) : null;
        if (value.ValueKind != JsonValueKind.Object) return null;

        if (value.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object) return FindMessage(error, depth - 1);
        if (Text(value, "error_description") is { } description) return description;
        if (Text(value, "error") is { } code) return Text(value, "message") is { } more && more != code ? $"{code}: {more}" : code;
        if (Text(value, "message") is { } message) return message;
        if (Text(value, "title") is { } title) return Text(value, "detail") is { } detail ? $"{title}: {detail}" : title;
        if (Text(value, "detail") is { } alone) return alone;
        return value.TryGetProperty("errors", out var errors) ? FindMessage(errors, depth - 1) : null;
    }

    private static string? Text(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            ? Text(member)
            : null;

    private static string? Text(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // invalid UTF-8
        }
    }

    private static bool LooksLikeHtml(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    private static string? HtmlTitle(string text)
    {
        var open = text.IndexOf("<title", StringComparison.OrdinalIgnoreCase);
        var start = open < 0 ? -1 : text.IndexOf('>', open);
        var end = start < 0 ? -1 : text.IndexOf("</title", start, StringComparison.OrdinalIgnoreCase);
        if (end < 0) return null;
        var title = WebUtility.HtmlDecode(text[(start + 1)..end]).Trim();
        return title.Length > 0 ? title : null;
    }
}
