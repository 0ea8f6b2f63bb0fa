using System.Data.Common;

namespace Extractor.Storage.Relational;

/// <summary>Inserts the rows of one table, one by one.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
internal sealed class RowInsert<T> : IDisposable
{
    private readonly Statement statement;
    private readonly RowColumns<T> columns;
    private readonly object?[] values;

    /// <summary>Makes the statement.</summary>
    /// <param name="database">The store.</param>
    /// <param name="columns">What is written of a row.</param>
    /// <param name="keys">The columns that stand in front.</param>
    /// <param name="givesId">Whether the rows have an id of their own that <see cref="WriteForId"/> asks for.</param>
    internal RowInsert(StoreDatabase database, RowColumns<T> columns, string[] keys, bool givesId = false)
    {
        this.columns = columns;
        values = new object?[keys.Length + columns.Names.Length];
        string[] names = [.. keys, .. columns.Names];
        statement = givesId ? Statement.InsertWithId(database, columns.Table, names) : Statement.Insert(database, columns.Table, names);
    }

    /// <summary>Inserts a row whose id nobody asks for.</summary>
    internal void Write(DbTransaction transaction, T row, params ReadOnlySpan<object?> keys) => statement.Execute(transaction, Fill(row, keys));

    /// <summary>Inserts a row and returns its id.</summary>
    internal long WriteForId(DbTransaction transaction, T row, params ReadOnlySpan<object?> keys) => statement.Insert(transaction, Fill(row, keys));

    /// <inheritdoc/>
    public void Dispose() => statement.Dispose();

    private object?[] Fill(T row, ReadOnlySpan<object?> keys)
    {
        keys.CopyTo(values);
        columns.Take(row, values.AsSpan(keys.Length));
        return values;
    }
}
