using TokenServer.Storage;

namespace TokenServer.Responses;

/// <summary>A token in the view of the customer's administrator: the same facts under other names.</summary>
/// <remarks>A class, not a record: a record's <c>ToString</c> would print the secret.</remarks>
internal sealed class ApiTokenModel(Token token)
{
    public string AccountType => token.Account.Type;

    public string? Name => token.Name;

    public string Id => token.Id;

    public long CreatedEpochMillis => token.DateGenerated;

    public long DateGenerated => token.DateGenerated;

    /// <summary>The server has one customer.</summary>
    public string Customer { get; } = "example";

    public long? LastUsed => token.LastUsed;

    public string Account => token.Account.Id;
}
