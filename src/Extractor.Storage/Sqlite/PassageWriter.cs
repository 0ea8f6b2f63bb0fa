using System.Data.Common;
using Extractor.Storage.Relational;
using Extractor.Storage.Search;

namespace Extractor.Storage.Sqlite;

/// <summary>Writes the texts of a report that can be searched for.</summary>
internal sealed class PassageWriter : IDisposable
{
    private readonly Statement insert;
    private readonly Statement index;

    internal PassageWriter(StoreDatabase database)
    {
        insert = Statement.InsertWithId(
            database, "stored_passages", "document_id", "kind", "level", "text", "table_key", "row_index", "side", "page", "line", "address");
        index = new Statement(database, "INSERT INTO stored_search (rowid, text) VALUES ($id, $words)", "$id", "$words");
    }

    /// <summary>Writes a text, unless there is nothing in it to look for.</summary>
    /// <param name="transaction">The open transaction.</param>
    /// <param name="documentId">The document.</param>
    /// <param name="tableKeys">The rows of its forms, by their places.</param>
    /// <param name="passage">The text.</param>
    internal void Write(DbTransaction transaction, long documentId, IReadOnlyList<long> tableKeys, SearchPassage passage)
    {
        if (SearchWords.Of(passage.Text) is not { Length: > 0 } words)
        {
            return;
        }

        var id = insert.Insert(
            transaction, documentId, passage.Kind, passage.Level, passage.Text, passage.Table is { } table ? tableKeys[table] : null, passage.RowIndex, passage.Side,
            passage.Page, passage.Line, passage.Address);
        index.Execute(transaction, id, words);
    }

    public void Dispose()
    {
        insert.Dispose();
        index.Dispose();
    }
}
