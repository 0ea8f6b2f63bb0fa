using System.Collections.Immutable;
using Extractor.Storage.Lists;
using Extractor.Storage.Views;

namespace Extractor.Storage.Relational;

/// <summary>The change feed: each document and each patch once, under the number of its last change.</summary>
internal static class ChangeQueries
{
    private static readonly ImmutableArray<ListColumn> Columns =
    [
        new ListColumn("sequence", ColumnType.Integer), new ListColumn("subject", ColumnType.String), new ListColumn("key", ColumnType.String),
        new ListColumn("state", ColumnType.String), new ListColumn("sha256", ColumnType.String),
    ];

    internal static long Last(StoreDatabase database)
    {
        using var statement = new Statement(database, "SELECT coalesce(max(sequence), 0) FROM stored_changes");
        using var rows = statement.Query(transaction: null);
        return rows.Read() ? rows.GetInt64(0) : 0;
    }

    internal static ListPage Page(StoreDatabase database, long since, ListPlace? after, int limit)
    {
        using var statement = new Statement(
            database,
            """
            SELECT s.sequence, s.sequence, s.subject, s.key,
                   CASE s.subject WHEN 'patch' THEN 'added' ELSE coalesce(d.state, 'removed') END,
                   CASE s.subject WHEN 'patch' THEN p.sha256 ELSE d.sha256 END
            FROM stored_changes s
            LEFT JOIN stored_documents d ON s.subject = 'document' AND d.key = s.key AND d.is_current = 1
            LEFT JOIN stored_patches p ON s.subject = 'patch' AND p.patch_id = s.key
            WHERE s.sequence > $since
            ORDER BY s.sequence LIMIT $limit
            """,
            "$since",
            "$limit");
        using var rows = statement.Query(transaction: null, after is { Values: [long last] } ? last : since, limit + 1);
        return ListRows.Page(Columns, ListRows.Each(rows), "sequence", 1, limit);
    }
}
