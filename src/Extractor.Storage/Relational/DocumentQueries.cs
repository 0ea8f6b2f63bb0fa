using System.Data.Common;
using Extractor.Fiscal.Records;

namespace Extractor.Storage.Relational;

/// <summary>Questions about documents.</summary>
internal static class DocumentQueries
{
    private const string Columns = "SELECT key, file_name, relative_path, state, reason_code, reason FROM stored_documents";

    internal static List<StoredDocument> OfVersion(StoreDatabase database, string version, string? options)
    {
        using var statement = new Statement(
            database, Columns + " WHERE extractor_version = $version AND (CAST($options AS TEXT) IS NULL OR options_hash = $options) ORDER BY key, id", "$version", "$options");
        return Read(statement.Query(transaction: null, version, options));
    }

    internal static StoredDocument? Find(StoreDatabase database, string key, string version, string options)
    {
        using var statement = new Statement(
            database, Columns + " WHERE key = $key AND extractor_version = $version AND options_hash = $options", "$key", "$version", "$options");
        return Read(statement.Query(transaction: null, key, version, options)).FirstOrDefault();
    }

    internal static List<StoredDocument> Failures(StoreDatabase database)
    {
        using var statement = new Statement(
            database, Columns + " WHERE state = 'failed' AND is_current = 1 ORDER BY relative_path, key");
        return Read(statement.Query(transaction: null));
    }

    internal static List<DocumentSource> Sources(StoreDatabase database, string key)
    {
        using var statement = new Statement(
            database, "SELECT path, source_url, retrieved_at, first_seen, last_seen FROM stored_sources WHERE key = $key ORDER BY path", "$key");
        using var rows = statement.Query(transaction: null, key);
        var sources = new List<DocumentSource>();
        while (rows.Read())
        {
            sources.Add(new DocumentSource(
                rows.GetString(0), ColumnText.Text(rows, 1), ColumnText.Text(rows, 2), ColumnText.Long(rows, 3), ColumnText.Long(rows, 4)));
        }

        return sources;
    }

    internal static List<string> OpenedFiles(StoreDatabase database, string key)
    {
        using var statement = new Statement(
            database,
            """
            SELECT f.file
            FROM stored_documents d JOIN run_documents f ON f.document_id = d.id
            WHERE d.key = $key
            GROUP BY f.file
            ORDER BY max(f.run_id) DESC, min(f.position)
            """,
            "$key");
        using var rows = statement.Query(transaction: null, key);
        var files = new List<string>();
        while (rows.Read())
        {
            files.Add(rows.GetString(0));
        }

        return files;
    }

    private static List<StoredDocument> Read(DbDataReader rows)
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
