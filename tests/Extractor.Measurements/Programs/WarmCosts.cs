using Extractor.Documents;
using Extractor.Fiscal;
using Extractor.Measurements.Pipeline;
using Extractor.Sources;

namespace Extractor.Measurements.Programs;

/// <summary>What reading a file costs besides starting, in milliseconds of processor time.</summary>
internal static class WarmCosts
{
    private const int More = 3;

    /// <summary>The number of pages; 0 for a file that cannot be opened.</summary>
    public static int Pages(string file)
    {
        using var reading = SourceReader.Open(file);
        return reading.Document is PagedDocument document ? document.Pages.Count : 0;
    }

    /// <summary>Ours, on this thread: the file opened anew, all the way to the record's JSON.</summary>
    public static double Own(byte[] bytes, string name)
    {
        var before = ProcessorClock.OfThisThread();
        using (var reading = SourceReader.Read(bytes, name))
        {
            ReportJson.Write(ReportReader.Read(ExtractionPipeline.Extract(reading.Document!)));
        }

        return (ProcessorClock.OfThisThread() - before).TotalMilliseconds;
    }

    /// <summary>Another program's: all pages once more in the process that has read them, fonts and all; NaN where it cannot.</summary>
    public static double OnceMore(ComparedProgram program, string file, int pages) => program.Repeated(file, pages, 1) is { } once
        ? (ProgramCost.Of([program.Repeated(file, pages, 1 + More)!]).Processor - ProgramCost.Of([once]).Processor) / More
        : double.NaN;

    /// <summary>Another program's: the whole process, file opened and fonts read, without the time that it takes to tell its version.</summary>
    public static double LessStart(ComparedProgram program, string file) =>
        ProgramCost.Of([program.Cold(file)]).Processor - ProgramCost.Of([new ProgramCall(program.Cold(file).File, program.Version)]).Processor;
}
