using System.IO.Compression;
using System.Text;

namespace TokenGen.Faults.Tests;

/// <summary>A fault of a server or a network, and the expected result of the call (docs/reliability.md).</summary>
/// <param name="Answer">The behavior of the server.</param>
/// <param name="Expected">The exception, or null if the response is valid after all.</param>
/// <param name="Kind">Its kind.</param>
internal sealed record Fault(Func<FaultExchange, Task> Answer, Type? Expected, ApiErrorKind Kind = default)
{
    /// <summary>Whether the handler resends the request itself: a GET without a single byte of response (RFC 9110 section 9.2.2).</summary>
    public bool IsRepeated { get; init; }

    private const string Chunked = "HTTP/1.1 200 OK\nContent-Type: application/json\nTransfer-Encoding: chunked\n\n";
    private const string Promise = "HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 1000\n\n";

    private static readonly byte[] s_thing = Encoding.UTF8.GetBytes(FaultServer.Thing);

    public static IReadOnlyDictionary<string, Fault> All { get; } = new Dictionary<string, Fault>(StringComparer.Ordinal)
    {
        ["no content type"] = Good(e => e.AnswerAsync(200, null, s_thing)),
        ["JSON called text"] = Unexpected(e => e.AnswerAsync(200, "text/plain", s_thing)),
        ["a content type that is none"] = Unexpected(e => e.AnswerAsync(200, "json; ;;=", s_thing)),
        ["another content type"] = Unexpected(e => e.AnswerAsync(200, "application/xml", "<thing/>"u8.ToArray())),
        ["an unknown charset"] = Unexpected(e => e.AnswerAsync(200, "application/json; charset=klingon", s_thing)),
        ["UTF-16 called UTF-8"] = Unexpected(
            e => e.AnswerAsync(200, "application/json; charset=utf-8", Encoding.Unicode.GetBytes(FaultServer.Thing))),
        ["UTF-16 by its name"] = Good(
            e => e.AnswerAsync(200, "application/json; charset=utf-16", Encoding.Unicode.GetBytes(FaultServer.Thing))),
        ["a byte order mark"] = Good(e => e.AnswerAsync(200, "application/json", [0xEF, 0xBB, 0xBF, .. s_thing])),
        ["gzip"] = Good(e => e.AnswerAsync(200, "application/json", Compressed(static s =>
            new GZipStream(s, CompressionLevel.Fastest), s_thing), "Content-Encoding: gzip")),
        ["brotli"] = Good(e => e.AnswerAsync(200, "application/json", Compressed(static s =>
            new BrotliStream(s, CompressionLevel.Fastest), s_thing), "Content-Encoding: br")),
        ["deflate"] = Good(e => e.AnswerAsync(200, "application/json", Compressed(static s =>
            new ZLibStream(s, CompressionLevel.Fastest), s_thing), "Content-Encoding: deflate")),
        ["gzip twice"] = Good(e => e.AnswerAsync(
            200,
            "application/json",
            Compressed(static s =>
                new GZipStream(s, CompressionLevel.Fastest), Compressed(static s => new GZipStream(s, CompressionLevel.Fastest), s_thing)),
            "Content-Encoding: gzip, gzip")),
        ["a hundred codings"] = Unexpected(
            e => e.AnswerAsync(200, "application/json", s_thing, "Content-Encoding: " + string.Join(", ", Enumerable.Repeat("gzip", 100)))),
        ["an unknown coding"] = Unexpected(e => e.AnswerAsync(200, "application/json", s_thing, "Content-Encoding: zip")),
        ["gzip that is none"] = Unexpected(e => e.AnswerAsync(200, "application/json", s_thing, "Content-Encoding: gzip")),
        ["gzip that ends early"] = Unexpected(e => e.AnswerAsync(
            200, "application/json", Compressed(static s =>
                new GZipStream(s, CompressionLevel.Fastest), s_thing)[..^12], "Content-Encoding: gzip")),
        ["a decompression bomb"] = Unexpected(e => e.AnswerAsync(
            200, "application/json", Compressed(static s =>
                new GZipStream(s, CompressionLevel.Fastest), new byte[64 * 1024 * 1024]), "Content-Encoding: gzip")),
        ["a brotli bomb"] = Unexpected(e => e.AnswerAsync(
            200, "application/json", Compressed(static s =>
                new BrotliStream(s, CompressionLevel.Fastest), new byte[64 * 1024 * 1024]), "Content-Encoding: br")),
        ["chunks without end"] = Unexpected(static async e =>
        {
            await e.SendAsync(Chunked, []);
            byte[] chunk = Encoding.ASCII.GetBytes("10000\r\n" + new string(' ', 0x10000) + "\r\n");
            while (true)
            {
                await e.SendAsync(chunk);
            }
        }),
        ["a body of 5 GB"] = Unexpected(static async e =>
        {
            await e.SendAsync("HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 5368709120\n\n", []);
            byte[] piece = new byte[0x10000];
            for (long sent = 0; sent < 5368709120; sent += piece.Length)
            {
                await e.SendAsync(piece);
            }
        }),
        ["an error body of 5 GB"] = Of(ApiErrorKind.Text, static async e =>
        {
            await e.SendAsync("HTTP/1.1 500 Oops\nContent-Type: text/plain\nContent-Length: 5368709120\n\n", []);
            byte[] piece = Encoding.ASCII.GetBytes(new string('x', 0x10000));
            for (long sent = 0; sent < 5368709120; sent += piece.Length)
            {
                await e.SendAsync(piece);
            }
        }),
        ["a chunk of no length"] = Lost(e => e.SendAsync(Chunked, "zz\r\n{}\r\n"u8.ToArray())),
        ["a chunk of more than any number"] = Lost(e => e.SendAsync(Chunked, "fffffffffffffffffff\r\n{}\r\n"u8.ToArray())),
        ["headers of 1 MB"] = Lost(e => e.AnswerAsync(200, "application/json", s_thing, "X-Long: " + new string('a', 1024 * 1024))),
        ["100,000 headers"] = Lost(
            e => e.AnswerAsync(200, "application/json", s_thing, [.. Enumerable.Range(0, 100_000).Select(static i => $"X-{i}: a")])),
        ["a header without a name"] = Lost(e => e.SendAsync("HTTP/1.1 200 OK\n: nameless\nContent-Length: 2\n\n", "{}"u8.ToArray())),
        ["no HTTP at all"] = Lost(e => e.SendAsync("SSH-2.0-OpenSSH_9.6\n\n", [])),
        ["two lengths that differ"] = Unexpected(
            e => e.SendAsync("HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: 5\nContent-Length: 34\n\n", s_thing)),
        ["a negative length"] = Unexpected(
            e => Closing(e, "HTTP/1.1 200 OK\nContent-Type: application/json\nContent-Length: -5\n\n", "{\"id\""u8.ToArray())),
        ["HTML of a proxy"] = Unexpected(e => e.AnswerAsync(200, "text/html", "<html><title>Sign in</title></html>"u8.ToArray())),
        ["HTML called JSON"] = Unexpected(e => e.AnswerAsync(200, "application/json", "<html><title>Sign in</title></html>"u8.ToArray())),
        ["a gateway's HTML"] = Of(
            ApiErrorKind.Html, e => e.AnswerAsync(502, "text/html", "<html><title>Bad Gateway</title></html>"u8.ToArray())),
        ["an empty body"] = Unexpected(e => e.AnswerAsync(200, "application/json", [])),
        ["nothing but null"] = Unexpected(e => e.AnswerAsync("null")),
        ["a list where an object belongs"] = Unexpected(e => e.AnswerAsync("[]")),
        ["duplicate members"] = Good(e => e.AnswerAsync("{\"id\":1,\"size\":1,\"name\":\"one\",\"id\":7,\"size\":1.5,\"name\":\"seven\"}")),
        ["NaN"] = Unexpected(e => e.AnswerAsync("{\"id\":7,\"size\":NaN}")),
        ["infinity"] = Unexpected(e => e.AnswerAsync("{\"id\":7,\"size\":Infinity}")),
        ["a number beyond double"] = Unexpected(e => e.AnswerAsync("{\"id\":7,\"size\":1e999}")),
        ["a number beyond int32"] = Unexpected(e => e.AnswerAsync("{\"id\":2147483648,\"size\":1}")),
        ["a fraction where none belongs"] = Unexpected(e => e.AnswerAsync("{\"id\":7.5,\"size\":1}")),
        ["a number of a million digits"] = Unexpected(e => e.AnswerAsync("{\"id\":" + new string('9', 1_000_000) + ",\"size\":1}")),
        ["invalid UTF-8"] = Unexpected(
            e => e.AnswerAsync(200, "application/json", [.. "{\"id\":7,\"size\":1.5,\"name\":\""u8, 0xC3, 0x28, .. "\"}"u8])),
        ["overlong UTF-8"] = Unexpected(
            e => e.AnswerAsync(200, "application/json", [.. "{\"id\":7,\"size\":1.5,\"name\":\""u8, 0xC0, 0x80, .. "\"}"u8])),
        ["half a surrogate pair"] = Unexpected(e => e.AnswerAsync("{\"id\":7,\"size\":1.5,\"name\":\"\\ud800\"}")),
        ["1,000 levels of things"] = Unexpected(e => e.AnswerAsync(
            string.Concat(Enumerable.Repeat("{\"id\":1,\"size\":1,\"parts\":[", 1000)) + string.Concat(Enumerable.Repeat("]}", 1000)))),
        ["100,000 levels of anything"] = Unexpected(
            e => e.AnswerAsync("{\"id\":1,\"size\":1,\"free\":" + new string('[', 100_000) + new string(']', 100_000) + "}")),
        ["100,000 levels of the unknown"] = Unexpected(
            e => e.AnswerAsync("{\"unknown\":" + new string('[', 100_000) + new string(']', 100_000) + ",\"id\":1,\"size\":1}")),
        ["a second value behind the first"] = Unexpected(e => e.AnswerAsync(FaultServer.Thing + FaultServer.Thing)),
        ["100 Continue before the answer"] = Good(static async e =>
        {
            await e.SendAsync("HTTP/1.1 100 Continue\n\nHTTP/1.1 103 Early Hints\nLink: </a>\n\n", []);
            await e.AnswerAsync(FaultServer.Thing);
        }),
        ["102 for ever"] = TooLate(static async e =>
        {
            while (true)
            {
                await e.SendAsync("HTTP/1.1 102 Processing\n\n", []);
                await Task.Delay(1, e.Stop);
            }
        }),
        ["a switch of protocols"] = TooLate(static async e =>
        {
            await e.SendAsync("HTTP/1.1 101 Switching Protocols\nUpgrade: h2c\nConnection: Upgrade\n\n", []);
            await e.HangAsync();
        }),
        ["a redirect on the same host"] = Of(ApiErrorKind.Redirect, e => e.AnswerAsync(302, null, [], "Location: /elsewhere")),
        ["a redirect to another host"] = Of(ApiErrorKind.Redirect, e => e.AnswerAsync(307, null, [], "Location: https://evil.example/")),
        ["a redirect to a file"] = Of(ApiErrorKind.Redirect, e => e.AnswerAsync(301, null, [], "Location: file:///etc/passwd")),
        ["a redirect to nowhere"] = Of(ApiErrorKind.Redirect, e => e.AnswerAsync(308, null, [])),
        ["a reset before the head"] = Lost(static e => Resetting(e, "")),
        ["a reset in the head"] = Lost(static e => Resetting(e, "HTTP/1.1 200 OK\nContent-Ty")),
        ["a reset in the body"] = Lost(static e => Resetting(e, Promise + "{\"id\":7")),
        ["an end before the head, of a call that may be repeated"] = Good(static e => Closing(e, "", [])) with { IsRepeated = true },
        ["an end in the head"] = Lost(static e => Closing(e, "HTTP/1.1 200 OK\nContent-Ty", [])),
        ["an end in the body"] = Lost(static e => Closing(e, Promise, s_thing)),
        ["an end in a chunk"] = Lost(static e => Closing(e, Chunked, "ff\r\n{\"id\":7"u8.ToArray())),
        ["an end before the last chunk"] = Lost(static e => Closing(e, Chunked, [.. "22\r\n"u8, .. s_thing, .. "\r\n"u8])),
        ["an end after the body"] = Good(static async e =>
        {
            await e.AnswerAsync(FaultServer.Thing);
            e.Close();
        }),
        ["no head"] = TooLate(static e => e.HangAsync()),
        ["a slow head"] = TooLate(static e => Slowly(e, "HTTP/1.1 200 OK\r\nX-Slow: " + new string('a', 10_000))),
        ["a slow body"] = TooLate(static e => Slowly(e, (Promise + new string(' ', 1000)).ReplaceLineEndings("\r\n"))),
        ["no body"] = TooLate(static async e =>
        {
            await e.SendAsync(Promise, []);
            await e.HangAsync();
        }),
    };

    private static Fault Good(Func<FaultExchange, Task> answer) => new(answer, null);

    private static Fault Unexpected(Func<FaultExchange, Task> answer) =>
        new(answer, typeof(ApiResponseFormatException), ApiErrorKind.UnexpectedBody);

    private static Fault TooLate(Func<FaultExchange, Task> answer) => new(answer, typeof(ApiTimeoutException), ApiErrorKind.Timeout);

    private static Fault Of(ApiErrorKind kind, Func<FaultExchange, Task> answer) => new(answer, typeof(ApiException), kind);

    private static Fault Lost(Func<FaultExchange, Task> answer) => new(answer, typeof(ApiConnectionException), ApiErrorKind.Connection);

    private static async Task Closing(FaultExchange exchange, string head, byte[] body)
    {
        await exchange.SendAsync(head, body);
        exchange.Close();
    }

    private static async Task Resetting(FaultExchange exchange, string sent)
    {
        await exchange.SendAsync(sent, []);
        exchange.Reset();
    }

    /// <summary>One byte each 20 ms: 50 bytes take a second.</summary>
    private static async Task Slowly(FaultExchange exchange, string text)
    {
        foreach (char c in text)
        {
            await exchange.SendAsync([(byte)c]);
            await Task.Delay(20, exchange.Stop);
        }
    }

    private static byte[] Compressed(Func<Stream, Stream> coding, byte[] body)
    {
        using MemoryStream compressed = new();
        using (Stream stream = coding(compressed))
        {
            stream.Write(body);
        }

        return compressed.ToArray();
    }
}
