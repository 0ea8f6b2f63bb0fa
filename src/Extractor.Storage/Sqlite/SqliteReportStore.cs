using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>
/// The embedded store: one SQLite file (with <c>-wal</c> and <c>-shm</c> beside it while it is open) that any SQLite tool can read.
/// Its views (<c>reports</c>, <c>cells</c>, <c>findings</c> and so on; <c>schema/views.sql</c>) are made for people and other programs.
/// </summary>
public sealed class SqliteReportStore : IReportStore
{
    private readonly SqliteConnection connection;
    private readonly Lazy<DocumentWriter> writer;

    private SqliteReportStore(SqliteConnection connection)
    {
        this.connection = connection;
        writer = new Lazy<DocumentWriter>(() => new DocumentWriter(connection));
    }

    /// <summary>Opens the store in <paramref name="path"/>.</summary>
    /// <exception cref="ReportStoreException">The file is missing, is no store, is of a newer version, or cannot be opened.</exception>
    public static SqliteReportStore Open(string path, StoreAccess access)
    {
        if (access == StoreAccess.Read && !File.Exists(path))
        {
            throw new ReportStoreException($"There is no store at {path}. Make one with: extractor import FOLDER --store {path}");
        }

        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = path,

            // A read-only connection could not take away the -wal and -shm files that it had to make; see ForbidWriting.
            Mode = access == StoreAccess.Write ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false, // Closing must close the file, so that it can be moved or opened by others.
        };
        var opened = new SqliteConnection(settings.ToString());
        try
        {
            opened.Open();
            StoreSchema.Prepare(opened, access);
            if (access == StoreAccess.Read)
            {
                ForbidWriting(opened);
            }

            return new SqliteReportStore(opened);
        }
        catch (SqliteException problem)
        {
            opened.Dispose();
            throw Explain(path, problem);
        }
        catch (ReportStoreException)
        {
            opened.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public SaveOutcome Save(ImportedDocument document, bool replace = false) => Ask(() => writer.Value.Save(document, replace));

    /// <inheritdoc/>
    public IReadOnlyList<StoredDocument> ListDocuments(string extractorVersion) =>
        Ask(() => DocumentQueries.OfVersion(connection, extractorVersion));

    /// <inheritdoc/>
    public IReadOnlyList<StoredDocument> ListFailures() => Ask(() => DocumentQueries.Failures(connection));

    /// <inheritdoc/>
    public IReadOnlyList<ReportSummary> ListReports(ReportFilter filter) => Ask(() => ReportQueries.List(connection, filter));

    /// <inheritdoc/>
    public IReadOnlyList<ReportSummary> FindReports(string idOrPrefix) => Ask(() => ReportQueries.Find(connection, idOrPrefix));

    /// <inheritdoc/>
    public string? ReadReport(string sha256) => Ask(() => ReportQueries.ReadJson(connection, sha256));

    /// <inheritdoc/>
    public IReadOnlyList<StoredCell> ListCells(string sha256, string? form = null) =>
        Ask(() => CellQueries.List(connection, sha256, form));

    /// <inheritdoc/>
    public IReadOnlyList<StoredFinding> ListFindings(FindingFilter filter) => Ask(() => FindingQueries.List(connection, filter));

    /// <inheritdoc/>
    public IReadOnlyList<StoredFact> ListFacts(FactFilter filter) => Ask(() => FactQueries.List(connection, filter));

    /// <inheritdoc/>
    public IEnumerable<string> ExportReports()
    {
        // Documents are listed first and read one by one: the memory of an export is one report.
        foreach (var sha256 in Ask(() => ReportQueries.ListHashes(connection)))
        {
            if (ReadReport(sha256) is { } json)
            {
                yield return json;
            }
        }
    }

    /// <summary>What the store holds at this moment, for exports. Dispose it before anything is saved.</summary>
    public StoreContent OpenContent(ContentSelection selection) => Ask(() => new StoreContent(connection, selection));

    /// <inheritdoc/>
    public void Dispose()
    {
        if (writer.IsValueCreated)
        {
            writer.Value.Dispose();
        }

        connection.Dispose();
    }

    private static void ForbidWriting(SqliteConnection opened)
    {
        using var pragma = opened.CreateCommand();
        pragma.CommandText = "PRAGMA query_only = ON";
        pragma.ExecuteNonQuery();
    }

    private static ReportStoreException Explain(string path, SqliteException problem)
    {
        const int NotADatabase = 26;
        return problem.SqliteErrorCode == NotADatabase
            ? StoreSchema.NotAStore(path, problem)
            : new ReportStoreException($"The store {path} cannot be used: {problem.Message}", problem);
    }

    private T Ask<T>(Func<T> question)
    {
        try
        {
            return question();
        }
        catch (SqliteException problem)
        {
            throw Explain(connection.DataSource, problem);
        }
    }
}
