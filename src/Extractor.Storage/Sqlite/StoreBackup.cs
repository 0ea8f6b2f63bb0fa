using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>Copies a store, also while another program writes to it: the copy is what was saved when it began.</summary>
internal static class StoreBackup
{
    /// <summary>Copies the store in <paramref name="path"/> as it is, whatever version of ours made it.</summary>
    /// <param name="path">The store.</param>
    /// <param name="target">The file to make; nothing is there before the copy is whole.</param>
    /// <param name="replace">Whether a file that is there is replaced.</param>
    /// <exception cref="ReportStoreException">The store cannot be read, or the copy not be written.</exception>
    public static void Make(string path, string target, bool replace)
    {
        if (Path.Exists(target) && (!replace || Directory.Exists(target) || Path.GetFullPath(target) == Path.GetFullPath(path)))
        {
            throw new ReportStoreException(StoreProblem.TargetExists(target));
        }

        using var source = StoreConnection.OpenAsItIs(path);
        var unfinished = target + ".part";
        try
        {
            Remove(unfinished);
            Copy(source, path, unfinished, target);

            // What a killed writer left beside the old file would be taken for changes to the new one.
            File.Delete(target + "-wal");
            File.Delete(target + "-shm");
            File.Move(unfinished, target, replace);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ReportStoreException(StoreProblem.Of(target, problem), problem);
        }
        finally
        {
            Remove(unfinished);
        }
    }

    private static void Copy(SqliteConnection source, string path, string unfinished, string target)
    {
        try
        {
            using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ToString());
            copy.Open();
            source.BackupDatabase(copy);
        }
        catch (SqliteException problem)
        {
            // A damaged page is one of the store; what cannot be written is the copy.
            var isDamage = StoreConnection.Explain(path, problem) is { Code: "STO008" };
            throw new ReportStoreException(StoreConnection.Explain(isDamage ? path : target, problem), problem);
        }
    }

    private static void Remove(string unfinished)
    {
        foreach (var end in (string[])["", "-wal", "-shm", "-journal"])
        {
            if (File.Exists(unfinished + end))
            {
                File.Delete(unfinished + end);
            }
        }
    }
}
