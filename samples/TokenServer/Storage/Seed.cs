namespace TokenServer.Storage;

/// <summary>Creates the initial accounts, because no operation of this API can.</summary>
internal static class Seed
{
    private static readonly SeededAccount s_admin = new(TokenServerHost.AdminAccount)
    {
        Permissions = Permissions.Accounts | Permissions.ApiTokens,
    };

    /// <summary>Adds missing accounts; existing accounts of a database file stay unchanged.</summary>
    public static AdminToken Apply(Database database, TokenServerOptions options)
    {
        var now = options.TimeProvider.GetUtcNow().ToUnixTimeMilliseconds();
        return database.Transact(session =>
        {
            foreach (var account in options.Accounts) Add(session, account, now);

            Add(session, s_admin, now);
            return Admin(session, options.AdminToken, now);
        });
    }

    private static void Add(Session session, SeededAccount account, long now)
    {
        var id = Account.Normalize(account.Id);
        if (Account.IsServiceAccount(id) && account.Permissions.HasFlag(Permissions.ApiTokens))
        {
            throw new ArgumentException($"The service account {id} cannot have the permission {Permissions.ApiTokens}.");
        }

        var added = session.Execute(
            "INSERT INTO account (id, permissions, active) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING",
            id, (int)account.Permissions, account.Active);
        if (added == 0) return; // a token that was revoked must not be created again

        foreach (var token in account.Tokens) Add(session, id, token, now);
    }

    private static AdminToken Admin(Session session, string? wanted, long now)
    {
        const string Account = TokenServerHost.AdminAccount;
        var own = session.Query("SELECT id FROM token WHERE account = $1 ORDER BY sequence", row => row.GetString(0), Account);

        if (wanted is null && own is [var oldest, ..]) return new AdminToken(oldest, made: false);

        var secret = wanted ?? Secret.New();
        if (!own.Contains(secret)) Add(session, Account, secret, now);
        return new AdminToken(secret, made: wanted is null);
    }

    private static void Add(Session session, string account, string secret, long now)
    {
        var added = session.Execute(
            "INSERT INTO token (id, account, date_generated) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", secret, account, now);
        if (added == 0) throw new ArgumentException($"A token for {account} already belongs to another account.");
    }
}
