using System.Security.Cryptography;
using System.Text;

namespace TokenCli.Tokens;

/// <summary>Identifies a token without showing it: the id is the secret itself, so its hash is used.</summary>
internal static class TokenRef
{
    private const int ShortLength = 8;

    /// <summary>The SHA-256 of a token id, in lower-case hexadecimal. An id has 122 random bits, too many to guess.</summary>
    public static string Full(string tokenId) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tokenId)));

    /// <summary>The start of <see cref="Full"/>, for people to read and type.</summary>
    public static string Short(string tokenId) => Full(tokenId)[..ShortLength];

    /// <summary>Whether <paramref name="text"/> is a short or longer ref of a token.</summary>
    public static bool Matches(string text, string tokenId) =>
        text.Length >= ShortLength && Full(tokenId).StartsWith(text, StringComparison.OrdinalIgnoreCase);
}
