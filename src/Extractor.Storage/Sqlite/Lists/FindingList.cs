using System.Collections.Immutable;
using Extractor.Storage.Lists;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>
/// Findings of current reports by weight: the gravest first, of one severity those with the largest difference. Each severity is a question of its
/// own, so that the index of weights gives the order; what is asked of few reports is sorted.
/// </summary>
internal static class FindingList
{
    private const string Weight = "abs(CAST(coalesce(f.difference, '0') AS REAL))";
    private const string Telling = "f.status IN ('fails', 'differs', 'zero-base')";
    private const int Gravest = 3;
    private const int FewReports = 300;

    private static readonly ImmutableArray<ListColumn> Columns = ListRows.ColumnsOf("findings");

    internal static ListPage Page(SqliteConnection connection, FindingListFilter filter, ListPlace? after, int limit)
    {
        var few = filter.Reports != ReportFilter.All && !ReportList.AreMoreThan(connection, filter.Reports with { Form = null }, FewReports);
        var (last, weight, id) = after is { Values: [long afterRank, double afterWeight, long afterId] } ? (afterRank, afterWeight, afterId) : (Gravest, double.MaxValue, 0L);
        return ListRows.Page(Columns, Rows(), "weight", 3, limit);

        IEnumerable<SqliteDataReader> Rows()
        {
            var left = limit + 1;
            for (var rank = last; rank >= filter.MinimumSeverity && left > 0; rank--)
            {
                foreach (var row in OfSeverity(connection, filter, few, rank, rank == last ? weight : double.MaxValue, rank == last ? id : 0, left))
                {
                    left--;
                    yield return row;
                }
            }
        }
    }

    private static IEnumerable<SqliteDataReader> OfSeverity(
        SqliteConnection connection, FindingListFilter filter, bool few, long rank, double weight, long id, int limit)
    {
        var conditions = new Conditions().Add(filter.Reports)
            .Add(few ? "+f.severity_rank = $rank" : "f.severity_rank = $rank", "$rank", rank)
            .Add("f.form = $form COLLATE NOCASE", "$form", filter.Reports.Form)
            .Add("f.table_id = $table", "$table", filter.TableId)
            .Add("f.check_id = $check", "$check", filter.Check)
            .Add("f.status = $status", "$status", filter.Status)
            .AddAll($"{Weight} <= $weight AND ({Weight} < $weight OR f.id > $id)", ("$weight", weight), ("$id", id));
        if (filter.Status is null or "fails" or "differs" or "zero-base")
        {
            conditions.AddAll(Telling);
        }

        return conditions.First(connection, ViewText.Of("findings"), $"f.severity_rank, {Weight}, f.id", $"{Weight} DESC, f.id", limit);
    }
}
