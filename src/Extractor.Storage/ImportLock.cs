namespace Extractor.Storage;

/// <summary>
/// Holds a store for one import at a time: a file beside it that the system locks for this process, and unlocks however the process ends. The
/// empty file stays, because taking it away would let two imports hold two files of the same name.
/// </summary>
internal sealed class ImportLock : IDisposable
{
    // errno of Linux and macOS, which .NET hands on as it is where it has no exception of its own.
    private const int NoSpace = 28;
    private const int ReadOnlyFileSystem = 30;

    private readonly FileStream file;

    private ImportLock(FileStream file) => this.file = file;

    /// <summary>The file that is locked for a store.</summary>
    public static string PathOf(string store) => store + "-lock";

    /// <summary>Takes the lock.</summary>
    /// <exception cref="ReportStoreException">Another import has it, or the folder cannot be written.</exception>
    public static ImportLock Take(string store)
    {
        try
        {
            return new ImportLock(new FileStream(PathOf(store), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        }
        catch (DirectoryNotFoundException problem)
        {
            throw new ReportStoreException(StoreProblem.MissingFolder(store, Path.GetDirectoryName(Path.GetFullPath(store)) ?? store), problem);
        }
        catch (UnauthorizedAccessException problem)
        {
            throw new ReportStoreException(StoreProblem.ReadOnly(store), problem);
        }
        catch (IOException problem) when (problem.HResult == ReadOnlyFileSystem)
        {
            throw new ReportStoreException(StoreProblem.ReadOnly(store), problem);
        }
        catch (IOException problem) when (problem.HResult == NoSpace)
        {
            throw new ReportStoreException(StoreProblem.DiskFull(store), problem);
        }
        catch (IOException problem) when (File.Exists(PathOf(store)))
        {
            throw new ReportStoreException(StoreProblem.BeingImported(store), problem);
        }
        catch (IOException problem)
        {
            throw new ReportStoreException(StoreProblem.Unusable(store, problem.Message), problem);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
