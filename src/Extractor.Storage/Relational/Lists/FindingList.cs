using System.Collections.Immutable;
using System.Data.Common;
using Extractor.Storage.Lists;

namespace Extractor.Storage.Relational;

/// <summary>
/// Findings of current reports by weight: the gravest first, of one severity those with the largest difference. Those that say something stand in an
/// index in this order, a question for each severity; the others (what holds, what was not evaluated) are sorted.
/// </summary>
internal static class FindingList
{
    private const string Weight = "abs(CAST(coalesce(f.difference, '0') AS REAL))";
    private const string Telling = "f.status IN ('fails', 'differs', 'zero-base')";
    private const int Gravest = 3;

    private static readonly ImmutableArray<ListColumn> Columns = ListRows.ColumnsOf("findings");

    internal static ListPage Page(StoreDatabase database, FindingListFilter filter, ListPlace? after, int limit)
    {
        var documents = DocumentSet.Of(database, filter.Reports);
        var isTelling = filter.Status is null or "fails" or "differs" or "zero-base";
        var text = database.View("findings");
        text = isTelling && !documents.IsWithin(1) ? database.FromIndex(text, "stored_findings_by_weight") : database.FromDocuments(text);
        var (last, weight, id) = after is null ? (Gravest, double.MaxValue, 0L) : ((long)after.Values[0], (double)after.Values[1], (long)after.Values[2]);
        return ListRows.Page(Columns, Rows(), "weight", 3, limit);

        IEnumerable<DbDataReader> Rows()
        {
            var left = limit + 1;
            for (var rank = last; rank >= filter.MinimumSeverity && left > 0; rank--)
            {
                var conditions = Narrow(filter, isTelling).Add(documents, "f.document_id IN (SELECT CAST(value AS BIGINT) FROM json_each($documents))")
                    .AddAll("f.severity_rank = $rank", ("$rank", rank));
                if (after is not null && rank == last)
                {
                    conditions.AddAll($"{Weight} <= $weight AND ({Weight} < $weight OR f.id > $id)", ("$weight", weight), ("$id", id));
                }

                foreach (var row in conditions.First(database, text, $"f.severity_rank, {Weight}, f.id", $"{Weight} DESC, f.id", left))
                {
                    left--;
                    yield return row;
                }
            }
        }
    }

    private static Conditions Narrow(FindingListFilter filter, bool isTelling)
    {
        var conditions = new Conditions()
            .Add("f.form = $form COLLATE NOCASE", "$form", filter.Reports.Form)
            .Add("f.table_id = $table", "$table", filter.TableId)
            .Add("f.check_id = $check", "$check", filter.Check)
            .Add("f.status = $status", "$status", filter.Status);
        return isTelling ? conditions.AddAll(Telling) : conditions;
    }
}
