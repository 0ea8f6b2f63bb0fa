using Extractor.Documents;
using Extractor.Fiscal;
using Extractor.Measurements.Pipeline;
using Extractor.Sources;

namespace Extractor.Measurements.Programs;

/// <summary>What reading a file once more costs in a process that has read it already, in milliseconds of processor time.</summary>
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

    /// <summary>
    /// Another program's. One that cannot read pages again is run as a whole, and the time it takes to tell its version is taken off.
    /// </summary>
    public static double Of(ComparedProgram program, string file, int pages)
    {
        if (program.Repeated(file, pages, 1) is { } once)
        {
            return (ProgramCost.Of([program.Repeated(file, pages, 1 + More)!]).Processor - ProgramCost.Of([once]).Processor) / More;
        }

        return ProgramCost.Of([program.Cold(file)]).Processor - ProgramCost.Of([new ProgramCall(program.Cold(file).File, "-v")]).Processor;
    }
}
