using System.Data.Common;
using Extractor.Crawling.Ledger;

namespace Extractor.Storage.Relational.Crawls;

/// <summary>Writes the rows of addresses: that they were found, and what asking them came to.</summary>
internal sealed class AddressWriter : IDisposable
{
    private readonly Statement find;
    private readonly Statement insert;
    private readonly Statement start;
    private readonly Statement found;
    private readonly Statement list;
    private readonly Statement fetched;
    private readonly Statement unchanged;
    private readonly Statement failed;

    internal AddressWriter(StoreDatabase database)
    {
        find = new Statement(
            database,
            """
            SELECT id, depth, sha256, is_document, redirected_to, checked_at IS NOT NULL, vanished_round IS NOT NULL
            FROM stored_crawl_addresses WHERE site_id = $site AND address = $address
            """,
            "$site", "$address");
        // Plain insertions: SQLite looks through every table that refers to this one when a row of it is inserted or else updated by one statement.
        insert = Statement.InsertWithId(
            database, "stored_crawl_addresses", "site_id", "address", "role", "depth", "state", "found_on", "link_text", "is_document", "first_round", "first_seen_at");
        start = new Statement(database, "UPDATE stored_crawl_addresses SET depth = 0, found_on = NULL, link_text = '' WHERE id = $id", "$id");

        // Which of several pages is read first depends on the network; the nearest to the start pages, then the first by its address, does not.
        found = new Statement(
            database,
            """
            UPDATE stored_crawl_addresses SET role = CASE state WHEN 'found' THEN $role ELSE role END, depth = $depth, found_on = $page, link_text = $text
            WHERE id = $id AND first_round = $round AND found_on IS NOT NULL
                AND ($depth < depth
                    OR ($depth = depth AND $pageAddress < (SELECT p.address FROM stored_crawl_addresses p WHERE p.id = stored_crawl_addresses.found_on)))
            """,
            "$role", "$depth", "$page", "$text", "$id", "$round", "$pageAddress");
        list = new Statement(
            database,
            "UPDATE stored_crawl_addresses SET listed_on = (SELECT max(l.listed_on) FROM stored_crawl_links l WHERE l.to_id = $id) WHERE id = $id",
            "$id");
        fetched = new Statement(
            database,
            """
            UPDATE stored_crawl_addresses SET
                role = $role, state = 'fetched', status = $status, problem_code = NULL, problem = NULL, redirected_to = $redirected, media_type = $type,
                entity_tag = $tag, last_modified = $modified, sha256 = $sha256, length = $length, is_document = $document, file_name = $file, title = $title,
                issuer = $issuer, published_on = $published, asked_at = $at, checked_at = $at, vanished_round = NULL
            WHERE id = $id
            """,
            "$role", "$status", "$redirected", "$type", "$tag", "$modified", "$sha256", "$length", "$document", "$file", "$title", "$issuer", "$published", "$at",
            "$id");
        unchanged = new Statement(
            database,
            """
            UPDATE stored_crawl_addresses SET
                state = 'fetched', status = $status, problem_code = NULL, problem = NULL, redirected_to = $redirected,
                entity_tag = coalesce($tag, entity_tag), last_modified = coalesce($modified, last_modified), asked_at = $at, checked_at = $at, vanished_round = NULL
            WHERE id = $id
            """,
            "$status", "$redirected", "$tag", "$modified", "$at", "$id");
        failed = new Statement(
            database,
            """
            UPDATE stored_crawl_addresses SET
                state = $state, status = $status, problem_code = $code, problem = $problem, asked_at = $at,
                vanished_round = CASE WHEN $state = 'gone' AND checked_at IS NOT NULL THEN coalesce(vanished_round, $round) ELSE vanished_round END
            WHERE id = $id
            """,
            "$state", "$status", "$code", "$problem", "$at", "$round", "$id");
    }

    /// <summary>The row of an address, or null when the site never had it.</summary>
    internal KnownAddress? Find(DbTransaction transaction, long site, string address)
    {
        using var row = find.Query(transaction, site, address);
        return row.Read()
            ? new KnownAddress(
                row.GetInt64(0), address, row.GetInt32(1), ColumnText.Text(row, 2), ColumnText.Flag(row, 3), ColumnText.Text(row, 4), ColumnText.Flag(row, 5), ColumnText.Flag(row, 6))
            : null;
    }

    /// <summary>Writes a start page and returns its row.</summary>
    internal long WriteStart(DbTransaction transaction, CrawledRound round, string address, DateTimeOffset at)
    {
        if (Find(transaction, round.Site, address) is not { } known)
        {
            return Insert(transaction, round, address, AddressRole.List, 0, null, string.Empty, at);
        }

        start.Execute(transaction, known.Id);
        return known.Id;
    }

    /// <summary>Writes that a page links to an address, and returns its row.</summary>
    internal long WriteFound(DbTransaction transaction, CrawledRound round, KnownAddress page, FoundLink link, DateTimeOffset at)
    {
        var depth = link.IsPaging ? page.Depth : page.Depth + 1;
        if (Find(transaction, round.Site, link.Address.Text) is not { } known)
        {
            return Insert(transaction, round, link.Address.Text, link.Role, depth, page.Id, link.Text, at);
        }

        found.Execute(transaction, NameOf<AddressRole>.Value(link.Role), depth, page.Id, link.Text, known.Id, round.Number, page.Address);
        return known.Id;
    }

    /// <summary>Writes the latest day that any list prints beside an address.</summary>
    internal void WriteListed(DbTransaction transaction, long id) => list.Execute(transaction, id);

    /// <summary>Writes what a visit says of its address. What is known of the last body stays when there is no other.</summary>
    internal void Write(DbTransaction transaction, CrawledRound round, long id, Visit visit)
    {
        var at = ColumnText.Moment(visit.At);
        if (visit.State != AddressState.Fetched)
        {
            failed.Execute(transaction, NameOf<AddressState>.Value(visit.State), visit.Status, visit.Problem?.Code, visit.Problem?.Reason, at, round.Number, id);
        }
        else if (visit.IsNotModified)
        {
            unchanged.Execute(transaction, visit.Status, visit.RedirectedTo?.Text, visit.EntityTag, visit.LastModified, at, id);
        }
        else
        {
            fetched.Execute(
                transaction, NameOf<AddressRole>.Value(visit.Role), visit.Status, visit.RedirectedTo?.Text, visit.MediaType, visit.EntityTag, visit.LastModified,
                visit.Sha256, visit.Length, visit.IsDocument ? 1 : 0, visit.FileName, visit.Title, visit.Issuer, ColumnText.Day(visit.PublishedOn), at, id);
        }
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[find, insert, start, found, list, fetched, unchanged, failed])
        {
            statement.Dispose();
        }
    }

    private long Insert(
        DbTransaction transaction, CrawledRound round, string address, AddressRole role, int depth, long? foundOn, string text, DateTimeOffset at) => insert.Insert(
        transaction, round.Site, address, NameOf<AddressRole>.Value(role), depth, NameOf<AddressState>.Value(AddressState.Found), foundOn, text, 0, round.Number,
        ColumnText.Moment(at));
}
