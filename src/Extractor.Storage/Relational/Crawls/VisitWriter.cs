using System.Data.Common;
using Extractor.Crawling.Ledger;

namespace Extractor.Storage.Relational.Crawls;

/// <summary>Writes all that one visit came to; the caller holds the transaction.</summary>
internal sealed class VisitWriter : IDisposable
{
    private readonly AddressWriter addresses;
    private readonly RoundWriter rounds;
    private readonly Statement lastVersion;
    private readonly Statement version;
    private readonly Statement unlink;
    private readonly Statement link;
    private readonly Statement change;

    internal VisitWriter(StoreDatabase database, AddressWriter addresses, RoundWriter rounds)
    {
        this.addresses = addresses;
        this.rounds = rounds;
        lastVersion = new Statement(
            database, "SELECT number, sha256 FROM stored_crawl_versions WHERE address_id = $id ORDER BY number DESC LIMIT 1", "$id");
        version = Statement.Insert(
            database, "stored_crawl_versions", "address_id", "number", "round_id", "sha256", "length", "media_type", "file_name", "retrieved_at");
        unlink = new Statement(database, "DELETE FROM stored_crawl_links WHERE page_id = $id", "$id");
        link = Statement.Insert(database, "stored_crawl_links", "page_id", "position", "to_id", "role", "link_text", "listed_on", "is_paging");
        change = Statement.Insert(database, "stored_crawl_changes", "round_id", "address_id", "kind", "role", "moved_to");
    }

    /// <summary>Writes a visit.</summary>
    /// <exception cref="ArgumentException">The site never had the address, or one that is due.</exception>
    internal void Write(DbTransaction transaction, CrawledRound round, Visit visit)
    {
        var known = Find(transaction, round, visit.Address.Text);
        addresses.Write(transaction, round, known.Id, visit);
        if (visit is { State: AddressState.Fetched, IsNotModified: false })
        {
            WriteVersion(transaction, round, known.Id, visit);
            WriteLinks(transaction, round, known, visit);
        }

        foreach (var due in visit.Due)
        {
            rounds.AddDue(transaction, round, Find(transaction, round, due.Text).Id, isStart: false);
        }

        rounds.Finish(transaction, round, known.Id, visit.Length);
        foreach (var (kind, movedTo) in ChangesOf(known, visit))
        {
            change.Execute(transaction, round.Number, known.Id, NameOf<ChangeKind>.Value(kind), NameOf<AddressRole>.Value(visit.Role), movedTo);
        }
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[lastVersion, version, unlink, link, change])
        {
            statement.Dispose();
        }
    }

    /// <summary>What a visit shows to be different. That no page links to an address any more shows at the end of a round only.</summary>
    private static IEnumerable<(ChangeKind Kind, string? MovedTo)> ChangesOf(KnownAddress known, Visit visit)
    {
        if (visit.Role == AddressRole.List)
        {
            yield break;
        }

        if (visit.State == AddressState.Gone && known is { WasThere: true, IsVanished: false })
        {
            yield return (ChangeKind.Vanished, null);
        }

        if (visit.State != AddressState.Fetched)
        {
            yield break;
        }

        if (!known.WasThere)
        {
            yield return (ChangeKind.New, null);
            yield break;
        }

        if (known.IsVanished)
        {
            yield return (ChangeKind.Returned, null);
        }

        if (visit.IsDocument && known.IsDocument && visit.Sha256 != known.Sha256)
        {
            yield return (ChangeKind.Changed, null);
        }

        if (visit.RedirectedTo is { } movedTo && movedTo.Text != known.RedirectedTo)
        {
            yield return (ChangeKind.Moved, movedTo.Text);
        }
    }

    private KnownAddress Find(DbTransaction transaction, CrawledRound round, string address) =>
        addresses.Find(transaction, round.Site, address) ?? throw new ArgumentException($"No page of the site led to {address}.");

    private void WriteVersion(DbTransaction transaction, CrawledRound round, long id, Visit visit)
    {
        if (!visit.IsDocument || visit.Sha256 is not { } sha256)
        {
            return;
        }

        var number = 1;
        using (var last = lastVersion.Query(transaction, id))
        {
            if (last.Read())
            {
                number = last.GetInt32(0) + 1;
                if (last.GetString(1) == sha256)
                {
                    return;
                }
            }
        }

        version.Execute(transaction, id, number, round.Number, sha256, visit.Length, visit.MediaType, visit.FileName, ColumnText.Moment(visit.At));
    }

    private void WriteLinks(DbTransaction transaction, CrawledRound round, KnownAddress page, Visit visit)
    {
        unlink.Execute(transaction, page.Id);
        for (var position = 0; position < visit.Links.Length; position++)
        {
            var found = visit.Links[position];
            var to = addresses.WriteFound(transaction, round, page, found, visit.At);
            link.Execute(
                transaction, page.Id, position, to, NameOf<AddressRole>.Value(found.Role), found.Text, ColumnText.Day(found.Date), found.IsPaging ? 1 : 0);
            if (found.Date is not null)
            {
                addresses.WriteListed(transaction, to);
            }
        }
    }
}
