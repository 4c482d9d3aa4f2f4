using System.Text;
using static TokenGen.Drift.Cases.Expected;

namespace TokenGen.Drift.Cases;

/// <summary>Bodies with a different media type or encoding than the document declares.</summary>
internal static class MediaTypeCases
{
    private static readonly string s_lines = $"{SampleJson.Valid}\n{SampleJson.Valid}\n";
    private static readonly string s_two = $"[{SampleJson.Valid},{SampleJson.Valid}]";
    private static readonly byte[] s_picture = [0x89, 0x50, 0x4E, 0x47, 0xFF, 0x00];

    public static IEnumerable<DriftCase> All =>
    [
        Json("JSON as text/plain", "text/plain"),
        Json("JSON as text/html", "text/html; charset=utf-8"),
        Json("JSON as octet-stream", "application/octet-stream"),
        Json("JSON as text/javascript", "text/javascript"),
        Json("JSON as application/x-json", "application/x-json"),
        Json("JSON as application/xml", "application/xml"),
        Json("JSON as a picture", "image/png"),
        Json("JSON as problem", "application/vnd.acme+json", Read),
        Json("JSON without a type", null, Read),
        Json("JSON with an unparsable type", "json"),
        Json("JSON with its type twice", "application/json, application/json", Read),
        new("a list as text/plain", "media type", "listNumbers", Served.As("text/plain", "[1,2]"), Told, "[1,2]"),
        new("an integer as text/plain", "media type", "getCount", Served.As("text/plain", "12"), Told, "12"),
        new("HTML page", "media type", "getSample", Served.As("text/html", "<!DOCTYPE html><html><title>Log in</title></html>"), Refused, null),
        new("HTML page as JSON", "media type", "getSample", Served.Json("<!DOCTYPE html><html><title>Log in</title></html>"), Refused, null),
        new("plain words for JSON", "media type", "getSample", Served.As("text/plain", "All is well."), Refused, null),
        new("byte order mark", "media type", "getSample", new Served([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(SampleJson.Valid)]), Read, SampleJson.Valid),
        new("UTF-16", "media type", "getSample", new Served(Encoding.Unicode.GetBytes(SampleJson.Valid), "application/json; charset=utf-16"), Read, SampleJson.Valid),
        new("UTF-16 without a mark", "media type", "getSample", new Served(Encoding.BigEndianUnicode.GetBytes(SampleJson.Valid)), Read, SampleJson.Valid),
        new("UTF-16 as text/plain", "media type", "getSample", new Served([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(SampleJson.Valid)], "text/plain"), Told, SampleJson.Valid),
        new("unquoted text as text/plain", "media type", "getText", Served.As("text/plain", "All is well."), Told, "\"All is well.\""),
        new("unquoted text as JSON", "media type", "getText", Served.Json("All is well."), Told, "\"All is well.\""),
        new("unquoted date as text/plain", "media type", "getDay", Served.As("text/plain", "2030-01-02\n"), Told, "\"2030-01-02\""),
        new("unquoted enum value as text/plain", "media type", "getKind", Served.As("text/plain", "red"), Told, "\"red\""),
        new("truncated text as JSON", "media type", "getText", Served.Json("\"All is we"), Refused, null),
        new("text as text/markdown", "media type", "getPlain", Served.As("text/markdown", "# Well"), Read, "\"# Well\""),
        new("text as a JSON string", "media type", "getPlain", Served.Json("\"All is well.\""), Read, "\"All is well.\""),
        new("text as octet-stream", "media type", "getPlain", Served.As("application/octet-stream", "All is well."), Told, "\"All is well.\""),
        new("text without a type", "media type", "getPlain", Served.As(null, "All is well."), Read, "\"All is well.\""),
        new("text with a byte order mark", "media type", "getPlain", new Served([0xFF, 0xFE, 0xE9, 0x00], "text/plain"), Read, "\"é\""),
        new("picture as octet-stream", "media type", "getPicture", new Served(s_picture, "application/octet-stream"), Read, Bytes(s_picture)),
        new("picture without a type", "media type", "getPicture", new Served(s_picture, null), Read, Bytes(s_picture)),
        new("file as image/png", "media type", "getFile", new Served(s_picture, "image/png"), Read, Bytes(s_picture)),
        new("file as binary/octet-stream", "media type", "getFile", new Served(s_picture, "binary/octet-stream"), Read, Bytes(s_picture)),
        new("file as JSON", "media type", "getFile", Served.Json("{\"a\":1}"), Read, Bytes("{\"a\":1}"u8.ToArray())),
        new("lines as application/jsonl", "media type", "streamSamples", Served.As("application/jsonl", s_lines), Read, s_two),
        new("lines as application/ndjson", "media type", "streamSamples", Served.As("application/ndjson", s_lines), Read, s_two),
        new("lines as application/json-lines", "media type", "streamSamples", Served.As("application/json-lines", s_lines), Read, s_two),
        new("lines as application/stream+json", "media type", "streamSamples", Served.As("application/stream+json", s_lines), Read, s_two),
        new("lines as HTML", "media type", "streamSamples", Served.As("text/html", "<html><title>Log in</title></html>"), Refused, null),
        new("null line", "line", "streamSamples", Served.As("application/x-ndjson", $"{SampleJson.Valid}\nnull\n"), Told, $"[{SampleJson.Valid}]"),
        new("null event", "event", "followSamples", Served.As("text/event-stream", $"data: null\n\ndata: {SampleJson.Valid}\n\n"), Told, $"[{SampleJson.Valid}]"),
        new("blank line", "line", "streamSamples", Served.As("application/x-ndjson", $"{SampleJson.Valid}\n\n{SampleJson.Valid}\n"), Read, s_two),
        new("single object for lines", "line", "streamSamples", Served.As("application/x-ndjson", SampleJson.Valid), Whole, $"[{SampleJson.Valid}]"),
    ];

    private static DriftCase Json(string kind, string? mediaType, Expected expected = Told) =>
        new(kind, "media type", "getSample", Served.As(mediaType, SampleJson.Valid), expected, SampleJson.Valid);

    private static string Bytes(byte[] bytes) => $"{{\"$bytes\":\"{Convert.ToBase64String(bytes)}\"}}";
}
