using System.Globalization;
using Extractor.Fiscal;
using Extractor.Sources;

namespace Extractor.Measurements.Facts;

/// <summary>Compares the figures of narrative facts with answer keys that people wrote by reading the reports.</summary>
internal static class FactsRun
{
    private const string Usage = """
        scripts/measure-facts KEY-FOLDER REPORT-FOLDER…   recall and precision of the figures of narrative facts, by place, value and unit
          --list    also lists what was missed (-) and what was reported and is in no key (+)
        """;

    public static int Run(IReadOnlyList<string> arguments, TextWriter output)
    {
        var folders = arguments.Where(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToArray();
        if (folders.Length < 2 || !Array.TrueForAll(folders, Directory.Exists))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var isListed = arguments.Contains("--list", StringComparer.Ordinal);
        var total = default(FactScore);
        foreach (var key in Directory.EnumerateFiles(folders[0], "*.tsv").Order(StringComparer.Ordinal))
        {
            if (FactKey.ReportOf(key, folders.Skip(1)) is not { } report)
            {
                Console.Error.WriteLine($"{Path.GetFileName(key)}: there is no report of this key.");
                return 1;
            }

            var score = FactScore.Of(FactKey.Read(key), FiguresOf(report), isListed ? output : null);
            Write(output, Path.GetFileNameWithoutExtension(key), score);
            total += score;
        }

        Write(output, "all", total);
        return 0;
    }

    /// <summary>Every figure that is reported for a document.</summary>
    public static IReadOnlyList<FactKeyFigure> FiguresOf(string file)
    {
        using var reading = SourceReader.Open(file);
        if (reading.Document is not { } document)
        {
            return [];
        }

        var report = ReportReader.Read(ExtractionPipeline.Extract(document));
        return
        [
            .. report.Facts.SelectMany(fact => fact.Measures.Select(measure => new FactKeyFigure(
                measure.Provenance.Page is { } page
                    ? string.Create(CultureInfo.InvariantCulture, $"p{page}")
                    : measure.Provenance.Line?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
                $"{fact.Family}.{measure.Name}",
                measure.Value,
                FactKey.CommonUnit(measure.Unit),
                $"{measure.Raw} [{fact.Subject.Name}]"))),
        ];
    }

    private static void Write(TextWriter output, string name, FactScore score) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-6} key {score.Expected,5} reported {score.Reported,5} both {score.Both,5} recall {score.Recall:P2} precision {score.Precision:P2} other-unit {score.OtherUnit}"));
}
