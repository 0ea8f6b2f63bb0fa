using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>Writes where the bytes of a document were seen.</summary>
internal sealed class SourceWriter : IDisposable
{
    private readonly Statement find;
    private readonly Statement insert;
    private readonly Statement remove;

    internal SourceWriter(SqliteConnection connection)
    {
        find = new Statement(connection, "SELECT 1 FROM stored_sources WHERE key = $key AND path = $path", "$key", "$path");
        insert = new Statement(
            connection, "INSERT INTO stored_sources (key, path) VALUES ($key, $path) ON CONFLICT (key, path) DO NOTHING", "$key", "$path");
        remove = new Statement(connection, "DELETE FROM stored_sources WHERE key = $key", "$key");
    }

    internal bool IsKnown(SqliteTransaction transaction, ImportedDocument document) =>
        find.Run(transaction, document.Key, document.RelativePath) is not null;

    internal void Write(SqliteTransaction transaction, ImportedDocument document) =>
        insert.Run(transaction, document.Key, document.RelativePath);

    internal void Remove(SqliteTransaction transaction, string key) => remove.Run(transaction, key);

    public void Dispose()
    {
        find.Dispose();
        insert.Dispose();
        remove.Dispose();
    }
}
