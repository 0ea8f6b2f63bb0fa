using Extractor.Fiscal.Records;
using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>Questions about documents.</summary>
internal static class DocumentQueries
{
    private const string Columns = "SELECT key, file_name, relative_path, state, reason_code, reason FROM stored_documents";

    internal static List<StoredDocument> OfVersion(SqliteConnection connection, string version)
    {
        using var statement = new Statement(connection, Columns + " WHERE extractor_version = $version ORDER BY key", "$version");
        return Read(statement.Query(transaction: null, version));
    }

    internal static List<StoredDocument> Failures(SqliteConnection connection)
    {
        using var statement = new Statement(
            connection, Columns + " WHERE state = 'failed' AND is_current = 1 ORDER BY relative_path, key");
        return Read(statement.Query(transaction: null));
    }

    private static List<StoredDocument> Read(SqliteDataReader rows)
    {
        using (rows)
        {
            var documents = new List<StoredDocument>();
            while (rows.Read())
            {
                var state = rows.GetString(3) == RecordNames.Of(DocumentState.Read) ? DocumentState.Read : DocumentState.Failed;
                var failure = state == DocumentState.Read
                    ? null
                    : new FailureReason(ColumnText.Text(rows, 4) ?? string.Empty, ColumnText.Text(rows, 5) ?? string.Empty);
                documents.Add(new StoredDocument(rows.GetString(0), rows.GetString(1), rows.GetString(2), state, failure));
            }

            return documents;
        }
    }
}
