using System.Globalization;

namespace Extractor.Measurements.Pipeline;

/// <summary>Writes what each step from bytes to the record costs a page: time, and bytes allocated.</summary>
internal static class PipelineRun
{
    private const int Runs = 9;

    private const string Usage = """
        scripts/measure-pipeline FILE|FOLDER…    PDFs: processor time and allocated bytes a page of each step from bytes to the record
        """;

    public static int Run(string[] paths, TextWriter output)
    {
        var files = Corpus.Files(paths);
        if (files.Count == 0)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        var stages = Enum.GetValues<PipelineStage>();
        output.WriteLine($"file | pages | ms a page | {string.Join(" | ", stages)} (ms, KB a page)");
        List<PipelineCosts> all = [];
        foreach (var file in files)
        {
            if (PipelineCosts.Measure(file, Runs) is { } costs)
            {
                all.Add(costs);
                Write(output, Path.GetFileName(file), costs);
            }
        }

        var sum = new PipelineCosts(all.Sum(costs => costs.Pages), [.. stages.Select((_, stage) => new StageCost(
            all.Sum(costs => costs.Stages[stage].Milliseconds), all.Sum(costs => costs.Stages[stage].Bytes)))]);
        Write(output, "all", sum);
        return 0;
    }

    private static void Write(TextWriter output, string name, PipelineCosts costs) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name} | {costs.Pages} | {costs.Milliseconds / costs.Pages:F2} | {string.Join(" | ", costs.Stages.Select(stage => Shown(stage, costs.Pages)))}"));

    private static string Shown(StageCost cost, int pages) => string.Create(
        CultureInfo.InvariantCulture, $"{cost.Milliseconds / pages:F2}, {cost.Bytes / 1024.0 / pages:F0}");
}
