using System.Collections.Immutable;
using System.Data.Common;
using Extractor.Crawling;
using Extractor.Crawling.Addresses;
using Extractor.Crawling.Ledger;

namespace Extractor.Storage.Relational.Crawls;

/// <summary>Writes rounds and what is due in them; the caller holds the transaction.</summary>
internal sealed class RoundWriter : IDisposable
{
    private readonly AddressWriter addresses;
    private readonly Statement findSite;
    private readonly Statement insertSite;
    private readonly Statement findRound;
    private readonly Statement unfinished;
    private readonly Statement lastFinished;
    private readonly Statement blocks;
    private readonly Statement insert;
    private readonly Statement resume;
    private readonly Statement setState;
    private readonly Statement due;
    private readonly Statement finish;
    private readonly Dictionary<long, CrawledRound> known = [];

    internal RoundWriter(StoreDatabase database, AddressWriter addresses)
    {
        this.addresses = addresses;
        findSite = new Statement(database, "SELECT id FROM stored_crawl_sites WHERE name = $name", "$name");
        insertSite = Statement.InsertWithId(database, "stored_crawl_sites", "name");
        findRound = new Statement(database, "SELECT site_id FROM stored_crawl_rounds WHERE id = $round", "$round");
        unfinished = new Statement(
            database,
            "SELECT id, reading FROM stored_crawl_rounds WHERE site_id = $site AND state IN ('running', 'cancelled') ORDER BY id DESC LIMIT 1",
            "$site");
        lastFinished = new Statement(
            database, "SELECT reading FROM stored_crawl_rounds WHERE site_id = $site AND state = 'finished' ORDER BY id DESC LIMIT 1", "$site");
        blocks = new Statement(
            database,
            """
            SELECT a.address, a.problem_code
            FROM stored_crawl_round_addresses n JOIN stored_crawl_addresses a ON a.id = n.address_id
            WHERE n.round_id = $round AND n.is_due = 0 AND a.problem_code IS NOT NULL
            """,
            "$round");
        insert = Statement.InsertWithId(database, "stored_crawl_rounds", "site_id", "recipe", "reading", "state", "started_at");
        resume = new Statement(
            database, "UPDATE stored_crawl_rounds SET state = 'running', finished_at = NULL, recipe = $recipe WHERE id = $round", "$recipe", "$round");
        setState = new Statement(database, "UPDATE stored_crawl_rounds SET state = $state, finished_at = $at WHERE id = $round", "$state", "$at", "$round");
        due = new Statement(
            database,
            """
            INSERT INTO stored_crawl_round_addresses (round_id, address_id, role, is_start, is_due)
            SELECT $round, id, role, $start, 1 FROM stored_crawl_addresses WHERE id = $id
            ON CONFLICT (round_id, address_id) DO NOTHING
            """,
            "$round", "$start", "$id");
        finish = new Statement(
            database,
            "UPDATE stored_crawl_round_addresses SET is_due = 0, length = $length WHERE round_id = $round AND address_id = $id",
            "$length", "$round", "$id");
    }

    /// <summary>Begins a round, or goes on with the one that was not finished.</summary>
    internal CrawlRound Begin(DbTransaction transaction, RoundStart start)
    {
        var site = findSite.Run(transaction, start.Site) as long? ?? insertSite.Insert(transaction, start.Site);
        var hasNewRecipe = lastFinished.Run(transaction, site) is string before && before != start.Reading;
        if (Unfinished(transaction, site) is { } open)
        {
            if (open.Reading == start.Reading)
            {
                resume.Execute(transaction, start.Recipe, open.Number);
                return new CrawlRound(open.Number, IsResumed: true) { HasNewRecipe = hasNewRecipe, LeftAlone = ListLeftAlone(transaction, open.Number) };
            }

            SetState(transaction, open.Number, RoundState.GivenUp, start.At);
        }

        var round = new CrawledRound(
            insert.Insert(transaction, site, start.Recipe, start.Reading, NameOf<RoundState>.Value(RoundState.Running), ColumnText.Moment(start.At)), site);
        foreach (var page in start.Start)
        {
            AddDue(transaction, round, addresses.WriteStart(transaction, round, page.Text, start.At), isStart: true);
        }

        return new CrawlRound(round.Number, IsResumed: false) { HasNewRecipe = hasNewRecipe };
    }

    /// <summary>The round of a number.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    internal CrawledRound Find(DbTransaction? transaction, long number)
    {
        if (!known.TryGetValue(number, out var round))
        {
            var site = findRound.Run(transaction, number) as long? ?? throw new ArgumentException($"The ledger has no round {number}.");
            known.Add(number, round = new CrawledRound(number, site));
        }

        return round;
    }

    /// <summary>Makes an address due in a round that it is not part of yet.</summary>
    internal void AddDue(DbTransaction transaction, CrawledRound round, long id, bool isStart) => due.Execute(transaction, round.Number, isStart ? 1 : 0, id);

    /// <summary>An address is due no longer.</summary>
    internal void Finish(DbTransaction transaction, CrawledRound round, long id, long? length) => finish.Execute(transaction, length, round.Number, id);

    /// <summary>Writes how a round stands.</summary>
    internal void SetState(DbTransaction transaction, long round, RoundState state, DateTimeOffset at) =>
        setState.Execute(transaction, NameOf<RoundState>.Value(state), ColumnText.Moment(at), round);

    public void Dispose()
    {
        foreach (var statement in (Statement[])[findSite, insertSite, findRound, unfinished, lastFinished, blocks, insert, resume, setState, due, finish])
        {
            statement.Dispose();
        }
    }

    private ImmutableArray<string> ListLeftAlone(DbTransaction transaction, long round)
    {
        using var rows = blocks.Query(transaction, round);
        var hosts = new SortedSet<string>(StringComparer.Ordinal);
        while (rows.Read())
        {
            if (CrawlProblems.LeavesHostAlone(rows.GetString(1)))
            {
                hosts.Add(WebAddress.Parse(rows.GetString(0)).Authority);
            }
        }

        return [.. hosts];
    }

    private (long Number, string Reading)? Unfinished(DbTransaction transaction, long site)
    {
        using var row = unfinished.Query(transaction, site);
        return row.Read() ? (row.GetInt64(0), row.GetString(1)) : null;
    }
}
