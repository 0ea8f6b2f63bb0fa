using System.Globalization;

namespace Extractor.Measurements.Renderings;

/// <summary>Times each rendering of the same report against the PDF of that report. The floor: none is slower.</summary>
internal static class RenderingsRun
{
    /// <summary>Folders that are read before the clock counts, so that the code is compiled.</summary>
    private const int WarmUp = 2;

    private const string Usage = """
        scripts/measure-sources FOLDER…     times report.* of each folder (docx, doc, html, xls, xlsx, ofd, txt, md, csv) against report.*.pdf beside it,
                                            as ratios: warm in one process, and as whole processes of the native program
        """;

    public static int Run(string[] arguments, TextWriter output)
    {
        var program = arguments is ["--extractor", var path, ..] && File.Exists(path) ? path : null;
        var folders = arguments.Skip(arguments is ["--extractor", ..] ? 2 : 0)
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "report.*.pdf", SearchOption.AllDirectories))
            .Select(pdf => Path.GetDirectoryName(pdf)!)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (folders.Count == 0)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        foreach (var folder in folders.Take(WarmUp))
        {
            _ = Times(folder, null).ToList();
        }

        var ratios = new SortedDictionary<string, List<RenderingTimes>>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            Compare(Times(folder, program).ToList(), ratios);
        }

        output.WriteLine("format | files | reading | to the record | whole process | (each as a multiple of the PDF of the same report, median; greatest in brackets)");
        foreach (var (format, times) in ratios)
        {
            output.WriteLine($"{format} | {times.Count} | {Shown(times.Select(time => time.Read))} | {Shown(times.Select(time => time.Record))} | "
                + (program is null ? "not built" : Shown(times.Select(time => time.Process!.Value))));
        }

        return ratios.Values.All(times => Median(times.Select(time => time.Record)) <= 1) ? 0 : 1;
    }

    private static IEnumerable<(string Format, RenderingTimes Times)> Times(string folder, string? program) => Directory.EnumerateFiles(folder, "report.*")
        .Order(StringComparer.Ordinal)
        .Select(file => (Path.GetExtension(file).TrimStart('.'), RenderingTimes.Of(file, program)));

    /// <summary>A report has several PDFs, which differ in their fonts; the others are held against the fastest.</summary>
    private static void Compare(List<(string Format, RenderingTimes Times)> files, SortedDictionary<string, List<RenderingTimes>> ratios)
    {
        var pdf = files.Where(file => file.Format == "pdf").Select(file => file.Times).ToList();
        var least = new RenderingTimes(pdf.Min(time => time.Read), pdf.Min(time => time.Record), pdf.Min(time => time.Process));
        foreach (var (format, times) in files.Where(file => file.Format != "pdf"))
        {
            if (!ratios.TryGetValue(format, out var list))
            {
                ratios[format] = list = [];
            }

            list.Add(new RenderingTimes(times.Read / least.Read, times.Record / least.Record, times.Process / least.Process));
        }
    }

    private static string Shown(IEnumerable<double> ratios) =>
        string.Create(CultureInfo.InvariantCulture, $"{Median(ratios):F2} ({ratios.Max():F2})");

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
