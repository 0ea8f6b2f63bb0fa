using System.Collections.Immutable;
using System.Text.Json;
using Extractor.Storage.Lists;
using Extractor.Storage.Views;

namespace Extractor.Storage.Relational;

/// <summary>
/// Finds printed figures by their ids, a form at a time: an id begins with that of its form. Ids that are none of a document's are left out.
/// </summary>
internal sealed class FigureLookup(StoreDatabase database)
{
    internal static readonly ImmutableArray<ListColumn> Columns =
    [
        new ListColumn("figure_id", ColumnType.String), new ListColumn("table_id", ColumnType.String), new ListColumn("form", ColumnType.String),
        new ListColumn("label", ColumnType.String), new ListColumn("code", ColumnType.String), new ListColumn("column_path", ColumnType.String),
        new ListColumn("raw", ColumnType.String), new ListColumn("value", ColumnType.Decimal), new ListColumn("unit", ColumnType.String),
        new ListColumn("verification", ColumnType.String), new ListColumn("page", ColumnType.Integer), new ListColumn("bbox", ColumnType.String),
        new ListColumn("line", ColumnType.Integer), new ListColumn("address", ColumnType.String),
    ];

    /// <summary>The figures of one document, by id.</summary>
    internal Dictionary<string, object?[]> Find(string sha256, IReadOnlyCollection<string> ids)
    {
        var found = new Dictionary<string, object?[]>(StringComparer.Ordinal);
        var wanted = Json(ids);
        foreach (var row in Rows(
            """
            SELECT c.cell_id, t.table_id, t.form, c.row_label, c.code, c.column_path, c.raw, c.yuan, CASE WHEN c.yuan IS NULL THEN c.unit ELSE 'CNY' END,
                   c.verification, c.page, c.bbox, c.line, c.address
            FROM stored_documents d CROSS JOIN stored_tables t ON t.document_id = d.id CROSS JOIN stored_cells c ON c.table_key = t.id
            WHERE d.is_current = 1 AND d.key = $sha256
              AND EXISTS (SELECT 1 FROM json_each($ids) WHERE substr(value, 1, length(t.table_id)) = t.table_id)
              AND c.cell_id IN (SELECT value FROM json_each($ids))
            """,
            sha256,
            wanted).Concat(Rows(
            """
            SELECT f.fact_id, NULL, NULL, f.subject, f.subject_id, f.heading, f.raw, f.value, f.unit, NULL, f.page, f.bbox, f.line, NULL
            FROM stored_documents d CROSS JOIN stored_facts f ON f.document_id = d.id
            WHERE d.is_current = 1 AND d.key = $sha256 AND f.fact_id IN (SELECT value FROM json_each($ids))
            """,
            sha256,
            wanted)))
        {
            // Two entries that share one printed cell share its id; figures of one fact share its subject. The first stands for them.
            found.TryAdd((string)row[0]!, row);
        }

        return found;
    }

    private static string Json(IReadOnlyCollection<string> ids)
    {
        var bytes = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartArray();
            foreach (var id in ids)
            {
                writer.WriteStringValue(id);
            }

            writer.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private IEnumerable<object?[]> Rows(string sql, string sha256, string ids)
    {
        using var statement = new Statement(database, sql, "$sha256", "$ids");
        using var rows = statement.Query(transaction: null, sha256, ids);
        while (rows.Read())
        {
            yield return ListRows.Values(rows, 0);
        }
    }
}
