using System.Collections.Immutable;
using Extractor.Storage.Lists;
using Extractor.Storage.Views;

namespace Extractor.Storage.Relational;

/// <summary>
/// Amounts that no arithmetic confirms and about which nobody has said anything that still stands, by amount times doubt. The doubt is that of
/// <c>schema/order.sql</c>: 1 where a failing check accuses the figure, 0.25 where no check reaches it.
/// </summary>
internal static class ReviewList
{
    private const string Weight = "abs(CAST(c.yuan AS REAL)) * (CASE c.verification WHEN 'contradicted' THEN 1.0 ELSE 0.25 END)";

    /// <summary>The cells of up to so many reports are sorted; those of more are found by going down the index of weights.</summary>
    private const int FewReports = 50;

    private static readonly ImmutableArray<ListColumn> Columns = [new ListColumn("weight", ColumnType.Number), .. ListRows.ColumnsOf("cells")];

    internal static ListPage Page(StoreDatabase database, CellListFilter filter, ListPlace? after, int limit)
    {
        var documents = DocumentSet.Of(database, filter.Reports);
        var isFew = documents.IsWithin(FewReports);
        var conditions = CellList.Narrow(new Conditions(), filter)
            .Add(documents, isFew ? DocumentSet.OfDocument : "c.table_key IN (SELECT k.id FROM stored_tables k WHERE k.document_id IN (SELECT CAST(value AS BIGINT) FROM json_each($documents)))")
            .AddAll("c.verification IN ('unverified', 'contradicted') AND c.yuan IS NOT NULL AND c.yuan <> '0.00'")
            .AddAll(
                """
                NOT EXISTS (SELECT 1 FROM stored_patches p WHERE p.sha256 = d.key AND p.cell_id = c.cell_id AND p.raw = c.raw AND p.verdict <> 'withdrawn'
                    AND NOT EXISTS (SELECT 1 FROM stored_patches l WHERE l.sha256 = p.sha256 AND l.cell_id = p.cell_id AND (l.created_at, l.patch_id) > (p.created_at, p.patch_id)))
                """);
        if (after is not null)
        {
            conditions.AddAll($"{Weight} <= $weight AND ({Weight} < $weight OR c.id > $c)", ("$weight", (double)after.Values[0]), ("$c", (long)after.Values[1]));
        }

        var text = database.View("cells");
        return ListRows.Page(
            Columns,
            conditions.First(database, isFew ? database.FromDocuments(text) : database.FromIndex(text, "stored_cells_to_review"), $"{Weight}, c.id, {Weight}", $"{Weight} DESC, c.id", limit + 1),
            "weight",
            2,
            limit);
    }
}
