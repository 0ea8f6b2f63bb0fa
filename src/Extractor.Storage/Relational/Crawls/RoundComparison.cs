using System.Data.Common;

namespace Extractor.Storage.Relational.Crawls;

/// <summary>
/// What only a finished round can tell: which articles and files no page links to any more, which are linked again, and which only moved. A
/// page that is gone links to nothing; one that failed links to what it did when it was read last.
/// </summary>
internal static class RoundComparison
{
    /// <summary>
    /// A list that could not be read may list anything, so nothing counts as vanished then. A list that was refused and never read has never
    /// listed anything; a start page has to be there.
    /// </summary>
    private const string FailedLists =
        """
        SELECT 1
        FROM stored_crawl_round_addresses n JOIN stored_crawl_addresses a ON a.id = n.address_id
        WHERE n.round_id = $round
          AND ((n.is_start = 1 AND a.state <> 'fetched')
            OR (a.role = 'list' AND (a.state IN ('failed', 'rejected') OR (a.state = 'refused' AND a.checked_at IS NOT NULL))))
        LIMIT 1
        """;

    private const string Unlinked =
        """
        INSERT INTO stored_crawl_changes (round_id, address_id, kind, role)
        WITH RECURSIVE reached (id) AS (
            SELECT address_id FROM stored_crawl_round_addresses WHERE round_id = $round AND is_start = 1
            UNION
            SELECT l.to_id
            FROM reached r JOIN stored_crawl_addresses p ON p.id = r.id JOIN stored_crawl_links l ON l.page_id = p.id
            WHERE p.state <> 'gone'
        )
        SELECT $round, a.id, CASE WHEN a.vanished_round IS NULL THEN 'vanished' ELSE 'returned' END, a.role
        FROM stored_crawl_addresses a
        WHERE a.site_id = $site AND a.role <> 'list' AND a.checked_at IS NOT NULL
          AND CASE WHEN a.vanished_round IS NULL THEN a.id NOT IN (SELECT id FROM reached) ELSE a.state <> 'gone' AND a.id IN (SELECT id FROM reached) END
        ON CONFLICT DO NOTHING
        """;

    private const string Vanish =
        """
        UPDATE stored_crawl_addresses SET vanished_round = $round
        WHERE vanished_round IS NULL AND id IN (SELECT address_id FROM stored_crawl_changes WHERE round_id = $round AND kind = 'vanished')
        """;

    private const string Return =
        """
        UPDATE stored_crawl_addresses SET vanished_round = NULL
        WHERE vanished_round IS NOT NULL AND state <> 'gone'
          AND id IN (SELECT address_id FROM stored_crawl_changes WHERE round_id = $round AND kind = 'returned')
        """;

    /// <summary>Without the hint SQLite goes through the whole site in the order of the addresses, because the first is asked for.</summary>
    private const string Elsewhere =
        """
        SELECT min(b.address)
        FROM stored_crawl_addresses a JOIN stored_crawl_addresses b INDEXED BY stored_crawl_addresses_by_bytes ON b.site_id = a.site_id AND b.sha256 = a.sha256
        WHERE a.id = stored_crawl_changes.address_id AND a.is_document = 1 AND b.id <> a.id AND b.is_document = 1
          AND b.state = 'fetched' AND b.vanished_round IS NULL
        """;

    /// <summary>What the round found to have moved already is told once.</summary>
    private const string Forget =
        $"""
        DELETE FROM stored_crawl_changes WHERE round_id = $round AND kind = 'moved' AND ({Elsewhere}) IS NOT NULL
          AND address_id IN (SELECT v.address_id FROM stored_crawl_changes v WHERE v.round_id = $round AND v.kind = 'vanished')
        """;

    private const string Move =
        $"""
        UPDATE stored_crawl_changes SET kind = 'moved', moved_to = ({Elsewhere})
        WHERE round_id = $round AND kind = 'vanished' AND ({Elsewhere}) IS NOT NULL
        """;

    /// <summary>Writes what a finished round found to be different.</summary>
    internal static void Write(StoreDatabase database, DbTransaction transaction, CrawledRound round)
    {
        if (!HasFailedLists(database, transaction, round))
        {
            Execute(database, transaction, Unlinked, round, withSite: true);
            Execute(database, transaction, Vanish, round);
            Execute(database, transaction, Return, round);
        }

        Execute(database, transaction, Forget, round);
        Execute(database, transaction, Move, round);
    }

    private static bool HasFailedLists(StoreDatabase database, DbTransaction transaction, CrawledRound round)
    {
        using var statement = new Statement(database, FailedLists, "$round");
        return statement.Run(transaction, round.Number) is not null;
    }

    private static void Execute(StoreDatabase database, DbTransaction transaction, string sql, CrawledRound round, bool withSite = false)
    {
        using var statement = withSite ? new Statement(database, sql, "$round", "$site") : new Statement(database, sql, "$round");
        if (withSite)
        {
            statement.Execute(transaction, round.Number, round.Site);
        }
        else
        {
            statement.Execute(transaction, round.Number);
        }
    }
}
