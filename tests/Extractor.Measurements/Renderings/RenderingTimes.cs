using System.Diagnostics;
using Extractor.Documents;
using Extractor.Fiscal;
using Extractor.Sources;

namespace Extractor.Measurements.Renderings;

/// <summary>Milliseconds that one file takes, each the median of several runs.</summary>
/// <param name="Read">Warm, one thread: the document with the glyphs of all its pages.</param>
/// <param name="Record">Warm, one thread: all the way to the record.</param>
/// <param name="Process">A whole process, <c>extractor extract FILE</c>; null where there is no program.</param>
internal sealed record RenderingTimes(double Read, double Record, double? Process)
{
    private const int Runs = 9;

    /// <summary>Times a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="program">The command line's program, or null.</param>
    public static RenderingTimes Of(string file, string? program)
    {
        var bytes = File.ReadAllBytes(file);
        var name = Path.GetFileName(file);
        return new RenderingTimes(
            Median(() => ReadPages(bytes, name)),
            Median(() =>
            {
                using var reading = SourceReader.Read(bytes, name);
                ReportJson.Write(ReportReader.Read(ExtractionPipeline.Extract(reading.Document!)));
            }),
            program is null ? null : Median(() => RunProgram(program, file)));
    }

    private static void ReadPages(byte[] bytes, string name)
    {
        using var reading = SourceReader.Read(bytes, name);
        if (reading.Document is PagedDocument { Pages: var pages })
        {
            for (var number = 1; number <= pages.Count; number++)
            {
                pages.Read(number, CancellationToken.None);
            }
        }
    }

    private static void RunProgram(string program, string file)
    {
        using var process = System.Diagnostics.Process.Start(new ProcessStartInfo(program, ["extract", file]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }

    private static double Median(Action work)
    {
        var times = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            work();
            times[run] = clock.Elapsed.TotalMilliseconds;
        }

        Array.Sort(times);
        return times[Runs / 2];
    }
}
