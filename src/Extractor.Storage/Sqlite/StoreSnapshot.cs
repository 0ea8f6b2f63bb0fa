using System.Collections.Immutable;
using Extractor.Fiscal.Panels;
using Extractor.Storage.Crawls;
using Extractor.Storage.Lists;
using Extractor.Storage.Runs;
using Extractor.Storage.Sqlite.Crawls;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Extractor.Storage.Sqlite;

/// <summary>What a store held at one moment, for one reader on one thread at a time.</summary>
public sealed class StoreSnapshot : IDisposable
{
    /// <summary>SQLITE_INTERRUPT, https://www.sqlite.org/rescode.html.</summary>
    private const int Interrupted = 9;

    /// <summary>Steps of SQLite's machine between two looks at whether to stop: a twentieth of a millisecond.</summary>
    private const int StepsBetweenLooks = 4_000;

    private readonly string path;
    private readonly SqliteConnection connection;
    private readonly Action<SqliteConnection, bool> giveBack;
    private readonly SqliteTransaction transaction;
    private bool isSound = true;
    private bool isDisposed;

    internal StoreSnapshot(string path, SqliteConnection connection, Func<bool> mustStop, Action<SqliteConnection, bool> giveBack)
    {
        this.path = path;
        this.connection = connection;
        this.giveBack = giveBack;
        raw.sqlite3_progress_handler(connection.Handle, StepsBetweenLooks, _ => mustStop() ? 1 : 0, null);
        transaction = connection.BeginTransaction(deferred: true);

        // The first question is what fixes the moment.
        Sequence = Ask(() => ChangeQueries.Last(connection));
    }

    /// <summary>The number of the last change that it holds; 0 for an empty store.</summary>
    public long Sequence { get; }

    /// <summary>A page of the reports.</summary>
    public ListPage ListReports(ReportListFilter filter, ListPlace? after, int limit) => Ask(() => ReportList.Page(connection, filter, after, limit));

    /// <summary>How many reports there are.</summary>
    public long CountReports(ReportListFilter filter) => Ask(() => ReportList.Count(connection, filter));

    /// <summary>Passages with the words of a text, in the order in which the reports were saved, then as printed.</summary>
    public ListPage ListPassages(ReportFilter reports, string text, ListPlace? after, int limit) =>
        Ask(() => PassageList.Page(connection, reports, text, after, limit));

    /// <summary>A page of the forms.</summary>
    public ListPage ListTables(ReportFilter reports, string? status, ListPlace? after, int limit) =>
        Ask(() => TableList.Page(connection, reports, status, after, limit));

    /// <summary>A page of the cells.</summary>
    public ListPage ListCells(CellListFilter filter, ListPlace? after, int limit) => Ask(() => CellList.Page(connection, "cells", filter, after, limit));

    /// <summary>A page of the lines.</summary>
    public ListPage ListLines(CellListFilter filter, ListPlace? after, int limit) => Ask(() => CellList.Page(connection, "lines", filter, after, limit));

    /// <summary>A page of the figures of the running text.</summary>
    public ListPage ListFacts(FactListFilter filter, ListPlace? after, int limit) => Ask(() => FactList.Page(connection, filter, after, limit));

    /// <summary>A page of the findings: the gravest first, then those with the largest difference.</summary>
    public ListPage ListFindings(FindingListFilter filter, ListPlace? after, int limit) => Ask(() => FindingList.Page(connection, filter, after, limit));

    /// <summary>Amounts that no arithmetic confirms and nobody has looked at: amount times doubt, the greatest first.</summary>
    public ListPage ListForReview(CellListFilter filter, ListPlace? after, int limit) => Ask(() => ReviewList.Page(connection, filter, after, limit));

    /// <summary>The columns of <see cref="FindFigures"/>.</summary>
    public static ImmutableArray<ListColumn> FigureColumns => FigureLookup.Columns;

    /// <summary>Printed figures of a document by the ids of their cells or facts, with their places; what the document does not have is left out.</summary>
    public IReadOnlyDictionary<string, object?[]> FindFigures(string sha256, IReadOnlyCollection<string> ids) =>
        Ask(() => new FigureLookup(connection).Find(sha256, ids));

    /// <summary>The documents that could not be read.</summary>
    public ListPage ListFailures(ListPlace? after, int limit) => Ask(() => FailureList.Page(connection, after, limit));

    /// <summary>A page of the patches in the order in which they came in.</summary>
    public ListPage ListPatches(string? sha256, string? state, ListPlace? after, int limit) => Ask(() => PatchList.Page(connection, sha256, state, after, limit));

    /// <summary>What changed behind a number, each document and patch once, in the order of the changes.</summary>
    public ListPage ListChanges(long since, ListPlace? after, int limit) => Ask(() => ChangeQueries.Page(connection, since, after, limit));

    /// <summary>Every site that was crawled with its last round, ordered by name.</summary>
    public IReadOnlyList<CrawledSite> ListCrawledSites() => Ask(() => HistoryQueries.Sites(connection));

    /// <summary>The canonical JSON of the current report of a document, or null.</summary>
    public string? ReadReport(string sha256) => Ask(() => ReportQueries.ReadJson(connection, sha256));

    /// <summary>The headings and paragraphs of a current report in reading order.</summary>
    public ListPage ListText(string sha256, ListPlace? after, int limit) => Ask(() => TextList.Page(connection, sha256, after, limit));

    /// <summary>Where the bytes of a document were seen, ordered by path.</summary>
    public IReadOnlyList<DocumentSource> ListSources(string sha256) => Ask(() => DocumentQueries.Sources(connection, sha256));

    /// <summary>The full paths under which imports opened a document, the last import first.</summary>
    public IReadOnlyList<string> ListOpenedFiles(string sha256) => Ask(() => DocumentQueries.OpenedFiles(connection, sha256));

    /// <summary>Current reports with forms that pass the filter, ordered by SHA-256.</summary>
    public IReadOnlyList<PanelReport> ListPanelReports(AmountFilter filter) => Ask(() => PanelQueries.Reports(connection, filter));

    /// <summary>The amounts of a current report in printed order.</summary>
    public IReadOnlyList<PublishedAmount> ListAmounts(string sha256) => Ask(() => PanelQueries.Amounts(connection, sha256));

    /// <summary>The runs of the ledger, the last first.</summary>
    public IReadOnlyList<Run> ListRuns() => Ask(() => RunLedger.List(connection, number: null, onlyLast: false));

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
            raw.sqlite3_progress_handler(connection.Handle, 0, null, null);
        }
        catch (SqliteException)
        {
            isSound = false;
        }

        giveBack(connection, isSound);
    }

    private T Ask<T>(Func<T> question)
    {
        try
        {
            return question();
        }
        catch (SqliteException problem) when (problem.SqliteErrorCode == Interrupted)
        {
            isSound = false;
            throw new OperationCanceledException("The question was stopped.", problem);
        }
        catch (SqliteException problem)
        {
            isSound = false;
            throw new ReportStoreException(StoreConnection.Explain(path, problem), problem);
        }
    }
}
