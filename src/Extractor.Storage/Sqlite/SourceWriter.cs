using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>Writes where the bytes of a document were seen.</summary>
internal sealed class SourceWriter : IDisposable
{
    private readonly Statement find;
    private readonly Statement write;
    private readonly Statement remove;

    internal SourceWriter(SqliteConnection connection)
    {
        find = new Statement(
            connection,
            """
            SELECT 1 FROM stored_sources
            WHERE key = $key AND path = $path AND ($run IS NULL OR last_seen IS $run) AND ($url IS NULL OR source_url IS $url)
            """,
            "$key",
            "$path",
            "$run",
            "$url");
        write = new Statement(
            connection,
            """
            INSERT INTO stored_sources (key, path, source_url, retrieved_at, first_seen, last_seen)
            VALUES ($key, $path, $url, $retrieved, $first, $last)
            ON CONFLICT (key, path) DO UPDATE SET
                source_url = coalesce(excluded.source_url, source_url),
                retrieved_at = coalesce(excluded.retrieved_at, retrieved_at),
                last_seen = coalesce(excluded.last_seen, last_seen)
            """,
            "$key",
            "$path",
            "$url",
            "$retrieved",
            "$first",
            "$last");
        remove = new Statement(connection, "DELETE FROM stored_sources WHERE key = $key", "$key");
    }

    /// <summary>Whether there is nothing to write: a second import does not touch the file.</summary>
    internal bool IsKnown(SqliteTransaction? transaction, string key, DocumentSource source) =>
        find.Run(transaction, key, source.Path, source.LastSeen, source.Url) is not null;

    internal void Write(SqliteTransaction transaction, string key, DocumentSource source) =>
        write.Execute(transaction, key, source.Path, source.Url, source.RetrievedAt, source.FirstSeen, source.LastSeen);

    internal void Remove(SqliteTransaction transaction, string key) => remove.Execute(transaction, key);

    public void Dispose()
    {
        find.Dispose();
        write.Dispose();
        remove.Dispose();
    }
}
