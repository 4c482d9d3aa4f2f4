using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace TokenGen.Faults.Tests.Chaos;

/// <summary>
/// Responds at random: correctly, with faults, or not at all. It repeats the credential of the request wherever possible. A response
/// depends only on the number of its request, so it can be reproduced.
/// </summary>
internal static class ChaosServer
{
    private static int s_requests;

    private static readonly int[] s_statuses =
        [200, 200, 200, 200, 201, 202, 204, 206, 301, 304, 307, 400, 401, 403, 404, 406, 409, 422, 429, 500, 502, 503, 599];

    private static readonly string[] s_types =
    [
        "application/json", "application/json", "application/json", "application/json; charset=utf-7", "application/json; charset=utf-16le", "text/plain", "text/html",
        "text/event-stream", "application/jsonl", "application/problem+json", "application/octet-stream", "json; ;;=", "*/*", "",
    ];

    private static readonly string[] s_texts =
    [
        "", "null", "{}", "[]", "[{},{},null]", "\"text\"", "7", "{\"status\":{\"result\":\"OK\",\"code\":200},\"response\":{}}",
        "{\"status\":{\"result\":\"ERROR\",\"message\":\"no SECRET\\nforged\",\"code\":404}}", "{\"error\":\"SECRET\",\"trackingId\":\"SECRET\"}",
        "{\"detail\":[{\"msg\":\"SECRET\"}]}", "{\"items\":[{\"id\":1}],\"next\":\"http://SECRET@elsewhere.example/\",\"more\":true}", "{\"a\\n\\u202eSECRET\":",
        "{\"SECRET\":\"\\ud800\"}", "{\"id\":\"\\udc00\",\"\\ud800\":[1]}", "{\"a\"b\":1}", "<html><title>SECRET</title>&#x53;ECRET</html>", "retry: 0\nid: ü\ndata: {\"text\":\"SECRET\"}\n\n",
        "retry: 0\n\n", "data: [DONE]\n\n", "{\"id\":1}\n{\"id\":2}\n{\"id\":", "{\"id\":1,\"name\":\"x\",\"kind\":\"SECRET\"}", "[1,2,3", "{\"total\":9223372036854775807,\"page\":2147483647}",
    ];

    private static readonly string[] s_headers =
    [
        "Retry-After: 0", "Retry-After: 2147483647", "Retry-After: Thu, 01 Jan 1970 00:00:00 GMT", "Link: </next>; rel=\"next\"", "Link: <http://SECRET:x@elsewhere.example/>; rel=\"next\"",
        "Location: https://elsewhere.example/SECRET", "X-Echo: SECRET", "ETag: \"SECRET\"", "X-Total: SECRET", "Set-Cookie: a=SECRET; Path=/", "no colon SECRET", "X-\u00e9: 1",
    ];

#pragma warning disable CA5394 // The sequence has no security purpose.

    /// <summary>Responds to one request.</summary>
    public static async Task AnswerAsync(FaultExchange exchange)
    {
        Random random = new(Interlocked.Increment(ref s_requests));
        string secret = SecretOf(exchange.Request);
        byte[] body = Body(random, secret);
        List<string> headers = [];
        for (int count = random.Next(3); count > 0; count--)
        {
            headers.Add(Pick(random, s_headers).Replace("SECRET", Spell(random, secret), StringComparison.Ordinal).ReplaceLineEndings(" "));
        }

        body = Code(random, body, headers);
        string type = Pick(random, s_types);
        int status = s_statuses[random.Next(s_statuses.Length)];
        switch (random.Next(20))
        {
            case 0:
                exchange.Reset();
                break;
            case 1:
                exchange.Close();
                break;
            case 2:
                await exchange.SendAsync($"HTTP/1.1 {status} Said\nContent-Type: {type}\nContent-Length: {body.Length + 10}\n\n", body);
                exchange.Close();
                break;
            case 3:
                await exchange.SendAsync($"HTTP/1.1 {status} {secret}\nContent-Type: {type}\nTransfer-Encoding: chunked\n\n", Encoding.ASCII.GetBytes("5\r\n{\"a\":\r\nzz\r\n"));
                exchange.Close();
                break;
            case 4:
                await exchange.SendAsync($"SSH-2.0 {secret}\n\n", []);
                exchange.Close();
                break;
            case 5:
                // Sends no response for longer than the client waits.
                await exchange.HangAsync();
                exchange.Close();
                break;
            case 6:
                await exchange.SendAsync(
                    $"HTTP/1.1 200 OK\nContent-Type: {type}\nContent-Length: 1000\n\n", body[..Math.Min(body.Length, 100)]);
                await exchange.HangAsync();
                exchange.Close();
                break;
            default:
                await exchange.AnswerAsync(status, type.Length == 0 ? null : type, status is 204 or 304 ? [] : body, [.. headers]);
                break;
        }
    }

    private static byte[] Body(Random random, string secret)
    {
        string text = Pick(random, s_texts).Replace("SECRET", Spell(random, secret), StringComparison.Ordinal);
        byte[] body = Encoding.UTF8.GetBytes(text);
        return random.Next(8) switch
        {
            0 => Encoding.Unicode.GetBytes(text),
            1 => body[..random.Next(body.Length + 1)],
            2 => [.. body, 0xFF, 0xC3, 0x28],
            3 => [0xEF, 0xBB, 0xBF, .. body],
            4 => [.. body, .. Encoding.ASCII.GetBytes(new string(' ', random.Next(100_000)))],
            _ => body,
        };
    }

    /// <summary>Compresses a body, or only declares that it is compressed.</summary>
    private static byte[] Code(Random random, byte[] body, List<string> headers)
    {
        string? coding = random.Next(12) switch
        {
            0 => "gzip",
            1 => "br",
            2 => "deflate",
            3 => string.Join(',', Enumerable.Repeat("gzip", random.Next(1, 2000))),
            _ => null,
        };
        if (coding is null)
        {
            return body;
        }

        headers.Add("Content-Encoding: " + coding);
        if (random.Next(3) == 0)
        {
            return body;
        }

        using MemoryStream compressed = new();
        using (Stream stream = coding == "br" ? new BrotliStream(compressed, CompressionLevel.Fastest)
            : coding == "deflate" ? new ZLibStream(compressed, CompressionLevel.Fastest)
            : new GZipStream(compressed, CompressionLevel.Fastest))
        {
            stream.Write(body);
        }

        byte[] whole = compressed.ToArray();
        return random.Next(2) == 0 ? whole : whole[..random.Next(whole.Length)];
    }

    /// <summary>The credential of a request. No text of the client may contain it.</summary>
    private static string SecretOf(string request)
    {
        foreach (string line in request.Split("\r\n"))
        {
            if (line.StartsWith("Authorization: ", StringComparison.OrdinalIgnoreCase))
            {
                return line.Split(' ')[^1];
            }
        }

        return "anonymous";
    }

    private static string Spell(Random random, string secret) => random.Next(7) switch
    {
        0 => secret.ToUpperInvariant(),
        1 => string.Concat(secret.Select(static c => string.Create(CultureInfo.InvariantCulture, $"%{(int)c:x2}"))),
        2 => string.Concat(secret.Select(static c => string.Create(CultureInfo.InvariantCulture, $"&#x{(int)c:x};"))),
        3 => string.Concat(secret.Select(static c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"))),
        4 => Convert.ToBase64String(Encoding.UTF8.GetBytes("user:" + secret)),
        5 => Uri.EscapeDataString(secret),
        _ => secret,
    };

    private static string Pick(Random random, string[] texts) => texts[random.Next(texts.Length)];
}
