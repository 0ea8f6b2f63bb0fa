using System.Data.Common;
using Extractor.Storage.Relational;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Extractor.Storage.Sqlite;

/// <summary>The connection to the file of an embedded store.</summary>
internal sealed class SqliteDatabase(SqliteConnection connection, string path) : StoreDatabase(connection, path)
{
    /// <summary>SQLITE_INTERRUPT, https://www.sqlite.org/rescode.html.</summary>
    private const int Interrupted = 9;

    /// <summary>Steps of SQLite's machine between two looks at whether to stop: a twentieth of a millisecond.</summary>
    private const int StepsBetweenLooks = 4_000;

    private static readonly Lazy<ViewTexts> Views = new(() => ViewTexts.Read(StoreSchema.Script("sqlite/views")));

    /// <inheritdoc/>
    internal override PassageIndex Passages { get; } = new("stored_search s CROSS JOIN stored_passages p ON p.id = s.rowid", "s.rowid");

    /// <inheritdoc/>
    internal override bool IsInTransaction => connection.Handle is { } handle && raw.sqlite3_get_autocommit(handle) == 0;

    /// <inheritdoc/>
    internal override long KnownSchemaVersion => StoreSchema.Version;

    /// <inheritdoc/>
    internal override string DamageQuestion => "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'";

    /// <inheritdoc/>
    internal override string StrayRowQuestion => "SELECT \"table\", rowid FROM pragma_foreign_key_check";

    /// <inheritdoc/>
    internal override string SearchEntriesQuestion => "SELECT (SELECT count(*) FROM stored_passages), (SELECT count(*) FROM stored_search)";

    /// <inheritdoc/>
    internal override long SchemaVersion() => StoreSchema.VersionOf(connection);

    /// <inheritdoc/>
    internal override DbParameter NewParameter(string name) => new SqliteParameter { ParameterName = name };

    /// <inheritdoc/>
    internal override void Bind(DbParameter parameter, object? value) => parameter.Value = value ?? DBNull.Value;

    /// <inheritdoc/>
    internal override DbTransaction BeginSnapshot() => connection.BeginTransaction(deferred: true);

    /// <inheritdoc/>
    internal override long InsertedId(DbCommand command)
    {
        command.ExecuteNonQuery();
        return raw.sqlite3_last_insert_rowid(connection.Handle);
    }

    /// <inheritdoc/>
    internal override IReportRowWriter NewRowWriter() => new ReportWriter(this);

    /// <inheritdoc/>
    internal override (string Clause, (string Name, object Value)[] Parameters) HasWords(IReadOnlyList<string> phrases) =>
        ("stored_search MATCH $search", [("$search", string.Join(" AND ", phrases.Select(static phrase => $"\"{phrase}\"")))]);

    /// <inheritdoc/>
    internal override ViewText View(string name) => Views.Value[name];

    /// <inheritdoc/>
    internal override ViewText FromDocuments(ViewText view) => view.FromDocuments();

    /// <inheritdoc/>
    internal override ViewText FromIndex(ViewText view, string index) => view.FromIndex(index);

    /// <inheritdoc/>
    internal override void KeepMore()
    {
        // 32 MB hold the headers of some ten thousand reports and the upper pages of the indexes.
        using var pragma = connection.CreateCommand();
        pragma.CommandText = "PRAGMA cache_size = -32768";
        pragma.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    internal override void StopWhen(Func<bool>? mustStop)
    {
        if (mustStop is null)
        {
            raw.sqlite3_progress_handler(connection.Handle, 0, null, null);
        }
        else
        {
            raw.sqlite3_progress_handler(connection.Handle, StepsBetweenLooks, _ => mustStop() ? 1 : 0, null);
        }
    }

    /// <inheritdoc/>
    internal override bool IsStopped(DbException problem) => problem is SqliteException { SqliteErrorCode: Interrupted };

    /// <inheritdoc/>
    internal override StoreProblem Explain(DbException problem) =>
        problem is SqliteException known ? StoreConnection.Explain(Place, known) : StoreProblem.Unusable(Place, problem.Message);
}
