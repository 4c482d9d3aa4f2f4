using Microsoft.Data.Sqlite;

namespace TokenServer.Storage;

/// <summary>Runs statements inside a transaction; parameters are named <c>$1</c>, <c>$2</c>, … in order.</summary>
internal readonly struct Session(SqliteTransaction transaction)
{
    /// <summary>Runs a statement and returns the number of changed rows.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>The value of a query with exactly one row.</summary>
    public T Value<T>(string sql, params ReadOnlySpan<object?> parameters) => Query(sql, row => row.GetFieldValue<T>(0), parameters)[0];

    /// <summary>All rows of a query.</summary>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> parameters)
    {
        using var command = Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<object?> parameters)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        for (var i = 0; i < parameters.Length; i++)
        {
            command.Parameters.AddWithValue($"${i + 1}", parameters[i] ?? DBNull.Value);
        }

        return command;
    }
}
