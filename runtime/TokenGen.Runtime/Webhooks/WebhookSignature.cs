using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TokenGen;

/// <summary>
/// Verifies that a webhook comes from its sender: its headers must have a signature over the exact bytes of its body, made with the shared
/// secret. Verify it before you read the body.
/// </summary>
/// <remarks>Safe to use from many threads at once. Comparison is constant-time.</remarks>
public sealed class WebhookSignature
{
    private static readonly TimeSpan s_defaultTolerance = TimeSpan.FromMinutes(5);

    private readonly byte[] _key;
    private readonly Check _check;

    private WebhookSignature(byte[] key, Check check)
    {
        if (key.Length == 0)
        {
            throw new ArgumentException("The secret is empty.", nameof(key));
        }

        _key = key;
        _check = check;
    }

    private delegate bool Check(byte[] key, ReadOnlySpan<byte> body, Func<string, string?> header, DateTimeOffset now);

    /// <summary>The signature of GitHub: <c>X-Hub-Signature-256: sha256=…</c>, HMAC-SHA256 of the body in hexadecimal digits.</summary>
    /// <param name="secret">The secret of the webhook.</param>
    /// <exception cref="ArgumentException">The secret is null or empty.</exception>
    public static WebhookSignature GitHub(string secret) => Hex(secret, "X-Hub-Signature-256", "sha256=");

    /// <summary>HMAC-SHA256 of the body, in hexadecimal digits, in a header of your choice.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="headerName">The header.</param>
    /// <param name="prefix">The text before the digits.</param>
    /// <exception cref="ArgumentException">The secret or the name is null or empty.</exception>
    public static WebhookSignature Hex(string secret, string headerName, string prefix = "")
    {
        ArgumentException.ThrowIfNullOrEmpty(headerName);
        return new(KeyOf(secret), (key, body, header, _) =>
            header(headerName) is { } sent && sent.StartsWith(prefix, StringComparison.Ordinal)
                && Matches(FromHex(sent[prefix.Length..]), Sign(key, "", body)));
    }

    /// <summary>The signature of Stripe: <c>Stripe-Signature: t=…,v1=…</c>, HMAC-SHA256 of the time, a dot and the body.</summary>
    /// <param name="secret">The secret of the endpoint, <c>whsec_</c> included.</param>
    /// <param name="tolerance">How far the time may be from now; the default is five minutes.</param>
    /// <exception cref="ArgumentException">The secret is null or empty.</exception>
    public static WebhookSignature Stripe(string secret, TimeSpan? tolerance = null) => new(KeyOf(secret), (key, body, header, now) =>
    {
        string[] parts = (header("Stripe-Signature") ?? "").Split(',');
        string? time = Array.Find(parts, static part => part.StartsWith("t=", StringComparison.Ordinal))?[2..];
        if (!IsTimely(time, now, tolerance))
        {
            return false;
        }

        byte[] expected = Sign(key, time + ".", body);

        // There are two signatures while a secret is replaced.
        return Array.Exists(parts, part => part.StartsWith("v1=", StringComparison.Ordinal) && Matches(FromHex(part[3..]), expected));
    });

    /// <summary>
    /// The signature of Standard Webhooks: <c>webhook-signature: v1,…</c>, HMAC-SHA256 of <c>webhook-id</c>, <c>webhook-timestamp</c> and
    /// the body, with dots between them, in base64.
    /// </summary>
    /// <param name="secret">The secret in base64, with or without <c>whsec_</c>.</param>
    /// <param name="tolerance">How far the time may be from now; the default is five minutes.</param>
    /// <exception cref="ArgumentException">The secret is null, empty or not base64.</exception>
    public static WebhookSignature Standard(string secret, TimeSpan? tolerance = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        const string Prefix = "whsec_";
        byte[] key = FromBase64(secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[Prefix.Length..] : secret)
            ?? throw new ArgumentException("The secret is not base64.", nameof(secret));
        return new(key, (key, body, header, now) =>
        {
            string? time = header("webhook-timestamp");
            if (header("webhook-id") is not { Length: > 0 } id || !IsTimely(time, now, tolerance))
            {
                return false;
            }

            byte[] expected = Sign(key, $"{id}.{time}.", body);
            return Array.Exists(
                (header("webhook-signature") ?? "").Split(' '),
                sent => sent.StartsWith("v1,", StringComparison.Ordinal) && Matches(FromBase64(sent[3..]), expected));
        });
    }

    /// <summary>Whether the signature of a request is valid and recent.</summary>
    /// <param name="body">The exact bytes of the body.</param>
    /// <param name="header">Returns a header by its name; <see langword="null"/> or empty if it is missing.</param>
    /// <param name="now">The current time; the default is the system time.</param>
    /// <exception cref="ArgumentNullException"><paramref name="header"/> is null.</exception>
    public bool IsValid(ReadOnlySpan<byte> body, Func<string, string?> header, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(header);
        return _check(_key, body, header, now ?? DateTimeOffset.UtcNow);
    }

    /// <summary>The name of the type, never the secret.</summary>
    public override string ToString() => nameof(WebhookSignature);

    private static byte[] KeyOf(string secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(secret);
        return Encoding.UTF8.GetBytes(secret);
    }

    private static byte[] Sign(byte[] key, string head, ReadOnlySpan<byte> body)
    {
        int start = Encoding.UTF8.GetByteCount(head);
        byte[] text = new byte[start + body.Length];
        Encoding.UTF8.GetBytes(head, 0, head.Length, text, 0);
        body.CopyTo(text.AsSpan(start));
#if NET8_0_OR_GREATER
        return HMACSHA256.HashData(key, text);
#else
        using HMACSHA256 hmac = new(key);
        return hmac.ComputeHash(text);
#endif
    }

    private static bool IsTimely(string? time, DateTimeOffset now, TimeSpan? tolerance) =>
        long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
        && Math.Abs((double)now.ToUnixTimeSeconds() - seconds) <= (tolerance ?? s_defaultTolerance).TotalSeconds;

    private static bool Matches(byte[]? sent, byte[] expected)
    {
        if (sent is null || sent.Length != expected.Length)
        {
            return false;
        }

        int difference = 0;
        for (int i = 0; i < sent.Length; i++)
        {
            difference |= sent[i] ^ expected[i];
        }

        return difference == 0;
    }

    private static byte[]? FromHex(string text)
    {
        if (text.Length % 2 != 0)
        {
            return null;
        }

        byte[] bytes = new byte[text.Length / 2];
        for (int i = 0; i < text.Length; i++)
        {
            int digit = text[i] switch
            {
                >= '0' and <= '9' => text[i] - '0',
                >= 'a' and <= 'f' => text[i] - 'a' + 10,
                >= 'A' and <= 'F' => text[i] - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return null;
            }

            bytes[i / 2] = (byte)((bytes[i / 2] << 4) | digit);
        }

        return bytes;
    }

    private static byte[]? FromBase64(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
