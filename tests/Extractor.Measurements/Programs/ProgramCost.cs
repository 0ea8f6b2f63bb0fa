using System.Diagnostics;
using System.Globalization;
using Extractor.Measurements.Pipeline;

namespace Extractor.Measurements.Programs;

/// <summary>A call of a program.</summary>
/// <param name="File">The program.</param>
/// <param name="Arguments">Its arguments, passed without a shell.</param>
internal sealed record ProgramCall(string File, params IReadOnlyList<string> Arguments);

/// <summary>What running whole processes cost.</summary>
/// <param name="Wall">Milliseconds on the wall.</param>
/// <param name="Processor">Milliseconds of processors, those of all child processes together.</param>
/// <param name="Peak">The most memory of one process, in megabytes; 0 where it was not asked for.</param>
internal readonly record struct ProgramCost(double Wall, double Processor, double Peak)
{
    /// <summary>The least of each.</summary>
    public static ProgramCost LeastOf(IReadOnlyCollection<ProgramCost> costs) =>
        new(costs.Min(cost => cost.Wall), costs.Min(cost => cost.Processor), costs.Max(cost => cost.Peak));

    /// <summary>Runs calls one after the other and throws away what they print.</summary>
    /// <param name="calls">The calls.</param>
    /// <param name="withPeak">Whether each runs under time(1), which tells its peak and costs a millisecond.</param>
    /// <exception cref="InvalidOperationException">A program did not start.</exception>
    public static ProgramCost Of(IReadOnlyList<ProgramCall> calls, bool withPeak = false)
    {
        var peaks = Path.GetTempFileName();
        var before = ProcessorClock.OfChildren();
        var clock = Stopwatch.StartNew();
        foreach (var call in calls)
        {
            Output(withPeak ? new ProgramCall("time", ["-a", "-o", peaks, "-f", "%M", call.File, .. call.Arguments]) : call, Stream.Null);
        }

        var wall = clock.Elapsed.TotalMilliseconds;
        var peak = File.ReadLines(peaks)
            .Select(line => long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var kilobytes) ? kilobytes : 0)
            .DefaultIfEmpty(0).Max();
        File.Delete(peaks);
        return new ProgramCost(wall, (ProcessorClock.OfChildren() - before).TotalMilliseconds, peak / 1024.0);
    }

    /// <summary>Runs a call and copies its standard output.</summary>
    public static void Output(ProgramCall call, Stream target)
    {
        var start = new ProcessStartInfo(call.File, call.Arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{call.File} did not start.");
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.BaseStream.CopyTo(target);
        process.WaitForExit();
    }
}
