using System.Runtime.InteropServices;

namespace Extractor.Measurements.Pipeline;

/// <summary>
/// Processor time on Linux, to the microsecond (clock_gettime(2), getrusage(2)). Unlike time on the wall it does not grow when other
/// programs keep the processors busy, though they still cost caches.
/// </summary>
internal static class ProcessorClock
{
    private const int ThreadClock = 3;

    private const int Children = -1;

    private const int UsageLongs = 18;

    /// <summary>What the calling thread has used so far.</summary>
    public static TimeSpan OfThisThread()
    {
        var time = default(TimeOfClock);
        return GetTime(ThreadClock, ref time) == 0
            ? TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0)
            : throw new PlatformNotSupportedException("This measurement runs on Linux.");
    }

    /// <summary>What all threads of this process have used so far.</summary>
    public static TimeSpan OfThisProcess()
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    /// <summary>What all ended processes that this one started, and theirs, have used so far.</summary>
    public static TimeSpan OfChildren()
    {
        var usage = new long[UsageLongs];
        return GetUsage(Children, usage) == 0
            ? TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(usage[1] + usage[3])
            : throw new PlatformNotSupportedException("This measurement runs on Linux.");
    }

#pragma warning disable SYSLIB1054 // Two calls of plain numbers: nothing is marshalled that source generation would speed up.
    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, ref TimeOfClock time);

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetUsage(int whose, [In, Out] long[] usage);
#pragma warning restore SYSLIB1054

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeOfClock
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
