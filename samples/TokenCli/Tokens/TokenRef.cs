using System.Security.Cryptography;
using System.Text;

namespace TokenCli.Tokens;

/// <summary>Names a token without showing it: a token's id is the secret itself, so its hash has to do.</summary>
internal static class TokenRef
{
    private const int ShortLength = 8;

    /// <summary>The SHA-256 of a token id, in lower-case hexadecimal. An id has 122 random bits: nobody finds it by trying.</summary>
    public static string Full(string tokenId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tokenId)));

    /// <summary>The beginning of <see cref="Full"/>, to be shown and typed.</summary>
    public static string Short(string tokenId) => Full(tokenId)[..ShortLength];

    /// <summary>Whether <paramref name="text"/> is a ref, short or longer, of a token.</summary>
    public static bool Matches(string text, string tokenId) =>
        text.Length >= ShortLength && Full(tokenId).StartsWith(text, StringComparison.OrdinalIgnoreCase);
}
