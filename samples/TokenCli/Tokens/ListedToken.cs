using System.Text.Json;
using Wavefront;

namespace TokenCli.Tokens;

/// <summary>The public facts of a token: everything except its id.</summary>
internal sealed record ListedToken
{
    public required string Account { get; init; }

    public required string? Name { get; init; }

    /// <summary>See <see cref="TokenRef"/>.</summary>
    public required string Ref { get; init; }

    public required string? AccountType { get; init; }

    public required DateTimeOffset? Created { get; init; }

    public required DateTimeOffset? LastUsed { get; init; }

    /// <summary>Whether the tool itself uses this token.</summary>
    public required bool IsInUse { get; init; }

    public static ListedToken Of(TokenOwner owner, UserApiToken token, bool isInUse) => new()
    {
        Account = token.Account ?? owner.Label,
        Name = token.TokenName,
        Ref = TokenRef.Short(token.TokenID),
        AccountType = token.AccountType?.Value,
        Created = Time(token.DateGenerated),
        LastUsed = Time(token.LastUsed),
        IsInUse = isInUse,
    };

    public static ListedToken Of(ApiTokenModel token, bool isInUse) => new()
    {
        Account = token.Account ?? "",
        Name = token.Name,
        Ref = TokenRef.Short(token.Id ?? ""),
        AccountType = token.AccountType?.Value,
        Created = Time(token.DateGenerated ?? token.CreatedEpochMillis),
        LastUsed = Time(token.LastUsed),
        IsInUse = isInUse,
    };

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteMembersTo(writer);
        writer.WriteEndObject();
    }

    public void WriteMembersTo(Utf8JsonWriter writer)
    {
        writer.WriteString("account"u8, Account);
        writer.WriteString("name"u8, Name);
        writer.WriteString("ref"u8, Ref);
        writer.WriteString("accountType"u8, AccountType);
        if (Created is { } created) writer.WriteString("created"u8, created);
        if (LastUsed is { } lastUsed) writer.WriteString("lastUsed"u8, lastUsed);
        writer.WriteBoolean("inUse"u8, IsInUse);
    }

    // The document does not state the unit; all other times of the service are milliseconds.
    private static DateTimeOffset? Time(long? milliseconds) => milliseconds switch
    {
        null or 0 => null,
        < 0 or > 253_402_300_799_999 => null, // not a time of this calendar
        { } value => DateTimeOffset.FromUnixTimeMilliseconds(value),
    };
}
