namespace Extractor.Measurements.Tables.Icdar;

/// <summary>Scores the tables of the ICDAR 2013 files: detection and structure together.</summary>
internal static class IcdarRun
{
    public static int Run(TablesRequest request, TextWriter output)
    {
        List<AdjacencyScore> scores = [];
        foreach (var (name, pdf, structure) in request.Paths.SelectMany(IcdarTruth.Files))
        {
            var score = AdjacencyScore.OfFile(name, pdf, structure);
            scores.Add(score);
            output.WriteLine($"{name,-12} precision {score.Precision:F3} recall {score.Recall:F3} relations {score.Expected}");
        }

        if (scores.Count == 0)
        {
            Console.Error.WriteLine("No NAME-str.xml with its NAME.pdf beside it.");
            return 1;
        }

        var (precision, recall, f1) = AdjacencyScore.Mean(scores);
        output.WriteLine($"documents {scores.Count} precision {precision:F4} recall {recall:F4} F1 {f1:F4}");
        return 0;
    }
}
