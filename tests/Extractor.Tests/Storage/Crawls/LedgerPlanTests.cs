using System.Reflection;
using Extractor.Crawling;
using Extractor.Crawling.Ledger;
using Extractor.Storage.Relational;
using Microsoft.Data.Sqlite;
using static Extractor.Tests.Storage.Crawls.LedgerFile;

namespace Extractor.Tests.Storage.Crawls;

/// <summary>A ledger of 100,000 addresses: no visit reads more of it than its own rows.</summary>
public sealed class LedgerPlanTests
{
    private const int Addresses = 100_000;

    private LedgerFile file = null!;
    private CrawlRound round = null!;

    [OneTimeSetUp]
    public void FillLedger()
    {
        file = new LedgerFile();
        round = file.Begin();
        Execute(
            $"""
            WITH RECURSIVE numbers (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM numbers WHERE n < {Addresses})
            INSERT INTO stored_crawl_addresses (site_id, address, role, depth, state, found_on, link_text, sha256, is_document, first_round, first_seen_at, checked_at)
            SELECT 1, '{Host}' || n || '.pdf', 'file', 1, 'fetched', 1, '', printf('%064x', n), 1, 1, 'then', '2024-01-01T00:00:00.000Z' FROM numbers;
            INSERT INTO stored_crawl_links SELECT 1, id, id, 'file', '', NULL, 0 FROM stored_crawl_addresses WHERE id > 1;
            INSERT INTO stored_crawl_versions (address_id, number, round_id, sha256, retrieved_at) SELECT id, 1, 1, sha256, 'then' FROM stored_crawl_addresses WHERE id > 1;
            INSERT INTO stored_crawl_round_addresses (round_id, address_id, role, is_start, is_due) SELECT 1, id, 'file', 0, 1 FROM stored_crawl_addresses WHERE id > 1;
            """);
    }

    [OneTimeTearDown]
    public void Remove() => file.Dispose();

    /// <summary>The statements themselves are asked for their plans, as SQLite prepares them while a visit is written.</summary>
    [Test]
    [Order(1)]
    public void No_statement_of_a_visit_scans_a_table()
    {
        var plans = new List<string>();
        foreach (var sql in StatementsOf(() =>
        {
            _ = file.Ledger.Find(round.Number, Address("5.pdf"));
            _ = file.Ledger.IsInRound(round.Number, Address("5.pdf"));
            _ = file.Ledger.ListLinks(round.Number, Address("5.pdf"));
            file.File(round, "5.pdf", 'f');
            file.Page(round, "6.pdf", AddressRole.Article, Link("7.pdf", AddressRole.File, date: new DateOnly(2024, 1, 1)), Link("new.pdf", AddressRole.File));
            file.Unchanged(round, "8.pdf", AddressRole.File);
            file.Fails(round, "9.pdf", AddressRole.File, AddressState.Gone, CrawlProblems.Gone(404));
        }))
        {
            plans.AddRange(PlanOf(sql));
        }

        Assert.That(plans, Has.Count.GreaterThan(15).And.Some.Contains("SEARCH"));
        Assert.That(plans.Where(static step => step.StartsWith("SCAN", StringComparison.Ordinal) || step.Contains("TEMP B-TREE", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    [Order(2)]
    public void The_end_of_a_round_follows_links_by_their_index()
    {
        // The start page has to be there, or nothing is compared.
        file.Unchanged(round, "", AddressRole.List);
        var plans = StatementsOf(() => file.End(round, RoundState.Finished)).SelectMany(PlanOf).ToList();

        Assert.That(plans, Has.Some.Contains("SEARCH l USING PRIMARY KEY").And.Some.Contains("SEARCH b USING INDEX stored_crawl_addresses_by_bytes (site_id=? AND sha256=?)"));
        Assert.That(plans.Where(static step => step.StartsWith("SCAN", StringComparison.Ordinal) && step is not ("SCAN r" or "SCAN reached")), Is.Empty, "each reached address once");
    }

    /// <summary>What SQLite ran on the connection of the store, with the values in the place of parameters.</summary>
    private List<string> StatementsOf(Action work)
    {
        var statements = new List<string>();
        var store = ConnectionOf(file.Store);
        SQLitePCL.raw.sqlite3_trace(store.Handle, (_, sql) => statements.Add(sql), null);
        work();
        SQLitePCL.raw.sqlite3_trace(store.Handle, (SQLitePCL.strdelegate_trace?)null, null);
        return [.. statements.Where(static sql => !sql.StartsWith("--", StringComparison.Ordinal) && Verbs.Any(verb => sql.StartsWith(verb, StringComparison.Ordinal))).Distinct()];
    }

    private static SqliteConnection ConnectionOf(RelationalReportStore store)
    {
        const BindingFlags Hidden = BindingFlags.NonPublic | BindingFlags.Instance;
        var database = typeof(RelationalReportStore).GetField("database", Hidden)!.GetValue(store)!;
        return (SqliteConnection)database.GetType().BaseType!.GetProperty("Connection", Hidden)!.GetValue(database)!;
    }

    private static readonly string[] Verbs = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"];

    private IEnumerable<string> PlanOf(string sql) => StoreFile.Ask(file.Path, "EXPLAIN QUERY PLAN " + sql, column: 3);

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file.Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text of these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
