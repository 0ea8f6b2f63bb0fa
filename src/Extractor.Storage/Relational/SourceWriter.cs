using System.Data.Common;

namespace Extractor.Storage.Relational;

/// <summary>Writes where the bytes of a document were seen.</summary>
internal sealed class SourceWriter : IDisposable
{
    private readonly Statement find;
    private readonly Statement write;
    private readonly Statement remove;

    internal SourceWriter(StoreDatabase database)
    {
        find = new Statement(
            database,
            """
            SELECT 1 FROM stored_sources
            WHERE key = $key AND path = $path AND (CAST($run AS BIGINT) IS NULL OR last_seen = $run) AND (CAST($url AS TEXT) IS NULL OR source_url = $url)
            """,
            "$key",
            "$path",
            "$run",
            "$url");
        write = new Statement(
            database,
            """
            INSERT INTO stored_sources (key, path, source_url, retrieved_at, first_seen, last_seen)
            VALUES ($key, $path, $url, $retrieved, $first, $last)
            ON CONFLICT (key, path) DO UPDATE SET
                source_url = coalesce(excluded.source_url, stored_sources.source_url),
                retrieved_at = coalesce(excluded.retrieved_at, stored_sources.retrieved_at),
                last_seen = coalesce(excluded.last_seen, stored_sources.last_seen)
            """,
            "$key",
            "$path",
            "$url",
            "$retrieved",
            "$first",
            "$last");
        remove = new Statement(database, "DELETE FROM stored_sources WHERE key = $key", "$key");
    }

    /// <summary>Whether there is nothing to write: a second import does not touch the file.</summary>
    internal bool IsKnown(DbTransaction? transaction, string key, DocumentSource source) =>
        find.Run(transaction, key, source.Path, source.LastSeen, source.Url) is not null;

    internal void Write(DbTransaction transaction, string key, DocumentSource source) =>
        write.Execute(transaction, key, source.Path, source.Url, source.RetrievedAt, source.FirstSeen, source.LastSeen);

    internal void Remove(DbTransaction transaction, string key) => remove.Execute(transaction, key);

    public void Dispose()
    {
        find.Dispose();
        write.Dispose();
        remove.Dispose();
    }
}
