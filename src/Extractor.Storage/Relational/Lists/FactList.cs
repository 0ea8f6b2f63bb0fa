using System.Collections.Immutable;
using Extractor.Storage.Lists;

namespace Extractor.Storage.Relational;

/// <summary>Figures of the running text of current reports, in the order in which the reports were saved, then as printed.</summary>
internal static class FactList
{
    private static readonly ImmutableArray<ListColumn> Columns = ListRows.ColumnsOf("facts");

    internal static ListPage Page(StoreDatabase database, FactListFilter filter, ListPlace? after, int limit)
    {
        var conditions = new Conditions().Add(DocumentSet.Of(database, filter.Reports), DocumentSet.OfDocument)
            .Add("(f.family = $family OR substr(f.family, 1, length($family) + 1) = $family || '.')", "$family", filter.Family)
            .Add("f.measure = $measure", "$measure", filter.Measure);
        if (after is { Values: [long document, long fact] })
        {
            conditions.AddAll("d.id >= $d AND (d.id, f.id) > ($d, $f)", ("$d", document), ("$f", fact));
        }

        return ListRows.Page(Columns, conditions.First(database, database.FromDocuments(database.View("facts")), "d.id, f.id", "d.id, f.id", limit + 1), "printed", 2, limit);
    }
}
