using System.Collections.Immutable;
using Extractor.Storage.Lists;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>Figures of the running text of current reports, in the order in which the reports were saved, then as printed.</summary>
internal static class FactList
{
    private static readonly ImmutableArray<ListColumn> Columns = ListRows.ColumnsOf("facts");

    internal static ListPage Page(SqliteConnection connection, FactListFilter filter, ListPlace? after, int limit)
    {
        var conditions = new Conditions().Add(DocumentSet.Of(connection, filter.Reports), DocumentSet.OfDocument)
            .Add("(f.family = $family OR substr(f.family, 1, length($family) + 1) = $family || '.')", "$family", filter.Family)
            .Add("f.measure = $measure", "$measure", filter.Measure);
        if (after is { Values: [long document, long fact] })
        {
            conditions.AddAll("d.id >= $d AND (d.id, f.id) > ($d, $f)", ("$d", document), ("$f", fact));
        }

        return ListRows.Page(Columns, conditions.First(connection, ViewText.Of("facts").FromDocuments(), "d.id, f.id", "d.id, f.id", limit + 1), "printed", 2, limit);
    }
}
