using System.Text.Json;

namespace TokenCli.Tokens;

/// <summary>A new token with its secret, which must be handed to the operator.</summary>
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
