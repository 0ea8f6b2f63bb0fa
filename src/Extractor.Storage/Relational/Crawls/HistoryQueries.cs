using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using Extractor.Crawling.Ledger;
using Extractor.Fiscal.Panels;
using Extractor.Fiscal.Records;
using Extractor.Storage.Crawls;

namespace Extractor.Storage.Relational.Crawls;

/// <summary>Questions about crawls that are over.</summary>
internal static class HistoryQueries
{
    internal static List<CrawledSite> Sites(StoreDatabase database)
    {
        using var statement = new Statement(
            database,
            """
            SELECT s.name, r.id, r.state, r.started_at, r.finished_at, r.recipe,
                   (SELECT count(*) FROM stored_crawl_round_addresses n WHERE n.round_id = r.id AND n.is_due = 1),
                   (SELECT count(*) FROM stored_crawl_addresses a WHERE a.site_id = s.id AND a.is_document = 1 AND a.vanished_round IS NULL),
                   (SELECT count(*) FROM stored_crawl_addresses a WHERE a.site_id = s.id AND a.vanished_round IS NOT NULL),
                   s.id
            FROM stored_crawl_sites s JOIN stored_crawl_rounds r ON r.id = (SELECT max(id) FROM stored_crawl_rounds WHERE site_id = s.id)
            ORDER BY s.name
            """);
        var sites = new List<(CrawledSite Site, long Id)>();
        using (var rows = statement.Query(transaction: null))
        {
            while (rows.Read())
            {
                var site = new CrawledSite(
                    rows.GetString(0), rows.GetInt64(1), NameOf<RoundState>.Parse(rows.GetString(2)), rows.GetString(3), ColumnText.Text(rows, 4), rows.GetString(5),
                    ColumnText.Count(rows, 6), ColumnText.Count(rows, 7), ColumnText.Count(rows, 8), ImmutableSortedDictionary<AddressState, int>.Empty);
                sites.Add((site, rows.GetInt64(9)));
            }
        }

        return [.. sites.Select(found => found.Site with { Addresses = States(database, found.Id) })];
    }

    internal static List<CrawledHost> Hosts(StoreDatabase database, string site)
    {
        // An address of the web has a path, so its host ends before the third slash.
        using var statement = new Statement(
            database,
            """
            WITH asked AS (
                SELECT a.id, substr(a.address, instr(a.address, '://') + 3) AS rest, a.is_document, a.state, a.checked_at
                FROM stored_crawl_addresses a JOIN stored_crawl_sites s ON s.id = a.site_id
                WHERE s.name = $site AND a.asked_at IS NOT NULL
            )
            SELECT substr(rest, 1, instr(rest, '/') - 1) AS host, count(*), sum(is_document), count(*) FILTER (WHERE state IN ('failed', 'rejected')), max(checked_at),
                   max((SELECT max(v.retrieved_at) FROM stored_crawl_versions v WHERE v.address_id = asked.id))
            FROM asked GROUP BY host ORDER BY host
            """,
            "$site");
        using var rows = statement.Query(transaction: null, site);
        var hosts = new List<CrawledHost>();
        while (rows.Read())
        {
            hosts.Add(new CrawledHost(rows.GetString(0), ColumnText.Count(rows, 1), ColumnText.Count(rows, 2), ColumnText.Count(rows, 3), ColumnText.Text(rows, 4), ColumnText.Text(rows, 5)));
        }

        return hosts;
    }

    internal static List<FailedAddress> Failures(StoreDatabase database, long round)
    {
        using var statement = new Statement(
            database,
            """
            SELECT a.address, a.role, a.state, a.problem_code, a.problem
            FROM stored_crawl_round_addresses n JOIN stored_crawl_addresses a ON a.id = n.address_id
            WHERE n.round_id = $round AND n.is_due = 0 AND a.problem_code IS NOT NULL
              AND NOT (a.role = 'list' AND a.state = 'gone' AND a.checked_at IS NULL AND n.is_start = 0)
            ORDER BY a.address
            """,
            "$round");
        using var rows = statement.Query(transaction: null, round);
        var failures = new List<FailedAddress>();
        while (rows.Read())
        {
            failures.Add(new FailedAddress(
                rows.GetString(0), NameOf<AddressRole>.Parse(rows.GetString(1)), NameOf<AddressState>.Parse(rows.GetString(2)), rows.GetString(3),
                ColumnText.Text(rows, 4) ?? string.Empty));
        }

        return failures;
    }

    internal static (int Asked, int Fetched) Visits(StoreDatabase database, long round)
    {
        using var statement = new Statement(
            database,
            """
            SELECT count(*), count(*) FILTER (WHERE a.state = 'fetched')
            FROM stored_crawl_round_addresses n JOIN stored_crawl_addresses a ON a.id = n.address_id
            WHERE n.round_id = $round AND n.is_due = 0
            """,
            "$round");
        using var row = statement.Query(transaction: null, round);
        return row.Read() ? (ColumnText.Count(row, 0), ColumnText.Count(row, 1)) : (0, 0);
    }

    internal static List<CrawledBody> NotImported(StoreDatabase database, string version, string options)
    {
        using var statement = new Statement(
            database,
            """
            SELECT a.id, v.number, a.address, v.sha256, v.file_name,
                   (SELECT min(w.retrieved_at) FROM stored_crawl_versions w WHERE w.address_id = v.address_id AND w.sha256 = v.sha256)
            FROM stored_crawl_versions v JOIN stored_crawl_addresses a ON a.id = v.address_id JOIN stored_crawl_sites s ON s.id = a.site_id
            WHERE v.imported_by IS DISTINCT FROM $version OR v.imported_with IS DISTINCT FROM $options
            ORDER BY a.address, s.name, v.number
            """,
            "$version", "$options");
        using var rows = statement.Query(transaction: null, version, options);
        var bodies = new List<CrawledBody>();
        while (rows.Read())
        {
            bodies.Add(new CrawledBody(rows.GetInt64(0), rows.GetInt32(1), rows.GetString(2), rows.GetString(3), ColumnText.Text(rows, 4), rows.GetString(5)));
        }

        return bodies;
    }

    internal static void MarkImported(StoreDatabase database, DbTransaction transaction, IEnumerable<CrawledBody> bodies, string version, string options)
    {
        using var statement = new Statement(
            database,
            "UPDATE stored_crawl_versions SET imported_by = $version, imported_with = $options WHERE address_id = $id AND number = $number",
            "$version", "$options", "$id", "$number");
        foreach (var body in bodies)
        {
            statement.Execute(transaction, version, options, body.AddressId, body.Version);
        }
    }

    internal static List<SitePublication> Publications(StoreDatabase database, string site)
    {
        using var statement = new Statement(
            database,
            """
            SELECT DISTINCT d.sha256, d.file_name, r.issuer, r.area_code, r.fiscal_year, r.kind, r.level, r.issued_on, a.address,
                   coalesce(p.published_on, a.published_on, a.listed_on, p.listed_on, r.issued_on)
            FROM stored_crawl_sites s
            JOIN stored_crawl_addresses a ON a.site_id = s.id
            JOIN stored_sources o ON o.source_url = a.address
            JOIN stored_documents d ON d.key = o.key AND d.is_current = 1
            JOIN stored_reports r ON r.document_id = d.id
            LEFT JOIN stored_crawl_addresses p ON p.id = a.found_on AND p.role = 'article'
            WHERE s.name = $site AND a.is_document = 1 AND r.table_count > 0
            ORDER BY a.address, d.sha256
            """,
            "$site");
        using var rows = statement.Query(transaction: null, site);
        var publications = new List<SitePublication>();
        while (rows.Read())
        {
            var report = new PanelReport(
                rows.GetString(0), rows.GetString(1), ColumnText.Text(rows, 2), ColumnText.Text(rows, 3), ColumnText.Number(rows, 4),
                NameOf<ReportKind>.Parse(rows.GetString(5)), NameOf<ReportLevel>.Parse(rows.GetString(6)), ColumnText.Text(rows, 7));
            publications.Add(new SitePublication(report, rows.GetString(8), WholeDay(ColumnText.Text(rows, 9))));
        }

        return publications;
    }

    private static ImmutableSortedDictionary<AddressState, int> States(StoreDatabase database, long site)
    {
        using var statement = new Statement(database, "SELECT state, count(*) FROM stored_crawl_addresses WHERE site_id = $site GROUP BY state", "$site");
        using var rows = statement.Query(transaction: null, site);
        var states = ImmutableSortedDictionary.CreateBuilder<AddressState, int>();
        while (rows.Read())
        {
            states.Add(NameOf<AddressState>.Parse(rows.GetString(0)), ColumnText.Count(rows, 1));
        }

        return states.ToImmutable();
    }

    /// <summary>A report may print a month or year only, which is no day.</summary>
    private static DateOnly? WholeDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
