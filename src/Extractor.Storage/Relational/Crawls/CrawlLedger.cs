using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;
using Extractor.Storage.Crawls;

namespace Extractor.Storage.Relational.Crawls;

/// <summary>The ledger of crawls in the tables <c>stored_crawl_…</c> of a store. Its store disposes of it.</summary>
/// <remarks>Throws <see cref="ReportStoreException"/> when the store fails.</remarks>
internal sealed class CrawlLedger : ICrawlLedger, ICrawlHistory, IDisposable
{
    private readonly StoreGuard guard;
    private readonly StoreDatabase database;
    private readonly StoreTransactions transactions;
    private readonly AddressQueries queries;
    private readonly AddressWriter addresses;
    private readonly RoundWriter rounds;
    private readonly VisitWriter visits;

    internal CrawlLedger(StoreGuard guard, StoreDatabase database, StoreTransactions transactions)
    {
        this.guard = guard;
        this.database = database;
        this.transactions = transactions;
        queries = new AddressQueries(database);
        addresses = new AddressWriter(database);
        rounds = new RoundWriter(database, addresses);
        visits = new VisitWriter(database, addresses, rounds);
    }

    /// <inheritdoc/>
    public CrawlRound BeginRound(RoundStart start) => guard.Write(() =>
    {
        using var scope = transactions.Begin();
        var round = rounds.Begin(scope.Transaction, start);
        scope.Commit();
        return round;
    });

    /// <inheritdoc/>
    public IReadOnlyList<LedgerAddress> ListDue(long round) => guard.Ask(() => queries.ListDue(Find(round)));

    /// <inheritdoc/>
    public LedgerAddress? Find(long round, WebAddress address) => guard.Ask(() => queries.Find(transactions.Open, Find(round), address.Text));

    /// <inheritdoc/>
    public bool IsInRound(long round, WebAddress address) => guard.Ask(() => queries.IsInRound(transactions.Open, Find(round), address.Text));

    /// <inheritdoc/>
    public IReadOnlyList<FoundLink> ListLinks(long round, WebAddress page) => guard.Ask(() => queries.ListLinks(transactions.Open, Find(round), page.Text));

    /// <inheritdoc/>
    public RoundCount Count(long round) => guard.Ask(() => queries.Count(Find(round)));

    /// <inheritdoc/>
    public void Record(long round, Visit visit) => guard.Write(() =>
    {
        using var scope = transactions.Begin();
        visits.Write(scope.Transaction, Find(round), visit);
        scope.Commit();
    });

    /// <inheritdoc/>
    public void EndRound(long round, RoundState state, DateTimeOffset at) => guard.Write(() =>
    {
        using var scope = transactions.Begin();
        if (state == RoundState.Finished)
        {
            RoundComparison.Write(database, scope.Transaction, Find(round));
        }

        rounds.SetState(scope.Transaction, round, state, at);
        scope.Commit();
    });

    /// <inheritdoc/>
    public IReadOnlyList<AddressChange> ListChanges(long round) => guard.Ask(() => queries.ListChanges(Find(round)));

    /// <inheritdoc/>
    public IReadOnlyList<CrawledSite> ListSites() => guard.Ask(() => HistoryQueries.Sites(database));

    /// <inheritdoc/>
    public IReadOnlyList<CrawledHost> ListHosts(string site) => guard.Ask(() => HistoryQueries.Hosts(database, site));

    /// <inheritdoc/>
    public IReadOnlyList<FailedAddress> ListFailures(long round) => guard.Ask(() => HistoryQueries.Failures(database, round));

    /// <inheritdoc/>
    public (int Asked, int Fetched) CountVisits(long round) => guard.Ask(() => HistoryQueries.Visits(database, round));

    /// <inheritdoc/>
    public IReadOnlyList<CrawledBody> ListNotImported(string extractorVersion, string optionsHash) =>
        guard.Ask(() => HistoryQueries.NotImported(database, extractorVersion, optionsHash));

    /// <inheritdoc/>
    public void MarkImported(IEnumerable<CrawledBody> bodies, string extractorVersion, string optionsHash) => guard.Write(() =>
    {
        using var scope = transactions.Begin();
        HistoryQueries.MarkImported(database, scope.Transaction, bodies, extractorVersion, optionsHash);
        scope.Commit();
    });

    /// <inheritdoc/>
    public IReadOnlyList<SitePublication> ListPublications(string site) => guard.Ask(() => HistoryQueries.Publications(database, site));

    /// <summary>Lets go of the statements; the database is that of the store.</summary>
    public void Dispose()
    {
        visits.Dispose();
        rounds.Dispose();
        addresses.Dispose();
        queries.Dispose();
    }

    private CrawledRound Find(long round) => rounds.Find(transactions.Open, round);
}
