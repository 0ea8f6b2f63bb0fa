using System.Data.Common;
using Extractor.Crawling;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;

namespace Extractor.Storage.Relational.Crawls;

/// <summary>What a crawl asks of the ledger for each link that it follows.</summary>
internal sealed class AddressQueries : IDisposable
{
    private const string Columns =
        """
        SELECT a.address, a.role, a.depth, a.state, p.address, a.link_text, a.listed_on, a.entity_tag, a.last_modified, a.sha256, a.checked_at
        FROM stored_crawl_addresses a LEFT JOIN stored_crawl_addresses p ON p.id = a.found_on
        """;

    private readonly Statement find;
    private readonly Statement isInRound;
    private readonly Statement links;

    private readonly StoreDatabase database;

    internal AddressQueries(StoreDatabase database)
    {
        this.database = database;
        find = new Statement(database, Columns + " WHERE a.site_id = $site AND a.address = $address", "$site", "$address");
        isInRound = new Statement(
            database,
            """
            SELECT 1 FROM stored_crawl_round_addresses n
            WHERE n.round_id = $round AND n.address_id = (SELECT id FROM stored_crawl_addresses WHERE site_id = $site AND address = $address)
            """,
            "$round", "$site", "$address");
        links = new Statement(
            database,
            """
            SELECT t.address, l.role, l.link_text, l.listed_on, l.is_paging
            FROM stored_crawl_links l JOIN stored_crawl_addresses t ON t.id = l.to_id
            WHERE l.page_id = (SELECT id FROM stored_crawl_addresses WHERE site_id = $site AND address = $address)
            ORDER BY l.position
            """,
            "$site", "$address");
    }

    internal LedgerAddress? Find(DbTransaction? transaction, CrawledRound round, string address)
    {
        using var row = find.Query(transaction, round.Site, address);
        return row.Read() ? Read(row) : null;
    }

    internal bool IsInRound(DbTransaction? transaction, CrawledRound round, string address) =>
        isInRound.Run(transaction, round.Number, round.Site, address) is not null;

    internal List<FoundLink> ListLinks(DbTransaction? transaction, CrawledRound round, string page)
    {
        using var rows = links.Query(transaction, round.Site, page);
        var found = new List<FoundLink>();
        while (rows.Read())
        {
            found.Add(new FoundLink(
                WebAddress.Parse(rows.GetString(0)), NameOf<AddressRole>.Parse(rows.GetString(1)), rows.GetString(2), ColumnText.Day(rows, 3), ColumnText.Flag(rows, 4)));
        }

        return found;
    }

    internal List<LedgerAddress> ListDue(CrawledRound round)
    {
        using var statement = new Statement(
            database,
            $"{Columns} JOIN stored_crawl_round_addresses n ON n.address_id = a.id WHERE n.round_id = $round AND n.is_due = 1 ORDER BY n.id",
            "$round");
        using var rows = statement.Query(transaction: null, round.Number);
        var due = new List<LedgerAddress>();
        while (rows.Read())
        {
            due.Add(Read(rows));
        }

        return [.. due.OrderBy(static address => address.Role)];
    }

    internal RoundCount Count(CrawledRound round)
    {
        using var statement = new Statement(
            database,
            """
            SELECT count(*) FILTER (WHERE n.role <> 'file'), count(*) FILTER (WHERE n.role = 'file'), CAST(coalesce(sum(n.length), 0) AS BIGINT)
            FROM stored_crawl_round_addresses n JOIN stored_crawl_addresses a ON a.id = n.address_id
            WHERE n.round_id = $round AND n.is_due = 0 AND a.problem_code IS DISTINCT FROM $leftAlone
            """,
            "$round", "$leftAlone");
        using var row = statement.Query(transaction: null, round.Number, CrawlProblems.HostLeftAloneCode);
        return row.Read() ? new RoundCount(ColumnText.Count(row, 0), ColumnText.Count(row, 1), row.GetInt64(2)) : new RoundCount(0, 0, 0);
    }

    internal List<AddressChange> ListChanges(CrawledRound round)
    {
        using var statement = new Statement(
            database,
            """
            SELECT c.kind, a.address, c.role, c.moved_to
            FROM stored_crawl_changes c JOIN stored_crawl_addresses a ON a.id = c.address_id
            WHERE c.round_id = $round ORDER BY a.address
            """,
            "$round");
        using var rows = statement.Query(transaction: null, round.Number);
        var changes = new List<AddressChange>();
        while (rows.Read())
        {
            changes.Add(new AddressChange(
                NameOf<ChangeKind>.Parse(rows.GetString(0)),
                WebAddress.Parse(rows.GetString(1)),
                NameOf<AddressRole>.Parse(rows.GetString(2)),
                ColumnText.Text(rows, 3) is { } to ? WebAddress.Parse(to) : null));
        }

        return [.. changes.OrderBy(static change => change.Kind)];
    }

    public void Dispose()
    {
        find.Dispose();
        isInRound.Dispose();
        links.Dispose();
    }

    private static LedgerAddress Read(DbDataReader row) =>
        new(WebAddress.Parse(row.GetString(0)), NameOf<AddressRole>.Parse(row.GetString(1)), row.GetInt32(2))
        {
            State = NameOf<AddressState>.Parse(row.GetString(3)),
            FoundOn = ColumnText.Text(row, 4) is { } page ? WebAddress.Parse(page) : null,
            LinkText = row.GetString(5),
            ListedDate = ColumnText.Day(row, 6),
            EntityTag = ColumnText.Text(row, 7),
            LastModified = ColumnText.Text(row, 8),
            Sha256 = ColumnText.Text(row, 9),
            CheckedAt = ColumnText.Moment(row, 10),
        };
}
