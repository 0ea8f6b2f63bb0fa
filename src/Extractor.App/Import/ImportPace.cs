using System.Globalization;
using Extractor.Storage.Runs;

namespace Extractor.App.Import;

/// <summary>How far a batch is, how fast it goes and when it will be done. One thread counts, another may ask.</summary>
internal sealed class ImportPace(int total, ImportClock clock)
{
    /// <summary>A document that is read for less time is nothing to name.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    private int done;
    private int read;
    private int failed;
    private int? doneBefore;

    /// <summary>Files that are done.</summary>
    internal int Count => Volatile.Read(ref done);

    /// <summary>Counts a file.</summary>
    internal void Done(ImportResult result)
    {
        Interlocked.Increment(ref done);
        read += result.Duration is null ? 0 : 1;
        failed += result.State is RunDocumentState.Failed or RunDocumentState.Incomplete ? 1 : 0;
    }

    /// <summary>Says how far the batch is, where others count it; what was done before the first call says nothing about the pace.</summary>
    internal void Reach(int doneInAll, int failedInAll)
    {
        doneBefore ??= doneInAll;
        Volatile.Write(ref done, doneInAll);
        failed = failedInAll;
    }

    /// <summary>Such as <c>1200/10000, 52.1 a second, 3 failed, about 2:49 left, slow: a.pdf (12 s)</c>.</summary>
    internal string InWords()
    {
        var elapsed = clock.Elapsed;
        var rate = (Count - (doneBefore ?? 0)) / Math.Max(0.001, elapsed.TotalSeconds);
        var left = rate > 0 ? TimeSpan.FromSeconds(Math.Min((total - Count) / rate, 359_999)) : (TimeSpan?)null;
        var words = string.Create(CultureInfo.InvariantCulture, $"{Count}/{total}, {rate:0.0} a second, {failed} failed");
        words += left is { } time ? string.Create(CultureInfo.InvariantCulture, $", about {(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00} left") : string.Empty;
        return clock.Slowest is { } slowest && slowest.Since > Slow
            ? words + string.Create(CultureInfo.InvariantCulture, $", slow: {slowest.File.RelativePath} ({slowest.Since.TotalSeconds:0} s)")
            : words;
    }
}
