using Extractor.Fiscal.Panels;
using Extractor.Storage.Runs;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>
/// The embedded store: one SQLite file (with <c>-wal</c> and <c>-shm</c> beside it while it is open) that any SQLite tool can read.
/// Its views (<c>reports</c>, <c>cells</c>, <c>findings</c> and so on; <c>schema/views.sql</c>) are made for people and other programs.
/// </summary>
public sealed class SqliteReportStore : IReportStore, IRunLedger
{
    private readonly string path;
    private readonly SqliteConnection connection;
    private readonly StoreAccess access;
    private readonly StoreTransactions transactions;
    private readonly Lazy<DocumentWriter> writer;
    private readonly Lazy<RunLedger> ledger;

    private SqliteReportStore(string path, SqliteConnection connection, StoreAccess access)
    {
        this.path = path;
        this.connection = connection;
        this.access = access;
        transactions = new StoreTransactions(connection);
        writer = new Lazy<DocumentWriter>(() => new DocumentWriter(connection, transactions));
        ledger = new Lazy<RunLedger>(() => new RunLedger(connection, transactions));
    }

    /// <summary>How long a writer waits for another one where nothing else is said.</summary>
    public static TimeSpan UsualLockTimeout { get; } = TimeSpan.FromSeconds(30);

    /// <summary>Opens the store in <paramref name="path"/>. A store of an older version is brought up to date, also for reading.</summary>
    /// <param name="path">The file.</param>
    /// <param name="access">What for.</param>
    /// <param name="lockTimeout">How long to wait for another writer, in whole seconds from 1 on; <see cref="UsualLockTimeout"/> when left out.</param>
    /// <exception cref="ReportStoreException">The store cannot be used; see <see cref="StoreProblem"/> for the reasons.</exception>
    public static SqliteReportStore Open(string path, StoreAccess access, TimeSpan? lockTimeout = null) =>
        new(path, StoreConnection.Open(path, access, lockTimeout ?? UsualLockTimeout), access);

    /// <summary>Whether the file <paramref name="path"/> is a store, of whatever version.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static bool IsStore(string path) => StoreSchema.Marks(path);

    /// <inheritdoc/>
    public SaveOutcome Save(ImportedDocument document, bool replace = false) => Write(() => writer.Value.Save(document, replace));

    /// <inheritdoc/>
    public bool SaveSource(string key, DocumentSource source) => Write(() => writer.Value.SaveSource(key, source));

    /// <inheritdoc/>
    public bool MakeCurrent(string key, string extractorVersion, string optionsHash) =>
        Write(() => writer.Value.MakeCurrent(key, extractorVersion, optionsHash));

    /// <inheritdoc/>
    public IStoreBatch BeginBatch() => Write(() => new Batch(this, transactions.Begin()));

    /// <inheritdoc/>
    public IReadOnlyList<StoredDocument> ListDocuments(string extractorVersion, string? optionsHash = null) =>
        Ask(() => DocumentQueries.OfVersion(connection, extractorVersion, optionsHash));

    /// <inheritdoc/>
    public IReadOnlyList<DocumentSource> ListSources(string key) => Ask(() => DocumentQueries.Sources(connection, key));

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
    public IEnumerable<StoredFigure> ListFigures(FigureFilter filter) => Stream(FigureQueries.List(connection, filter));

    /// <inheritdoc/>
    public IEnumerable<SearchHit> Search(SearchFilter filter) => Stream(SearchQueries.List(connection, filter));

    /// <inheritdoc/>
    public IReadOnlyList<StoredFinding> ListFindings(FindingFilter filter) => Ask(() => FindingQueries.List(connection, filter));

    /// <inheritdoc/>
    public IReadOnlyList<StoredFact> ListFacts(FactFilter filter) => Ask(() => FactQueries.List(connection, filter));

    /// <inheritdoc/>
    public IReadOnlyList<PanelReport> ListPanelReports(AmountFilter filter) => Ask(() => PanelQueries.Reports(connection, filter));

    /// <inheritdoc/>
    public IReadOnlyList<PublishedAmount> ListAmounts(string sha256) => Ask(() => PanelQueries.Amounts(connection, sha256));

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
    public StoreContent OpenContent(ContentSelection selection) => Ask(() => new StoreContent(path, connection, selection));

    /// <inheritdoc/>
    long IRunLedger.Begin(RunStart start) => Write(() => ledger.Value.Begin(start));

    /// <inheritdoc/>
    void IRunLedger.Record(long run, IReadOnlyCollection<RunDocument> documents) => Write(() =>
    {
        ledger.Value.Record(run, documents);
        return true;
    });

    /// <inheritdoc/>
    void IRunLedger.End(long run, RunState state, DateTimeOffset at) => Write(() =>
    {
        ledger.Value.End(run, state, at);
        return true;
    });

    /// <inheritdoc/>
    IReadOnlyList<Run> IRunLedger.List() => Ask(() => ledger.Value.List(number: null, onlyLast: false));

    /// <inheritdoc/>
    Run? IRunLedger.Find(long? number) => Ask(() => ledger.Value.List(number, onlyLast: number is null).FirstOrDefault());

    /// <inheritdoc/>
    IReadOnlyList<RunDocument> IRunLedger.ListDocuments(long run) => Ask(() => ledger.Value.ListDocuments(run));

    /// <inheritdoc/>
    string? IRunLedger.ReadRecord(long documentId) => Ask(() => ledger.Value.ReadRecord(documentId));

    /// <inheritdoc/>
    public void Dispose()
    {
        if (ledger.IsValueCreated)
        {
            ledger.Value.Dispose();
        }

        if (writer.IsValueCreated)
        {
            writer.Value.Dispose();
        }

        connection.Dispose();
    }

    /// <summary>Rows that are read one by one; what goes wrong on the way is told like everything else.</summary>
    private IEnumerable<T> Stream<T>(IEnumerable<T> rows)
    {
        using var row = rows.GetEnumerator();
        while (Ask(row.MoveNext))
        {
            yield return row.Current;
        }
    }

    private T Write<T>(Func<T> work) =>
        access == StoreAccess.Write ? Ask(work) : throw new ReportStoreException(StoreProblem.OpenedForReading(path));

    private T Ask<T>(Func<T> question)
    {
        try
        {
            return question();
        }
        catch (SqliteException problem)
        {
            throw new ReportStoreException(StoreConnection.Explain(path, problem), problem);
        }
    }

    private sealed class Batch(SqliteReportStore store, StoreTransactions.Scope scope) : IStoreBatch
    {
        public void Commit() => store.Ask(() =>
        {
            scope.Commit();
            return true;
        });

        public void Dispose() => store.Ask(() =>
        {
            scope.Dispose();
            return true;
        });
    }
}
