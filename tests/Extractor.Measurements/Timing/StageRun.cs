namespace Extractor.Measurements.Timing;

/// <summary>Writes for each file where the time goes, as a share of the whole.</summary>
internal static class StageRun
{
    public static int Run(MeasurementRequest request, TextWriter output)
    {
        output.WriteLine("file | ms | opening % | filters % | tokens % | fonts % | interpretation %");
        foreach (var file in Corpus.Files(request.Paths))
        {
            var times = StageTimes.Measure(file);
            output.WriteLine($"{Path.GetFileName(file)} | {times.Sum:F1} | {Share(times.Open)} | {Share(times.Filters)} | {Share(times.Tokens)} | "
                + $"{Share(times.Fonts)} | {Share(times.Rest)}");

            string Share(double time) => $"{100 * time / Math.Max(0.001, times.Sum):F0}";
        }

        return 0;
    }
}
