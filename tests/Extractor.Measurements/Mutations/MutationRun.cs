using System.Diagnostics;
using System.Globalization;

namespace Extractor.Measurements.Mutations;

/// <summary>
/// Reads many mutations in worker processes whose memory is limited. A worker that dies or says nothing for too long costs one
/// mutation; the next worker goes on after it.
/// </summary>
internal static class MutationRun
{
    private const double SlowestAllowed = 10_000;

    // What a worker may hold in all, and what of it the managed heap may take, in hexadecimal as the run time wants it: 400 MB, so that
    // a heap that fills up is an exception before the process is over its limit.
    private const long MostBytes = 512L << 20;
    private const string HeapLimit = "19000000";

    public static int Run(MeasurementRequest request, TextWriter output)
    {
        var tally = Count(request, output);
        output.WriteLine($"{tally.Count} mutations of {tally.Files} files, seed {request.Seed}: {tally.Crashes} crashes, {tally.Exceptions} exceptions, "
            + $"{tally.OverTime} over {SlowestAllowed / 1000:F0} s, {tally.OverMemory} over {MostBytes >> 20} MB, "
            + $"slowest {tally.Slowest:F0} ms (mutation {tally.SlowestNumber}), peak working set {tally.Peak >> 20} MB");
        return tally.IsSound ? 0 : 1;
    }

    /// <summary>Reads the mutations that the request asks for and writes a line for each that is not as it should be.</summary>
    public static MutationTally Count(MeasurementRequest request, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var (next, exceptions, crashes, overTime, overMemory, documents) = (0, 0, 0, 0, 0, 0);
        long peak = 0;
        var (slowest, slowestNumber) = (0.0, -1);
        var files = MutationSeeds.Of(request.Paths);
        while (next < request.Count && clock.Elapsed.TotalMinutes < request.Minutes && files.Count > 0)
        {
            var isSpent = false;
            using var worker = Start(request, next);
            using var watch = new Timer(_ => Stop(worker), state: null, Timeout.Infinite, Timeout.Infinite);
            while (clock.Elapsed.TotalMinutes < request.Minutes)
            {
                watch.Change((int)SlowestAllowed + 5000, Timeout.Infinite);
                if (worker.StandardOutput.ReadLine() is not { } line)
                {
                    break;
                }

                var parts = line.Split(' ', 4);
                var time = double.Parse(parts[1], CultureInfo.InvariantCulture);
                (slowest, slowestNumber) = time > slowest ? (time, next) : (slowest, slowestNumber);
                if (time > SlowestAllowed)
                {
                    overTime++;
                    output.WriteLine($"over time: mutation {next}, {time:F0} ms");
                }

                if (parts[3] == MutationWorker.HasDocument)
                {
                    documents++;
                }
                else if (parts[3].Length > 0)
                {
                    exceptions++;
                    output.WriteLine($"EXCEPTION: mutation {next}: {parts[3]}");
                }

                next++;
                var held = long.Parse(parts[2], CultureInfo.InvariantCulture);
                peak = Math.Max(peak, held);
                if (held > MostBytes)
                {
                    // The peak of a process never falls, so the next mutation needs another.
                    overMemory++;
                    output.WriteLine($"over memory: mutation {next - 1}, {held >> 20} MB");
                    isSpent = true;
                    break;
                }
            }

            if (!isSpent && next < request.Count && clock.Elapsed.TotalMinutes < request.Minutes)
            {
                crashes++;
                output.WriteLine($"CRASH or no answer: mutation {next}");
                next++;
            }

            Stop(worker);
            worker.WaitForExit();
        }

        return new MutationTally(next, files.Count, crashes, exceptions, overTime, overMemory, slowest, slowestNumber, peak, documents);
    }

    private static Process Start(MeasurementRequest request, int first)
    {
        var start = new ProcessStartInfo("dotnet", [
            typeof(MutationRun).Assembly.Location,
            "--mutations-here", request.Count.ToString(CultureInfo.InvariantCulture),
            "--first", first.ToString(CultureInfo.InvariantCulture),
            "--seed", request.Seed.ToString(CultureInfo.InvariantCulture),
            .. (string[])(request.Whole ? ["--whole"] : []),
            .. request.Paths])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        return Process.Start(start) ?? throw new InvalidOperationException("The worker did not start.");
    }

    private static void Stop(Process worker)
    {
        try
        {
            worker.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended meanwhile.
        }
    }
}
