using System.Collections.Concurrent;

namespace Extractor.App.Import;

/// <summary>The time since a batch began, and which documents are being read at the moment.</summary>
internal sealed class ImportClock(TimeProvider time)
{
    private readonly long began = time.GetTimestamp();
    private readonly ConcurrentDictionary<ImportFile, TimeSpan> readings = new();

    /// <summary>Since the beginning of the batch.</summary>
    internal TimeSpan Elapsed => time.GetElapsedTime(began);

    /// <summary>The document that has been read for the longest, and how long by now; null when none is being read.</summary>
    internal (ImportFile File, TimeSpan Since)? Slowest
    {
        get
        {
            (ImportFile File, TimeSpan Since)? slowest = null;
            foreach (var (file, started) in readings)
            {
                if (slowest is null || started < Elapsed - slowest.Value.Since)
                {
                    slowest = (file, Elapsed - started);
                }
            }

            return slowest;
        }
    }

    /// <summary>Notes that a document is being read from now on.</summary>
    internal TimeSpan Start(ImportFile file)
    {
        var now = Elapsed;
        readings[file] = now;
        return now;
    }

    /// <summary>Notes that it has been read.</summary>
    internal void End(ImportFile file) => readings.TryRemove(file, out _);
}
