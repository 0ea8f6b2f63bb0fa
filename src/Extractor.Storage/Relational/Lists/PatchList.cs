using System.Collections.Immutable;
using Extractor.Storage.Lists;

namespace Extractor.Storage.Relational;

/// <summary>Patches in the order in which they came in.</summary>
internal static class PatchList
{
    private static readonly ImmutableArray<ListColumn> Columns = ListRows.ColumnsOf("patches");

    internal static ListPage Page(StoreDatabase database, string? sha256, string? state, ListPlace? after, int limit)
    {
        using var statement = new Statement(
            database,
            """
            SELECT q.id, v.*
            FROM stored_patches q CROSS JOIN patches v ON v.patch_id = q.patch_id
            WHERE q.id > $after AND (CAST($sha256 AS TEXT) IS NULL OR q.sha256 = $sha256) AND (CAST($state AS TEXT) IS NULL OR v.state = $state)
            ORDER BY q.id LIMIT $limit
            """,
            "$after",
            "$sha256",
            "$state",
            "$limit");
        using var rows = statement.Query(transaction: null, after is { Values: [long last] } ? last : 0, sha256, state, limit + 1);
        return ListRows.Page(Columns, ListRows.Each(rows), "added", 1, limit);
    }
}
