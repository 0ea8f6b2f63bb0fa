using System.Collections.Immutable;
using System.Data.Common;
using Extractor.Fiscal.Panels;
using Extractor.Storage.Crawls;
using Extractor.Storage.Lists;
using Extractor.Storage.Relational.Crawls;
using Extractor.Storage.Runs;

namespace Extractor.Storage.Relational;

/// <summary>What a store held at one moment, for one reader on one thread at a time.</summary>
internal sealed class StoreSnapshot : IDisposable
{
    private readonly StoreDatabase database;
    private readonly Action<StoreDatabase, bool> giveBack;
    private readonly DbTransaction transaction;
    private bool isSound = true;
    private bool isDisposed;

    internal StoreSnapshot(StoreDatabase database, bool leavesPersonsOut, Func<bool> mustStop, Action<StoreDatabase, bool> giveBack)
    {
        this.database = database;
        this.giveBack = giveBack;
        database.StopWhen(mustStop);
        transaction = database.BeginSnapshot();

        // The first question is what fixes the moment.
        Sequence = Ask(() => ChangeQueries.Last(database));
        database.LeavesPersonsOut = false;
        Withheld = leavesPersonsOut ? Ask(() => ReportQueries.CountWithPersons(database)) : 0;
        database.LeavesPersonsOut = Withheld > 0;
    }

    /// <summary>The number of the last change that it holds; 0 for an empty store.</summary>
    public long Sequence { get; }

    /// <summary>How many reports may name persons and are left out of every answer; 0 where they are not left out.</summary>
    public long Withheld { get; }

    /// <summary>A page of the reports.</summary>
    public ListPage ListReports(ReportListFilter filter, ListPlace? after, int limit) => Ask(() => ReportList.Page(database, filter, after, limit));

    /// <summary>How many reports there are.</summary>
    public long CountReports(ReportListFilter filter) => Ask(() => ReportList.Count(database, filter));

    /// <summary>Passages with the words of a text, in the order in which the reports were saved, then as printed.</summary>
    public ListPage ListPassages(ReportFilter reports, string text, ListPlace? after, int limit) =>
        Ask(() => PassageList.Page(database, reports, text, after, limit));

    /// <summary>A page of the forms.</summary>
    public ListPage ListTables(ReportFilter reports, string? status, ListPlace? after, int limit) =>
        Ask(() => TableList.Page(database, reports, status, after, limit));

    /// <summary>A page of the cells.</summary>
    public ListPage ListCells(CellListFilter filter, ListPlace? after, int limit) => Ask(() => CellList.Page(database, "cells", filter, after, limit));

    /// <summary>A page of the lines.</summary>
    public ListPage ListLines(CellListFilter filter, ListPlace? after, int limit) => Ask(() => CellList.Page(database, "lines", filter, after, limit));

    /// <summary>A page of the figures of the running text.</summary>
    public ListPage ListFacts(FactListFilter filter, ListPlace? after, int limit) => Ask(() => FactList.Page(database, filter, after, limit));

    /// <summary>A page of the findings: the gravest first, then those with the largest difference.</summary>
    public ListPage ListFindings(FindingListFilter filter, ListPlace? after, int limit) => Ask(() => FindingList.Page(database, filter, after, limit));

    /// <summary>Amounts that no arithmetic confirms and nobody has looked at: amount times doubt, the greatest first.</summary>
    public ListPage ListForReview(CellListFilter filter, ListPlace? after, int limit) => Ask(() => ReviewList.Page(database, filter, after, limit));

    /// <summary>The columns of <see cref="FindFigures"/>.</summary>
    public static ImmutableArray<ListColumn> FigureColumns => FigureLookup.Columns;

    /// <summary>Printed figures of a document by the ids of their cells or facts, with their places; what the document does not have is left out.</summary>
    public IReadOnlyDictionary<string, object?[]> FindFigures(string sha256, IReadOnlyCollection<string> ids) =>
        Ask(() => new FigureLookup(database).Find(sha256, ids));

    /// <summary>The documents that could not be read.</summary>
    public ListPage ListFailures(ListPlace? after, int limit) => Ask(() => FailureList.Page(database, after, limit));

    /// <summary>A page of the patches in the order in which they came in.</summary>
    public ListPage ListPatches(string? sha256, string? state, ListPlace? after, int limit) => Ask(() => PatchList.Page(database, sha256, state, after, limit));

    /// <summary>What changed behind a number, each document and patch once, in the order of the changes.</summary>
    public ListPage ListChanges(long since, ListPlace? after, int limit) => Ask(() => ChangeQueries.Page(database, since, after, limit));

    /// <summary>Every site that was crawled with its last round, ordered by name.</summary>
    public IReadOnlyList<CrawledSite> ListCrawledSites() => Ask(() => HistoryQueries.Sites(database));

    /// <summary>The canonical JSON of the current report of a document, or null.</summary>
    public string? ReadReport(string sha256) => Ask(() => ReportQueries.ReadJson(database, sha256));

    /// <summary>The headings and paragraphs of a current report in reading order.</summary>
    public ListPage ListText(string sha256, ListPlace? after, int limit) => Ask(() => TextList.Page(database, sha256, after, limit));

    /// <summary>Where the bytes of a document were seen, ordered by path.</summary>
    public IReadOnlyList<DocumentSource> ListSources(string sha256) => Ask(() => DocumentQueries.Sources(database, sha256));

    /// <summary>The full paths under which imports opened a document, the last import first.</summary>
    public IReadOnlyList<string> ListOpenedFiles(string sha256) => Ask(() => DocumentQueries.OpenedFiles(database, sha256));

    /// <summary>Current reports with forms that pass the filter, ordered by SHA-256.</summary>
    public IReadOnlyList<PanelReport> ListPanelReports(AmountFilter filter) => Ask(() => PanelQueries.Reports(database, filter));

    /// <summary>The amounts of a current report in printed order.</summary>
    public IReadOnlyList<PublishedAmount> ListAmounts(string sha256) => Ask(() => PanelQueries.Amounts(database, sha256));

    /// <summary>The runs of the ledger, the last first.</summary>
    public IReadOnlyList<Run> ListRuns() => Ask(() => RunLedger.List(database, number: null, onlyLast: false));

    /// <inheritdoc/>
    public void Dispose()
    {
        if (isDisposed)
        {
            return;
        }

        isDisposed = true;
        try
        {
            transaction.Dispose();
            database.StopWhen(null);
        }
        catch (DbException)
        {
            isSound = false;
        }

        giveBack(database, isSound);
    }

    private T Ask<T>(Func<T> question)
    {
        try
        {
            return question();
        }
        catch (DbException problem) when (database.IsStopped(problem))
        {
            isSound = false;
            throw new OperationCanceledException("The question was stopped.", problem);
        }
        catch (DbException problem)
        {
            isSound = false;
            throw new ReportStoreException(database.Explain(problem), problem);
        }
    }
}
