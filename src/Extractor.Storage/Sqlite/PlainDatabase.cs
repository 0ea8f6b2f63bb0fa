using System.Globalization;
using Extractor.Storage.Relational;
using Extractor.Storage.Views;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>
/// A new SQLite file with one plain table a view, with keys and indexes, for those who want a database and no store. The same rows in the same
/// order give the same bytes. Amounts are TEXT, because they are exact decimals.
/// </summary>
internal sealed class PlainDatabase : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;
    private readonly SqliteDatabase target;
    private readonly List<StoreView> tables = [];
    private Statement? insert;

    /// <summary>Makes the file <paramref name="path"/>, which must not exist.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public PlainDatabase(string path)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false, ForeignKeys = false };
        connection = new SqliteConnection(settings.ToString());
        target = new SqliteDatabase(connection, path);
        transaction = Write(() =>
        {
            connection.Open();

            // A file that is left half-written is thrown away as a whole, so it needs neither a journal nor waiting for the disk.
            Execute("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA encoding = 'UTF-8'");
            return connection.BeginTransaction();
        });
    }

    /// <summary>Begins the table of a view; <see cref="Add"/> fills it.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Begin(StoreView view) => Write(() =>
    {
        insert?.Dispose();
        var columns = view.ExportedColumns.Select(column => $"{Quoted(column.Name)} {TypeOf(column.Type)}").ToList();
        columns.Add($"PRIMARY KEY ({Names(view.Key)})");
        columns.AddRange(view.References.Select(reference => $"FOREIGN KEY ({Names(reference.Columns)}) REFERENCES {Quoted(reference.View)} ({Names(reference.To)})"));
        Execute($"CREATE TABLE {Quoted(view.Name)} (\n    {string.Join(",\n    ", columns)}\n) STRICT");
        var parameters = view.ExportedColumns.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"$p{at}")).ToArray();
        insert = new Statement(target, $"INSERT INTO {Quoted(view.Name)} VALUES ({string.Join(", ", parameters)})", parameters);
        tables.Add(view);
        return 0;
    });

    /// <summary>Adds a row to the table that was begun last: its exported columns as text, which SQLite turns into the type of the column.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Add(IReadOnlyList<string?> values) => Write(() => insert!.Run(transaction, [.. values]));

    /// <summary>Makes the indexes and closes the file.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Finish() => Write(() =>
    {
        foreach (var view in tables)
        {
            foreach (var index in view.Indexes)
            {
                Execute($"CREATE INDEX {Quoted($"{view.Name}_by_{string.Join('_', index)}")} ON {Quoted(view.Name)} ({Names(index)})");
            }
        }

        transaction.Commit();
        Dispose();
        return 0;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        insert?.Dispose();
        insert = null;
        transaction.Dispose();
        target.Dispose();
    }

    private static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Integer or ColumnType.Year or ColumnType.Boolean => "INTEGER",
        ColumnType.Number => "REAL",
        _ => "TEXT",
    };

    private static string Names(IEnumerable<string> columns) => string.Join(", ", columns.Select(Quoted));

    private static string Quoted(string name) => $"\"{name}\"";

    private static T Write<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (SqliteException problem)
        {
            throw new IOException($"The database cannot be written: {problem.Message}", problem);
        }
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names come from the list of views that the program carries.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
