using Microsoft.Data.Sqlite;

namespace TokenServer.Storage;

/// <summary>The SQLite database: one connection, one transaction at a time.</summary>
/// <remarks>
/// SQLite has one writer anyway, and almost every operation writes (<c>lastUsed</c>). A second connection would meet the
/// first one's lock and sleep until its next try; threads of this process queue without sleeping. The open connection is
/// also what keeps a database in memory alive. Transactions take SQLite's write lock at once, so that another process on
/// the same file is held off too.
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

    /// <summary>Opens <paramref name="file"/> or, without one, a database in memory; makes the tables if they are missing.</summary>
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

    /// <summary>Runs <paramref name="operation"/> in a transaction: all of it happens, or nothing.</summary>
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

        // With a write-ahead log a killed process loses nothing it has answered, without waiting for the disk each time.
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
                    throw new IOException($"The database has schema version {other}; this server knows only {SchemaVersion}.");
            }

            return true;
        });
    }
}
