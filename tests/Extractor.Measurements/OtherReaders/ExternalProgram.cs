using System.Diagnostics;

namespace Extractor.Measurements.OtherReaders;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Its exit code; -1 if it was stopped because it took too long.</param>
/// <param name="Milliseconds">Wall time from start to end.</param>
/// <param name="PeakBytes">The most memory it was seen to hold; 0 if that was not asked for.</param>
internal readonly record struct ProgramRun(int ExitCode, double Milliseconds, long PeakBytes);

/// <summary>Runs another program without a shell.</summary>
internal static class ExternalProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>Runs a program and gives its standard output to <paramref name="read"/> while it runs.</summary>
    public static ProgramRun Run(string program, IReadOnlyList<string> arguments, Action<Stream>? read = null, bool watchMemory = false)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        using var deadline = new Timer(_ => Stop(process), state: null, Patience, Timeout.InfiniteTimeSpan);
        long peak = 0;
        using var sampler = watchMemory
            ? new Timer(_ => peak = Math.Max(peak, PeakOf(process)), state: null, TimeSpan.Zero, TimeSpan.FromMilliseconds(2))
            : null;
        (read ?? (output => output.CopyTo(Stream.Null)))(process.StandardOutput.BaseStream);
        process.WaitForExit();
        return new ProgramRun(process.ExitCode, clock.Elapsed.TotalMilliseconds, peak);
    }

    /// <summary>The fastest of several runs, which is the one least disturbed by others.</summary>
    public static ProgramRun Fastest(int runs, string program, IReadOnlyList<string> arguments) =>
        Enumerable.Range(0, runs).Select(_ => Run(program, arguments)).MinBy(run => run.Milliseconds);

    private static void Stop(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended meanwhile.
        }
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.HasExited ? 0 : process.PeakWorkingSet64;
        }
        catch (Exception ended) when (ended is InvalidOperationException or System.ComponentModel.Win32Exception or IOException)
        {
            return 0;
        }
    }
}
