using System.Text.Json;

namespace TokenCli.Tokens;

/// <summary>A token that was just made, with its secret, which somebody has to be given.</summary>
/// <remarks>A class, not a record: a record's <c>ToString</c> would print the secret.</remarks>
internal sealed class NewToken(ListedToken shown, string tokenId)
{
    public ListedToken Shown => shown;

    public string TokenId => tokenId;

    public static void Write(Utf8JsonWriter writer, IEnumerable<NewToken> tokens, bool withSecret)
    {
        writer.WriteStartArray("tokens"u8);
        foreach (var token in tokens)
        {
            writer.WriteStartObject();
            token.Shown.WriteMembersTo(writer);
            if (withSecret) writer.WriteString("tokenID"u8, token.TokenId);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
