using System.Data.Common;
using Extractor.Crawling.Ledger;
using Extractor.Fiscal.Panels;
using Extractor.Storage.Relational.Crawls;
using Extractor.Storage.Runs;

namespace Extractor.Storage.Relational;

/// <summary>
/// A store in a database that speaks SQL, embedded or on a server. Its views (<c>reports</c>, <c>cells</c>, <c>findings</c> and so on;
/// <c>views.json</c>) are made for people and other programs.
/// </summary>
public abstract class RelationalReportStore : IReportStore, IRunLedger, IQueuedRuns
{
    /// <summary>How often work is done again that another writer came before.</summary>
    private const int Tries = 8;

    private readonly StoreDatabase database;
    private readonly StoreGuard guard;
    private readonly StoreTransactions transactions;
    private readonly Lazy<DocumentWriter> writer;
    private readonly Lazy<RunLedger> ledger;
    private readonly Lazy<QueuedRuns> queued;
    private readonly Lazy<CrawlLedger> crawls;

    private protected RelationalReportStore(StoreDatabase database, StoreAccess access)
    {
        this.database = database;
        guard = new StoreGuard(database, access);
        transactions = new StoreTransactions(database);
        writer = new Lazy<DocumentWriter>(() => new DocumentWriter(database, transactions));
        ledger = new Lazy<RunLedger>(() => new RunLedger(database, transactions));
        queued = new Lazy<QueuedRuns>(() => new QueuedRuns(database, transactions));
        crawls = new Lazy<CrawlLedger>(() => new CrawlLedger(guard, database, transactions));
    }

    /// <summary>
    /// The ledger of crawls. What it writes between <see cref="BeginBatch"/> and its commit is there together with all else, or not at all.
    /// </summary>
    public ICrawlLedger Crawls => crawls.Value;

    /// <summary>The same, with what it tells of sites and bodies.</summary>
    internal CrawlLedger CrawlLedger => crawls.Value;

    /// <inheritdoc/>
    public SaveOutcome Save(ImportedDocument document, bool replace = false) => Save(() => writer.Value.Save(document, replace));

    /// <inheritdoc/>
    public bool SaveSource(string key, DocumentSource source) => Save(() => writer.Value.SaveSource(key, source));

    /// <inheritdoc/>
    public bool MakeCurrent(string key, string extractorVersion, string optionsHash) =>
        Save(() => writer.Value.MakeCurrent(key, extractorVersion, optionsHash));

    /// <inheritdoc/>
    public IStoreBatch BeginBatch() => guard.Write(() => new Batch(this, transactions.Begin()));

    /// <inheritdoc/>
    public IReadOnlyList<StoredDocument> ListDocuments(string extractorVersion, string? optionsHash = null) =>
        guard.Ask(() => DocumentQueries.OfVersion(database, extractorVersion, optionsHash));

    /// <inheritdoc/>
    public IReadOnlyList<StoredDocument> ListKnown(string extractorVersion, Fiscal.ReadOptions options) =>
        guard.Ask(() => DocumentQueries.Known(database, extractorVersion, options));

    /// <inheritdoc/>
    public StoredDocument? FindKnown(string key, string extractorVersion, Fiscal.ReadOptions options) =>
        guard.Ask(() => DocumentQueries.FindKnown(database, key, extractorVersion, options));

    /// <inheritdoc/>
    public StoredDocument? FindDocument(string key, string extractorVersion, string optionsHash) =>
        guard.Ask(() => DocumentQueries.Find(database, key, extractorVersion, optionsHash));

    /// <inheritdoc/>
    public IReadOnlyList<DocumentSource> ListSources(string key) => guard.Ask(() => DocumentQueries.Sources(database, key));

    /// <inheritdoc/>
    public IReadOnlyList<StoredDocument> ListFailures() => guard.Ask(() => DocumentQueries.Failures(database));

    /// <inheritdoc/>
    public IReadOnlyList<ReportSummary> ListReports(ReportFilter filter) => guard.Ask(() => ReportQueries.List(database, filter));

    /// <inheritdoc/>
    public IReadOnlyList<ReportSummary> FindReports(string idOrPrefix) => guard.Ask(() => ReportQueries.Find(database, idOrPrefix));

    /// <inheritdoc/>
    public string? ReadReport(string sha256) => guard.Ask(() => ReportQueries.ReadJson(database, sha256));

    /// <inheritdoc/>
    public IReadOnlyList<StoredCell> ListCells(string sha256, string? form = null) =>
        guard.Ask(() => CellQueries.List(database, sha256, form));

    /// <inheritdoc/>
    public IEnumerable<StoredFigure> ListFigures(FigureFilter filter) => guard.Stream(FigureQueries.List(database, filter));

    /// <inheritdoc/>
    public IEnumerable<SearchHit> Search(SearchFilter filter) => guard.Stream(SearchQueries.List(database, filter));

    /// <inheritdoc/>
    public IReadOnlyList<StoredFinding> ListFindings(FindingFilter filter) => guard.Ask(() => FindingQueries.List(database, filter));

    /// <inheritdoc/>
    public IReadOnlyList<StoredFact> ListFacts(FactFilter filter) => guard.Ask(() => FactQueries.List(database, filter));

    /// <inheritdoc/>
    public IReadOnlyList<PanelReport> ListPanelReports(AmountFilter filter) => guard.Ask(() => PanelQueries.Reports(database, filter));

    /// <inheritdoc/>
    public IReadOnlyList<PublishedAmount> ListAmounts(string sha256) => guard.Ask(() => PanelQueries.Amounts(database, sha256));

    /// <inheritdoc/>
    public IEnumerable<string> ExportReports()
    {
        // Documents are listed first and read one by one: the memory of an export is one report.
        foreach (var sha256 in guard.Ask(() => ReportQueries.ListHashes(database)))
        {
            if (ReadReport(sha256) is { } json)
            {
                yield return json;
            }
        }
    }

    /// <summary>What the store holds at this moment, for exports. Dispose it before anything is saved.</summary>
    internal StoreContent OpenContent(ContentSelection selection) => guard.Ask(() => new StoreContent(database, selection));

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
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the store.</summary>
    /// <param name="disposing">Whether it is closed by its owner.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
        {
            return;
        }

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

        database.Dispose();
    }

    /// <summary>In a batch the work of the others would be lost; there the caller hears of it.</summary>
    private T Save<T>(Func<T> work) => guard.Write(() =>
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return work();
            }
            catch (DbException problem) when (tries < Tries && transactions.Open is null && database.IsPassing(problem))
            {
                // The other writer is done by now: the next try sees what it saved.
            }
        }
    });

    private sealed class Batch(RelationalReportStore store, StoreTransactions.Scope scope) : IStoreBatch
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
