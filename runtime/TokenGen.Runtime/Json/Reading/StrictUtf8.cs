using System.Text;

namespace TokenGen.Json;

/// <summary>UTF-8 that throws on invalid bytes instead of replacing them, because a changed identifier is worse than an error.</summary>
internal static class StrictUtf8
{
    private static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="DecoderFallbackException">The bytes are not UTF-8.</exception>
    public static string GetString(ReadOnlySpan<byte> utf8) => s_encoding.GetString(utf8);

    public static byte[] GetBytes(string text) => s_encoding.GetBytes(text);
}
