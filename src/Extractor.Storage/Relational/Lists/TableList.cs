using System.Collections.Immutable;
using Extractor.Storage.Lists;

namespace Extractor.Storage.Relational;

/// <summary>Forms of current reports, in the order in which the reports were saved, then as printed.</summary>
internal static class TableList
{
    private const string Order = "printed";
    private static readonly ImmutableArray<ListColumn> Columns = ListRows.ColumnsOf("tables");

    internal static ListPage Page(StoreDatabase database, ReportFilter reports, string? status, ListPlace? after, int limit)
    {
        var conditions = new Conditions().Add(DocumentSet.Of(database, reports), DocumentSet.OfDocument)
            .Add("t.form = $form COLLATE NOCASE", "$form", reports.Form)
            .Add("t.status = $status", "$status", status);
        if (after is { Values: [long document, long position] })
        {
            conditions.AddAll("d.id >= $d AND (d.id, t.position) > ($d, $t)", ("$d", document), ("$t", position));
        }

        return ListRows.Page(Columns, conditions.First(database, database.FromDocuments(database.View("tables")), "d.id, t.position", "d.id, t.position", limit + 1), Order, 2, limit);
    }
}
