using Extractor.Fiscal.Panels;
using Extractor.Storage.Runs;
using Extractor.Storage.Sqlite.Crawls;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>
/// The embedded store: one SQLite file (with <c>-wal</c> and <c>-shm</c> beside it while it is open) that any SQLite tool can read.
/// Its views (<c>reports</c>, <c>cells</c>, <c>findings</c> and so on; <c>schema/views.sql</c>) are made for people and other programs.
/// </summary>
public sealed class SqliteReportStore : IReportStore, IRunLedger, IQueuedRuns
{
    private readonly string path;
    private readonly SqliteConnection connection;
    private readonly StoreGuard guard;
    private readonly StoreTransactions transactions;
    private readonly Lazy<DocumentWriter> writer;
    private readonly Lazy<RunLedger> ledger;
    private readonly Lazy<QueuedRuns> queued;
    private readonly Lazy<CrawlLedger> crawls;

    private SqliteReportStore(string path, SqliteConnection connection, StoreAccess access)
    {
        this.path = path;
        this.connection = connection;
        guard = new StoreGuard(path, access);
        transactions = new StoreTransactions(connection);
        writer = new Lazy<DocumentWriter>(() => new DocumentWriter(connection, transactions));
        ledger = new Lazy<RunLedger>(() => new RunLedger(connection, transactions));
        queued = new Lazy<QueuedRuns>(() => new QueuedRuns(connection, transactions));
        crawls = new Lazy<CrawlLedger>(() => new CrawlLedger(guard, connection, transactions));
    }

    /// <summary>How long a writer waits for another one where nothing else is said.</summary>
    public static TimeSpan UsualLockTimeout { get; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The ledger of crawls. What it writes between <see cref="BeginBatch"/> and its commit is there together with all else, or not at all.
    /// </summary>
    public CrawlLedger Crawls => crawls.Value;

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
    public SaveOutcome Save(ImportedDocument document, bool replace = false) => guard.Write(() => writer.Value.Save(document, replace));

    /// <inheritdoc/>
    public bool SaveSource(string key, DocumentSource source) => guard.Write(() => writer.Value.SaveSource(key, source));

    /// <inheritdoc/>
    public bool MakeCurrent(string key, string extractorVersion, string optionsHash) =>
        guard.Write(() => writer.Value.MakeCurrent(key, extractorVersion, optionsHash));

    /// <inheritdoc/>
    public IStoreBatch BeginBatch() => guard.Write(() => new Batch(this, transactions.Begin()));

    /// <inheritdoc/>
    public IReadOnlyList<StoredDocument> ListDocuments(string extractorVersion, string? optionsHash = null) =>
        guard.Ask(() => DocumentQueries.OfVersion(connection, extractorVersion, optionsHash));

    /// <inheritdoc/>
    public StoredDocument? FindDocument(string key, string extractorVersion, string optionsHash) =>
        guard.Ask(() => DocumentQueries.Find(connection, key, extractorVersion, optionsHash));

    /// <inheritdoc/>
    public IReadOnlyList<DocumentSource> ListSources(string key) => guard.Ask(() => DocumentQueries.Sources(connection, key));

    /// <inheritdoc/>
    public IReadOnlyList<StoredDocument> ListFailures() => guard.Ask(() => DocumentQueries.Failures(connection));

    /// <inheritdoc/>
    public IReadOnlyList<ReportSummary> ListReports(ReportFilter filter) => guard.Ask(() => ReportQueries.List(connection, filter));

    /// <inheritdoc/>
    public IReadOnlyList<ReportSummary> FindReports(string idOrPrefix) => guard.Ask(() => ReportQueries.Find(connection, idOrPrefix));

    /// <inheritdoc/>
    public string? ReadReport(string sha256) => guard.Ask(() => ReportQueries.ReadJson(connection, sha256));

    /// <inheritdoc/>
    public IReadOnlyList<StoredCell> ListCells(string sha256, string? form = null) =>
        guard.Ask(() => CellQueries.List(connection, sha256, form));

    /// <inheritdoc/>
    public IEnumerable<StoredFigure> ListFigures(FigureFilter filter) => guard.Stream(FigureQueries.List(connection, filter));

    /// <inheritdoc/>
    public IEnumerable<SearchHit> Search(SearchFilter filter) => guard.Stream(SearchQueries.List(connection, filter));

    /// <inheritdoc/>
    public IReadOnlyList<StoredFinding> ListFindings(FindingFilter filter) => guard.Ask(() => FindingQueries.List(connection, filter));

    /// <inheritdoc/>
    public IReadOnlyList<StoredFact> ListFacts(FactFilter filter) => guard.Ask(() => FactQueries.List(connection, filter));

    /// <inheritdoc/>
    public IReadOnlyList<PanelReport> ListPanelReports(AmountFilter filter) => guard.Ask(() => PanelQueries.Reports(connection, filter));

    /// <inheritdoc/>
    public IReadOnlyList<PublishedAmount> ListAmounts(string sha256) => guard.Ask(() => PanelQueries.Amounts(connection, sha256));

    /// <inheritdoc/>
    public IEnumerable<string> ExportReports()
    {
        // Documents are listed first and read one by one: the memory of an export is one report.
        foreach (var sha256 in guard.Ask(() => ReportQueries.ListHashes(connection)))
        {
            if (ReadReport(sha256) is { } json)
            {
                yield return json;
            }
        }
    }

    /// <summary>What the store holds at this moment, for exports. Dispose it before anything is saved.</summary>
    public StoreContent OpenContent(ContentSelection selection) => guard.Ask(() => new StoreContent(path, connection, selection));

    /// <inheritdoc/>
    long IRunLedger.Begin(RunStart start) => guard.Write(() => ledger.Value.Begin(start));

    /// <inheritdoc/>
    void IRunLedger.Record(long run, IReadOnlyCollection<RunDocument> documents) => guard.Write(() => ledger.Value.Record(run, documents));

    /// <inheritdoc/>
    void IRunLedger.End(long run, RunState state, DateTimeOffset at) => guard.Write(() => ledger.Value.End(run, state, at));

    /// <inheritdoc/>
    IReadOnlyList<Run> IRunLedger.List() => guard.Ask(() => ledger.Value.List(number: null, onlyLast: false));

    /// <inheritdoc/>
    Run? IRunLedger.Find(long? number) => guard.Ask(() => ledger.Value.List(number, onlyLast: number is null).FirstOrDefault());

    /// <inheritdoc/>
    IReadOnlyList<RunDocument> IRunLedger.ListDocuments(long run) => guard.Ask(() => ledger.Value.ListDocuments(run));

    /// <inheritdoc/>
    string? IRunLedger.ReadRecord(long documentId) => guard.Ask(() => ledger.Value.ReadRecord(documentId));

    /// <inheritdoc/>
    long IQueuedRuns.Begin(RunStart start, string queue) => guard.Write(() =>
    {
        using var scope = transactions.Begin();
        var run = ledger.Value.Begin(start, isAlone: false);
        queued.Value.Join(run, queue);
        scope.Commit();
        return run;
    });

    /// <inheritdoc/>
    long? IQueuedRuns.FindUnfinished(RunStart start, string queue) => guard.Ask(() => queued.Value.FindUnfinished(start, queue));

    /// <inheritdoc/>
    QueuedDocument? IQueuedRuns.Find(long run, int position) => guard.Ask(() => queued.Value.Find(run, position));

    /// <inheritdoc/>
    IReadOnlyList<RunDocument> IQueuedRuns.ListPending(long run) => guard.Ask(() => queued.Value.ListPending(run));

    /// <inheritdoc/>
    void IQueuedRuns.Settle(long run, IReadOnlyCollection<RunDocument> documents) => guard.Write(() => queued.Value.Settle(run, documents));

    /// <inheritdoc/>
    bool IQueuedRuns.EndWhenSettled(long run, DateTimeOffset at) => guard.Write(() => queued.Value.EndWhenSettled(run, at));

    /// <inheritdoc/>
    public void Dispose()
    {
        if (crawls.IsValueCreated)
        {
            crawls.Value.Dispose();
        }

        if (queued.IsValueCreated)
        {
            queued.Value.Dispose();
        }

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

    private sealed class Batch(SqliteReportStore store, StoreTransactions.Scope scope) : IStoreBatch
    {
        public void Commit() => store.guard.Ask(() =>
        {
            scope.Commit();
            return true;
        });

        public void Dispose() => store.guard.Ask(() =>
        {
            scope.Dispose();
            return true;
        });
    }
}
