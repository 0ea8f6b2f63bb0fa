using Extractor.Storage.Rows;
using Extractor.Storage.Search;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>Writes the texts of a report that can be searched for.</summary>
internal sealed class PassageWriter : IDisposable
{
    private readonly Statement insert;
    private readonly Statement index;

    internal PassageWriter(SqliteConnection connection)
    {
        insert = Statement.Insert(
            connection, "stored_passages", "document_id", "kind", "level", "text", "table_key", "row_index", "side", "page", "line", "address");
        index = new Statement(connection, "INSERT INTO stored_search (rowid, text) VALUES ($id, $words)", "$id", "$words");
    }

    /// <summary>Writes the issuer and title of a report and its narrative.</summary>
    internal void Write(SqliteTransaction transaction, long documentId, ReportRows rows)
    {
        Write(transaction, documentId, "issuer", 0, rows.Header.Issuer, null, null, null, null, null, null);
        Write(transaction, documentId, "title", 0, rows.Header.Title, null, null, null, null, null, null);
        foreach (var passage in rows.Passages)
        {
            Write(transaction, documentId, passage.Kind, passage.Level, passage.Text, null, null, null, passage.Page, passage.Line, passage.Address);
        }
    }

    /// <summary>Writes the title of a form and the labels of its rows, each once.</summary>
    internal void Write(SqliteTransaction transaction, long documentId, long tableKey, FormTableRow table)
    {
        Write(transaction, documentId, "table", 0, table.Title, tableKey, null, null, table.Page, table.Line, null);
        CellRow? last = null;
        foreach (var cell in table.Cells)
        {
            if (last is null || last.RowIndex != cell.RowIndex || last.Side != cell.Side || last.RowLabel != cell.RowLabel)
            {
                Write(transaction, documentId, "row", 0, cell.RowLabel, tableKey, cell.RowIndex, cell.Side, cell.Page, cell.Line, cell.Address);
                last = cell;
            }
        }
    }

    public void Dispose()
    {
        insert.Dispose();
        index.Dispose();
    }

    private void Write(
        SqliteTransaction transaction, long documentId, string kind, int level, string? text, long? tableKey, int? row, int? side, int? page, int? line, string? address)
    {
        if (text is null || SearchWords.Of(text) is not { Length: > 0 } words)
        {
            return;
        }

        var id = insert.Insert(transaction, documentId, kind, level, text, tableKey, row, side, page, line, address);
        index.Execute(transaction, id, words);
    }
}
