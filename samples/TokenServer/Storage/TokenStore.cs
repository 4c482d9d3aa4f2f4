using Microsoft.Data.Sqlite;

namespace TokenServer.Storage;

/// <summary>Reads and changes accounts and tokens; each method is one transaction.</summary>
internal sealed class TokenStore(Database database, TimeProvider clock, int tokensPerAccount)
{
    private const string SelectTokens = """
        SELECT token.id, token.name, token.date_generated, token.last_used, account.id, account.permissions, account.active
        FROM token JOIN account ON account.id = token.account
        """;

    /// <summary>
    /// The account of the token <paramref name="secret"/>, which is marked as used; <see langword="null"/> if no such token works.
    /// </summary>
    public Account? Authenticate(string secret) => database.Transact(session =>
    {
        var account = Find(session, secret)?.Account;
        if (account is not { Active: true }) return null;

        session.Execute("UPDATE token SET last_used = $2 WHERE id = $1", secret, Now);
        return account;
    });

    /// <summary>Whether the service account exists; accounts are never removed.</summary>
    public bool HasServiceAccount(string account) => Account.IsServiceAccount(account) &&
        database.Transact(session => session.Value<long>("SELECT count(*) FROM account WHERE id = $1", account) == 1);

    /// <summary>The tokens of all accounts, oldest first.</summary>
    public IReadOnlyList<Token> List() => database.Transact(session => session.Query($"{SelectTokens} ORDER BY token.sequence", Read));

    /// <summary>The tokens of an account, oldest first.</summary>
    public IReadOnlyList<Token> List(string account) => database.Transact(session => ListOf(session, account));

    /// <summary>A token of any account.</summary>
    public Token? Find(string id) => database.Transact(session => Find(session, id));

    /// <summary>
    /// Adds a token and returns all tokens of the account, the new one last; <see langword="null"/> if the limit is reached.
    /// </summary>
    public IReadOnlyList<Token>? Create(string account, string? name) => database.Transact(session =>
    {
        if (session.Value<long>("SELECT count(*) FROM token WHERE account = $1", account) >= tokensPerAccount) return null;

        session.Execute(
            "INSERT INTO token (id, name, account, date_generated) VALUES ($1, $2, $3, $4)", Secret.New(), name, account, Now);
        return ListOf(session, account);
    });

    /// <summary>
    /// Renames a token of an account unless the name is null, and returns it; <see langword="null"/> if it does not exist.
    /// </summary>
    public Token? Rename(string account, string id, string? name) => database.Transact(session =>
    {
        var renamed = session.Execute(
            "UPDATE token SET name = coalesce($3, name) WHERE account = $1 AND id = $2", account, id, name);
        return renamed == 1 ? Find(session, id) : null;
    });

    /// <summary>Revokes a token of an account and returns the remaining ones; <see langword="null"/> if it does not exist.</summary>
    public IReadOnlyList<Token>? Revoke(string account, string id) => database.Transact(session =>
    {
        var revoked = session.Execute("DELETE FROM token WHERE account = $1 AND id = $2", account, id);
        return revoked == 1 ? ListOf(session, account) : null;
    });

    /// <summary>Revokes a token of any account and returns it.</summary>
    public Token? Revoke(string id) => database.Transact(session =>
    {
        var token = Find(session, id);
        session.Execute("DELETE FROM token WHERE id = $1", id);
        return token;
    });

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private static List<Token> ListOf(Session session, string account) =>
        session.Query($"{SelectTokens} WHERE token.account = $1 ORDER BY token.sequence", Read, account);

    private static Token? Find(Session session, string id) =>
        session.Query($"{SelectTokens} WHERE token.id = $1", Read, id).SingleOrDefault();

    private static Token Read(SqliteDataReader row) => new()
    {
        Id = row.GetString(0),
        Name = row.IsDBNull(1) ? null : row.GetString(1),
        DateGenerated = row.GetInt64(2),
        LastUsed = row.IsDBNull(3) ? null : row.GetInt64(3),
        Account = new Account(row.GetString(4), (Permissions)row.GetInt32(5), row.GetBoolean(6)),
    };
}
