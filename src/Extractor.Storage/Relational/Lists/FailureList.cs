using System.Collections.Immutable;
using Extractor.Storage.Lists;

namespace Extractor.Storage.Relational;

/// <summary>Documents that could not be read, in the order in which they were saved.</summary>
internal static class FailureList
{
    private static readonly ImmutableArray<ListColumn> Columns = ListRows.ColumnsOf("failures");

    internal static ListPage Page(StoreDatabase database, ListPlace? after, int limit)
    {
        var conditions = new Conditions();
        if (after is { Values: [long document] })
        {
            conditions.AddAll("d.id > $d", ("$d", document));
        }

        return ListRows.Page(Columns, conditions.First(database, database.View("failures"), "d.id", "d.id", limit + 1), "saved", 1, limit);
    }
}
