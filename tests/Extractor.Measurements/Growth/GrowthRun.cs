using System.Globalization;
using Extractor.Documents;
using Extractor.Fiscal;
using Extractor.Fiscal.Passages;
using Extractor.Measurements.Pipeline;
using Extractor.Measurements.Timing;
using Extractor.Sources;

namespace Extractor.Measurements.Growth;

/// <summary>Whether a page costs more in a long document than in a short one, and a report more in a full store than in an empty one.</summary>
internal static class GrowthRun
{
    private const double Floor = 1.15;

    /// <summary>Pages that are read in all at each length, so that short documents are measured as well as long ones.</summary>
    private const int PagesMeasured = 5000;

    /// <summary>The same in rows of a form.</summary>
    private const int RowsMeasured = 100_000;

    /// <summary>Readings of the shortest document that compile the code.</summary>
    private const int WarmUp = 60;

    private const string Usage = """
        usage: measure-growth pages [LENGTH…]            processor time and bytes a page in generated documents of so many pages (10 100 1000 5000),
                                                         each page with a table of its own
               measure-growth joined [LENGTH…]           the same, all tables being parts of one
               measure-growth form [ROWS…]               the same a row in a statutory form of so many rows (100 1000 10000 100000)
               measure-growth store [SIZE…]              processor time of saving a report into stores that hold so many (100 1000 10000 100000)
        """;

    public static int Run(string[] arguments, TextWriter output)
    {
        var numbers = arguments.Skip(1).Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        if (arguments.Length == 0 || numbers.Contains(0) || !OperatingSystem.IsLinux())
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        return arguments[0] switch
        {
            "pages" => OfPages(numbers.Count > 0 ? numbers : [10, 100, 1000, 5000], FormPages.Separate, output),
            "joined" => OfPages(numbers.Count > 0 ? numbers : [10, 100, 1000, 5000], FormPages.Joined, output),
            "form" => OfRows(numbers.Count > 0 ? numbers : [100, 1000, 10_000, 100_000], output),
            "store" => StoreGrowth.Measure(numbers.Count > 0 ? numbers : [100, 1000, 10_000, 100_000], output) <= Floor ? 0 : 1,
            _ => 2,
        };
    }

    private static int OfPages(List<int> lengths, Func<int, byte[]> content, TextWriter output) =>
        Measure("page", lengths, PagesMeasured, length => ReadPages(Document(length, content)), output);

    private static int OfRows(List<int> lengths, TextWriter output) =>
        Measure("row", lengths, RowsMeasured, length => ReadForm(LongForm.Of(length), length), output);

    private static int Measure(string unit, List<int> lengths, int measured, Func<int, Func<StageCost>> document, TextWriter output)
    {
        output.WriteLine($"{unit}s | ms a {unit} | KB a {unit} | times the first");
        List<double> costs = [];
        var readers = lengths.ConvertAll(length => document(length));
        for (var run = 0; run < WarmUp; run++)
        {
            readers[0]();
        }

        foreach (var (length, read) in lengths.Zip(readers))
        {
            var times = Math.Max(1, measured / length);
            var readings = Enumerable.Range(0, times).Select(_ => read()).ToList();

            // Collections fall on some readings of a short document and on all of a long one: the mean tells of both.
            var mean = readings.Average(reading => reading.Milliseconds) / length;
            costs.Add(mean);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{length} | {mean:F4} | {readings.Min(reading => reading.Bytes) / 1024.0 / length:F0} | {mean / costs[0]:F3}"));
            output.Flush();
        }

        return costs[^1] <= Floor * costs[0] ? 0 : 1;
    }

    private static byte[] Document(int pages, Func<int, byte[]> content)
    {
        using var stream = new MemoryStream();
        LongDocument.Write(stream, pages, content);
        return stream.ToArray();
    }

    private static Func<StageCost> ReadPages(byte[] document) => () => Read(document, "long.pdf", extracted =>
        extracted.Blocks.OfType<Table>().Sum(table => table.RowCount) >= extracted.Pages.Length * FormPages.Amounts);

    private static Func<StageCost> ReadForm(byte[] document, int rows) => () => Read(document, "long.txt", extracted =>
        extracted.Blocks.OfType<Table>().Single().RowCount > rows);

    private static StageCost Read(byte[] document, string name, Predicate<ExtractedDocument> isWhole)
    {
        var time = ProcessorClock.OfThisThread();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        using (var reading = SourceReader.Read(document, name))
        {
            var extracted = ExtractionPipeline.Extract(reading.Document!);
            if (!isWhole(extracted))
            {
                throw new InvalidOperationException("Pages whose tables were not found measure nothing.");
            }

            PassageReader.Read(extracted, ReadOptions.Default);
            ReportJson.Write(ReportReader.Read(extracted));
        }

        return new StageCost((ProcessorClock.OfThisThread() - time).TotalMilliseconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }
}
