using System.Data.Common;
using Extractor.Fiscal;
using Extractor.Fiscal.Records;

namespace Extractor.Storage.Relational;

/// <summary>Questions about documents.</summary>
internal static class DocumentQueries
{
    private const string Columns = "SELECT key, file_name, relative_path, state, reason_code, reason, options_hash FROM stored_documents";

    /// <summary>A record that these options would give: kept under them, or under those without engines if it has no page for engines.</summary>
    private const string IsKnown = "(options_hash = $options OR (options_hash = $plain AND has_pictures = 0))";

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

    /// <summary>The documents whose records these options would give, each once.</summary>
    internal static List<StoredDocument> Known(StoreDatabase database, string version, ReadOptions options)
    {
        using var statement = new Statement(
            database, $"{Columns} WHERE extractor_version = $version AND {IsKnown} ORDER BY key, id", "$version", "$options", "$plain");
        return [.. Read(statement.Query(transaction: null, version, options.Hash, options.Of(hasPictures: false).Hash))
            .GroupBy(document => document.Key, StringComparer.Ordinal).Select(records => Preferred(records, options)!)];
    }

    /// <summary>The same for one document, or null.</summary>
    internal static StoredDocument? FindKnown(StoreDatabase database, string key, string version, ReadOptions options)
    {
        using var statement = new Statement(
            database, $"{Columns} WHERE key = $key AND extractor_version = $version AND {IsKnown} ORDER BY id", "$key", "$version", "$options", "$plain");
        return Preferred(Read(statement.Query(transaction: null, key, version, options.Hash, options.Of(hasPictures: false).Hash)), options);
    }

    /// <summary>An older program may have kept a record under either; both say the same.</summary>
    private static StoredDocument? Preferred(IEnumerable<StoredDocument> records, ReadOptions options) =>
        records.OrderBy(record => record.OptionsHash == options.Hash ? 0 : 1).FirstOrDefault();

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
                documents.Add(new StoredDocument(rows.GetString(0), rows.GetString(1), rows.GetString(2), state, failure) { OptionsHash = rows.GetString(6) });
            }

            return documents;
        }
    }
}
