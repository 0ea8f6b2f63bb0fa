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

    // The limit of the managed heap of a worker, in hexadecimal as the run time wants it: 512 MB.
    private const string HeapLimit = "20000000";

    public static int Run(MeasurementRequest request, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        var (next, exceptions, crashes, overTime) = (0, 0, 0, 0);
        var (slowest, slowestNumber) = (0.0, -1);
        var files = MutationSeeds.Of(request.Paths);
        while (next < request.Count && clock.Elapsed.TotalMinutes < request.Minutes && files.Count > 0)
        {
            using var worker = Start(request, next);
            using var watch = new Timer(_ => Stop(worker), state: null, Timeout.Infinite, Timeout.Infinite);
            while (clock.Elapsed.TotalMinutes < request.Minutes)
            {
                watch.Change((int)SlowestAllowed + 5000, Timeout.Infinite);
                if (worker.StandardOutput.ReadLine() is not { } line)
                {
                    break;
                }

                var parts = line.Split(' ', 3);
                var time = double.Parse(parts[1], CultureInfo.InvariantCulture);
                (slowest, slowestNumber) = time > slowest ? (time, next) : (slowest, slowestNumber);
                if (time > SlowestAllowed)
                {
                    overTime++;
                    output.WriteLine($"over time: mutation {next}, {time:F0} ms");
                }

                if (parts[2].Length > 0)
                {
                    exceptions++;
                    output.WriteLine($"EXCEPTION: mutation {next}: {parts[2]}");
                }

                next++;
            }

            if (next < request.Count && clock.Elapsed.TotalMinutes < request.Minutes)
            {
                crashes++;
                output.WriteLine($"CRASH or no answer: mutation {next}");
                next++;
            }

            Stop(worker);
            worker.WaitForExit();
        }

        output.WriteLine($"{next} mutations of {files.Count} files, seed {request.Seed}: {crashes} crashes, {exceptions} exceptions, "
            + $"{overTime} over {SlowestAllowed / 1000:F0} s, slowest {slowest:F0} ms (mutation {slowestNumber}), heap limit 512 MB");
        return crashes + exceptions + overTime == 0 ? 0 : 1;
    }

    private static Process Start(MeasurementRequest request, int first)
    {
        var start = new ProcessStartInfo("dotnet", [
            typeof(MutationRun).Assembly.Location,
            "--mutations-here", request.Count.ToString(CultureInfo.InvariantCulture),
            "--first", first.ToString(CultureInfo.InvariantCulture),
            "--seed", request.Seed.ToString(CultureInfo.InvariantCulture),
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
