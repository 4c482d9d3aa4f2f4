using System.Text.Json.Serialization;
using TokenServer.Storage;

namespace TokenServer.Responses;

/// <summary>A token in the view of its account.</summary>
/// <remarks>A class, not a record: a record's <c>ToString</c> would print the secret.</remarks>
internal sealed class UserApiToken(Token token)
{
    [JsonPropertyName("tokenID")]
    public string TokenId => token.Id;

    public string? TokenName => token.Name;

    public string Account => token.Account.Id;

    public string AccountType => token.Account.Type;

    public long? LastUsed => token.LastUsed;

    public long DateGenerated => token.DateGenerated;
}
