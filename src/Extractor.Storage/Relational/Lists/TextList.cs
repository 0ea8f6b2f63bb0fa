using System.Collections.Immutable;
using Extractor.Storage.Lists;
using Extractor.Storage.Views;

namespace Extractor.Storage.Relational;

/// <summary>The headings and paragraphs of one report in reading order.</summary>
internal static class TextList
{
    private static readonly ImmutableArray<ListColumn> Columns =
    [
        new ListColumn("kind", ColumnType.String), new ListColumn("level", ColumnType.Integer), new ListColumn("text", ColumnType.String),
        new ListColumn("page", ColumnType.Integer), new ListColumn("line", ColumnType.Integer), new ListColumn("address", ColumnType.String),
    ];

    internal static ListPage Page(StoreDatabase database, string sha256, ListPlace? after, int limit)
    {
        using var statement = new Statement(
            database,
            """
            SELECT p.id, p.kind, p.level, p.text, p.page, p.line, p.address
            FROM stored_documents d JOIN stored_passages p ON p.document_id = d.id
            WHERE d.is_current = 1 AND d.key = $key AND p.kind IN ('heading', 'paragraph') AND p.id > $after
            ORDER BY p.id LIMIT $limit
            """,
            "$key",
            "$after",
            "$limit");
        using var rows = statement.Query(transaction: null, sha256, after is { Values: [long last] } ? last : 0, limit + 1);
        return ListRows.Page(Columns, ListRows.Each(rows), "printed", 1, limit);
    }
}
