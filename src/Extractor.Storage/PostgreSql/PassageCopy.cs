using Extractor.Storage.Relational;
using Extractor.Storage.Rows;
using Extractor.Storage.Search;
using Npgsql;

namespace Extractor.Storage.PostgreSql;

/// <summary>Copies the texts of a report that can be searched for, with their words.</summary>
internal static class PassageCopy
{
    private const string Columns = "id, document_id, kind, level, text, table_key, row_index, side, page, line, address, words, grams";

    internal static void Write(NpgsqlConnection connection, long documentId, ReportRows rows)
    {
        using var copy = new RowCopy(connection, "stored_passages", Columns);
        var id = documentId;
        foreach (var passage in SearchPassage.Of(rows))
        {
            if (SearchWords.Of(passage.Text) is { Length: > 0 } words)
            {
                copy.Begin()
                    .Id(id++)
                    .Id(documentId)
                    .Text(passage.Kind)
                    .Number(passage.Level)
                    .Text(passage.Text)
                    .Id(passage.Table is { } table ? documentId + table : null)
                    .Number(passage.RowIndex)
                    .Number(passage.Side)
                    .Number(passage.Page)
                    .Number(passage.Line)
                    .Text(passage.Address)
                    .Text($" {words} ")
                    .Numbers(WordGrams.Of(words));
            }
        }

        copy.Finish();
    }
}
