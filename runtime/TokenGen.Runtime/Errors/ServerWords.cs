using System.Net;
using System.Text.Json;
using TokenGen.Http;

namespace TokenGen.Errors;

/// <summary>The error message in a body without an envelope, in the server's own text. Not yet masked.</summary>
internal readonly record struct ServerWords(ApiErrorKind Kind, string? Message, string? TrackingId)
{
    private static readonly string[] s_xmlMessages = ["message", "faultstring", "detail", "title"];

    public static ServerWords Of(ResponseContext response)
    {
        ReceivedResponse received = response.Received;
        if (received.Body.IsEmpty)
        {
            return new ServerWords(ApiErrorKind.Empty, null, null);
        }

        if (TryParse(response) is { } root)
        {
            return new ServerWords(ApiErrorKind.Json, ErrorText.Find(root), TrackingIdOf(root));
        }

        string text = BodyEncoding.ToText(received.Body, received.MediaType);
        if (string.IsNullOrWhiteSpace(text))
        {
            return new ServerWords(ApiErrorKind.Empty, null, null);
        }

        if (received.MediaType.IsHtml || LooksLikeHtml(text))
        {
            return new ServerWords(ApiErrorKind.Html, HtmlTitle(text), null);
        }
        // Invalid JSON, for example truncated, is treated like text.
        text = text.Trim();
        string? message = received.MediaType.IsJson ? null
            : text.StartsWith("<?xml", StringComparison.Ordinal) || received.MediaType.IsXml ? Xml(text)
            : text;
        return new ServerWords(ApiErrorKind.Text, message, null);
    }

    private static JsonElement? TryParse(ResponseContext response)
    {
        ReceivedResponse received = response.Received;
        if (received.IsTruncated || !BodyEncoding.TryToUtf8(received.Body, received.MediaType, out ReadOnlySpan<byte> json))
        {
            return null;
        }

        try
        {
            // Not read with a codec, which rejects invalid Unicode: if one member is invalid, another one may still hold the message.
            Utf8JsonReader reader = new(json);
            JsonElement root = JsonElement.ParseValue(ref reader);
            reader.Read();

            // "503" as plain text is also a JSON number.
            return root.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.String ? root : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? TrackingIdOf(JsonElement root)
    {
        try
        {
            return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("trackingId", out JsonElement member)
                ? ErrorText.Plain(member)
                : null;
        }
        catch (InvalidOperationException)
        {
            // A name contains a lone surrogate.
            return null;
        }
    }

    /// <summary>
    /// The text of the element <c>Message</c>, which XML errors usually have (AWS, Azure Storage, OData, WCF); otherwise the whole text.
    /// </summary>
    private static string Xml(string text)
    {
        foreach (string name in s_xmlMessages)
        {
            for (int at = 0; (at = text.IndexOf(name, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += name.Length)
            {
                if (at == 0 || text[at - 1] is not ('<' or ':'))
                {
                    continue;
                }

                int end = at + name.Length;
                if (end >= text.Length || (text[end] != '>' && !char.IsWhiteSpace(text[end])))
                {
                    continue;
                }

                int start = text.IndexOf('>', end);
                int stop = start < 0 ? -1 : text.IndexOf('<', start);
                if (stop > start + 1 && WebUtility.HtmlDecode(text[(start + 1)..stop]).Trim() is { Length: > 0 } words)
                {
                    return words;
                }
            }
        }

        return text;
    }

    private static bool LooksLikeHtml(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    private static string? HtmlTitle(string text)
    {
        int open = text.IndexOf("<title", StringComparison.OrdinalIgnoreCase);
        int start = open < 0 ? -1 : text.IndexOf('>', open);
        int end = start < 0 ? -1 : text.IndexOf("</title", start, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            return null;
        }

        string title = WebUtility.HtmlDecode(text[(start + 1)..end]).Trim();
        return title.Length > 0 ? title : null;
    }
}
