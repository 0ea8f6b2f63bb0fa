using System.Data.Common;

namespace Extractor.Storage.Relational;

/// <summary>One parameterised statement that is made once and run for many rows. Values stand in the order of their names.</summary>
internal sealed class Statement : IDisposable
{
    private readonly StoreDatabase database;
    private readonly DbCommand command;

    internal Statement(StoreDatabase database, string sql, params ReadOnlySpan<string> parameters)
    {
        this.database = database;
        command = database.NewCommand();
#pragma warning disable CA2100 // The text is constant at every caller; values only ever come as parameters.
        command.CommandText = database.Question(sql);
#pragma warning restore CA2100
        foreach (var name in parameters)
        {
            command.Parameters.Add(database.NewParameter(name));
        }
    }

    /// <summary>An insertion into <paramref name="table"/> of <paramref name="columns"/>; column names are constants of the callers.</summary>
    internal static Statement Insert(StoreDatabase database, string table, params string[] columns) => new(
        database, InsertionOf(table, columns), [.. columns.Select(column => "$" + column)]);

    /// <summary>The same where the new row has an id, which <see cref="Insert(DbTransaction, ReadOnlySpan{object})"/> returns.</summary>
    internal static Statement InsertWithId(StoreDatabase database, string table, params string[] columns) => new(
        database, InsertionOf(table, columns) + database.ReturningId, [.. columns.Select(column => "$" + column)]);

    /// <summary>Runs the statement in the connection's open transaction and returns how many rows it changed.</summary>
    internal int Execute(DbTransaction? transaction, params ReadOnlySpan<object?> values)
    {
        command.Transaction = transaction;
        Bind(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Runs an insertion in the connection's open transaction and returns the id of the new row.</summary>
    internal long Insert(DbTransaction transaction, params ReadOnlySpan<object?> values)
    {
        command.Transaction = transaction;
        Bind(values);
        return database.InsertedId(command);
    }

    /// <summary>Runs the statement in the connection's open transaction and returns the first value of the first row, or null.</summary>
    internal object? Run(DbTransaction? transaction, params ReadOnlySpan<object?> values)
    {
        command.Transaction = transaction;
        Bind(values);
        return command.ExecuteScalar();
    }

    /// <summary>
    /// Runs the statement and reads its rows. Without a transaction it runs in the one that was open when it was made, if any. Nothing else may be
    /// asked of the database until the rows are disposed of.
    /// </summary>
    internal DbDataReader Query(DbTransaction? transaction, params ReadOnlySpan<object?> values)
    {
        if (transaction is not null)
        {
            command.Transaction = transaction;
        }

        Bind(values);
        return command.ExecuteReader();
    }

    public void Dispose() => command.Dispose();

    private static string InsertionOf(string table, string[] columns) =>
        $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => "$" + column))})";

    private void Bind(ReadOnlySpan<object?> values)
    {
        if (values.Length != command.Parameters.Count)
        {
            throw new InvalidOperationException($"{values.Length} values for {command.Parameters.Count} parameters.");
        }

        for (var i = 0; i < values.Length; i++)
        {
            database.Bind(command.Parameters[i], values[i]);
        }
    }
}
