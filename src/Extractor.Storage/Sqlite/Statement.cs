using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>One parameterised statement that is prepared once and run for many rows. Values stand in the order of their names.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand command;

    internal Statement(SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is constant at every caller; values only ever come as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }
    }

    /// <summary>An insertion into <paramref name="table"/> of <paramref name="columns"/>; column names are constants of the callers.</summary>
    internal static Statement Insert(SqliteConnection connection, string table, params string[] columns)
    {
        var names = string.Join(", ", columns);
        var values = string.Join(", ", columns.Select(column => "$" + column));
        return new Statement(
            connection, $"INSERT INTO {table} ({names}) VALUES ({values})", [.. columns.Select(column => "$" + column)]);
    }

    /// <summary>Runs the statement in the connection's open transaction.</summary>
    internal void Execute(SqliteTransaction? transaction, params ReadOnlySpan<object?> values)
    {
        command.Transaction = transaction;
        Bind(values);
        command.ExecuteNonQuery();
    }

    /// <summary>Runs an insertion in the connection's open transaction and returns the id of the new row.</summary>
    internal long Insert(SqliteTransaction transaction, params ReadOnlySpan<object?> values)
    {
        Execute(transaction, values);
        return SQLitePCL.raw.sqlite3_last_insert_rowid(command.Connection!.Handle);
    }

    /// <summary>Runs the statement in the connection's open transaction and returns the first value of the first row, or null.</summary>
    internal object? Run(SqliteTransaction? transaction, params ReadOnlySpan<object?> values)
    {
        command.Transaction = transaction;
        Bind(values);
        return command.ExecuteScalar();
    }

    /// <summary>Runs the statement and reads its rows. Without a transaction it runs in the one that was open when it was made, if any.</summary>
    internal SqliteDataReader Query(SqliteTransaction? transaction, params ReadOnlySpan<object?> values)
    {
        if (transaction is not null)
        {
            command.Transaction = transaction;
        }

        Bind(values);
        return command.ExecuteReader();
    }

    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        if (values.Length != command.Parameters.Count)
        {
            throw new InvalidOperationException($"{values.Length} values for {command.Parameters.Count} parameters.");
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
