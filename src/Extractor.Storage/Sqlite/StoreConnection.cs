using Microsoft.Data.Sqlite;

namespace Extractor.Storage.Sqlite;

/// <summary>Opens the file of a store, and says in the user's words what SQLite says in its own.</summary>
internal static class StoreConnection
{
    // Result codes of SQLite: https://www.sqlite.org/rescode.html
    private const int Permission = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>A write that failed for another reason than a full disk: a quota (EDQUOT), a limit of file sizes (EFBIG).</summary>
    private const int WriteFailed = 10 | (3 << 8);

    /// <summary>The index of the log could not grow; its file is made as large as it will be, so this is how a full disk first shows.</summary>
    private const int LogIndexFailed = 10 | (19 << 8);

    /// <summary>None of the folders that SQLite tries for temporary files can be written.</summary>
    private const int NoTemporaryPath = 10 | (25 << 8);

    /// <summary>Opens a store and brings its schema up to date.</summary>
    /// <param name="path">The file.</param>
    /// <param name="access">What for.</param>
    /// <param name="lockTimeout">How long to wait for another writer, in whole seconds from 1 on.</param>
    /// <exception cref="ReportStoreException">It cannot be used.</exception>
    internal static SqliteConnection Open(string path, StoreAccess access, TimeSpan lockTimeout)
    {
        if (access == StoreAccess.Read && !File.Exists(path))
        {
            throw new ReportStoreException(StoreProblem.Missing(path));
        }

        try
        {
            // A read-only connection could not take away the -wal and -shm files that it had to make; see ForbidWriting.
            return OpenAs(path, path, access, access == StoreAccess.Write ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite, lockTimeout);
        }
        catch (SqliteException problem) when (access == StoreAccess.Read && problem.SqliteErrorCode is CannotOpen or ReadOnly && !File.Exists(path + "-wal"))
        {
            return OpenUnchanging(path, lockTimeout);
        }
        catch (SqliteException problem)
        {
            throw new ReportStoreException(Explain(path, problem), problem);
        }
    }

    /// <summary>Opens a store for reading without bringing it up to date, whatever version of ours it has.</summary>
    internal static SqliteConnection OpenAsItIs(string path)
    {
        if (!File.Exists(path))
        {
            throw new ReportStoreException(StoreProblem.Missing(path));
        }

        var settings = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        var opened = new SqliteConnection(settings.ToString());
        try
        {
            opened.Open();
            if (!StoreSchema.IsStore(opened))
            {
                throw new ReportStoreException(StoreProblem.NotAStore(path));
            }

            ForbidWriting(opened);
            return opened;
        }
        catch (SqliteException problem)
        {
            opened.Dispose();
            throw new ReportStoreException(Explain(path, problem), problem);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>What <paramref name="problem"/> means for the user of the store in <paramref name="path"/>.</summary>
    internal static StoreProblem Explain(string path, SqliteException problem) => problem switch
    {
        { SqliteErrorCode: Busy or Locked } => StoreProblem.Locked(path),
        { SqliteErrorCode: Full } or { SqliteExtendedErrorCode: WriteFailed or LogIndexFailed } => StoreProblem.DiskFull(path),
        { SqliteErrorCode: ReadOnly or Permission } => StoreProblem.ReadOnly(path),
        { SqliteExtendedErrorCode: NoTemporaryPath } => StoreProblem.NoTemporaryFiles(path, Path.GetTempPath()),
        { SqliteErrorCode: Corrupt } => StoreProblem.Corrupted(path, problem.Message),
        { SqliteErrorCode: NotADatabase } => StoreProblem.NotAStore(path),
        { SqliteErrorCode: CannotOpen } => CannotBeOpened(path, problem),
        _ => StoreProblem.Unusable(path, problem.Message),
    };

    private static StoreProblem CannotBeOpened(string path, SqliteException problem)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        return Directory.Exists(path) ? StoreProblem.NotAStore(path)
            : folder is not null && !Directory.Exists(folder) ? StoreProblem.MissingFolder(path, folder)
            : folder is not null && !IsWritable(folder) ? StoreProblem.ReadOnly(path)
            : StoreProblem.Unusable(path, problem.Message);
    }

    private static bool IsWritable(string folder)
    {
        try
        {
            using var probe = new FileStream(
                Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>A whole store on a medium that cannot be written can be read without the files that SQLite puts beside it.</summary>
    private static SqliteConnection OpenUnchanging(string path, TimeSpan lockTimeout)
    {
        try
        {
            return OpenAs(path, new Uri(Path.GetFullPath(path)).AbsoluteUri + "?immutable=1", StoreAccess.Read, SqliteOpenMode.ReadOnly, lockTimeout);
        }
        catch (SqliteException problem)
        {
            throw new ReportStoreException(Explain(path, problem), problem);
        }
    }

    private static SqliteConnection OpenAs(string path, string source, StoreAccess access, SqliteOpenMode mode, TimeSpan lockTimeout)
    {
        var settings = new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            DefaultTimeout = (int)lockTimeout.TotalSeconds,
            Pooling = false, // Closing must close the file, so that it can be moved or opened by others.
        };
        var opened = new SqliteConnection(settings.ToString());
        try
        {
            opened.Open();
            StoreSchema.Prepare(opened, path, access);
            if (access == StoreAccess.Read)
            {
                ForbidWriting(opened);
            }

            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private static void ForbidWriting(SqliteConnection opened)
    {
        using var pragma = opened.CreateCommand();
        pragma.CommandText = "PRAGMA query_only = ON";
        pragma.ExecuteNonQuery();
    }
}
