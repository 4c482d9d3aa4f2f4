using Microsoft.Data.Sqlite;

namespace TokenServer.Storage;

/// <summary>The SQLite database: one connection, one transaction at a time.</summary>
/// <remarks>
/// SQLite allows one writer at a time, and almost every operation writes (<c>lastUsed</c>). A second connection would wait for the lock by
/// sleeping and retrying; threads that share one connection queue without sleeping. The open connection also keeps an in-memory database
/// alive. Transactions take SQLite's write lock at once, so that another process with the same file has to wait, too.
/// </remarks>
internal sealed class Database : IDisposable
{
    private const long SchemaVersion = 1;

    private const string Schema = """
        CREATE TABLE account (
            id          TEXT    NOT NULL PRIMARY KEY,
            permissions INTEGER NOT NULL,
            active      INTEGER NOT NULL
        ) STRICT;

        -- The sequence is the order of creation; a clock can stand still or go back.
        CREATE TABLE token (
            sequence       INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            id             TEXT    NOT NULL UNIQUE,
            name           TEXT,
            account        TEXT    NOT NULL REFERENCES account (id),
            date_generated INTEGER NOT NULL,
            last_used      INTEGER
        ) STRICT;

        CREATE INDEX token_of_account ON token (account);
        """;

    private readonly SqliteConnection _connection;
    private readonly Lock _turn = new();

    private Database(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens <paramref name="file"/>, or an in-memory database without one; creates missing tables.</summary>
    public static Database Open(string? file)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = file ?? ":memory:",
            ForeignKeys = true,
            Pooling = false, // a pool would keep the file open after Dispose
        };
        var database = new Database(new SqliteConnection(settings.ConnectionString));
        try
        {
            database.Prepare();
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Runs <paramref name="operation"/> in a transaction.</summary>
    public T Transact<T>(Func<Session, T> operation)
    {
        lock (_turn)
        {
            using var transaction = _connection.BeginTransaction();
            var result = operation(new Session(transaction));
            transaction.Commit();
            return result;
        }
    }

    public void Dispose()
    {
        lock (_turn) _connection.Dispose();
    }

    private void Prepare()
    {
        _connection.Open();

        // With a write-ahead log, a killed process loses nothing that it has confirmed, without waiting for the disk each time.
        using (var settings = _connection.CreateCommand())
        {
            settings.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;";
            settings.ExecuteNonQuery();
        }

        Transact(session =>
        {
            switch (session.Value<long>("PRAGMA user_version"))
            {
                case 0:
                    session.Execute(Schema);
                    session.Execute($"PRAGMA user_version = {SchemaVersion}");
                    break;
                case SchemaVersion:
                    break;
                case var other:
                    throw new IOException($"The database has schema version {other}; this server supports only {SchemaVersion}.");
            }

            return true;
        });
    }
}
