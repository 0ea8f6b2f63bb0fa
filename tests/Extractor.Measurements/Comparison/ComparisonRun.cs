using Extractor.Measurements.Timing;

namespace Extractor.Measurements.Comparison;

/// <summary>Compares our reader with mutool and poppler on every file of some folders, and writes tables and ratios.</summary>
internal static class ComparisonRun
{
    /// <summary>A page below this share in either direction is listed.</summary>
    public const double PageFloor = 0.99;

    public static int Run(MeasurementRequest request, TextWriter output)
    {
        var failed = false;
        List<FileComparison> all = [];
        foreach (var path in request.Paths)
        {
            var files = Corpus.Files([path]);
            List<FileComparison> comparisons = [];
            foreach (var file in files)
            {
                var name = Path.GetRelativePath(path, file);
                comparisons.Add(FileComparison.Of(file, name == "." ? Path.GetFileName(file) : name, request.Timing));
            }

            WriteFiles(output, comparisons);
            WriteSummary(output, path, comparisons);
            all.AddRange(comparisons);
            failed |= comparisons.Exists(comparison => comparison.Failure is not null);
            if (request is { Timing: true, ExtractorProgram: { } program } && ColdProcess.Choose(files) is { } report)
            {
                ColdProcess.Write(output, program, report);
            }
        }

        if (request.ExplanationFile is { } list)
        {
            using var explanation = new StreamWriter(list) { NewLine = "\n" };
            PageExplanations.Write(explanation, all);
        }

        return failed ? 1 : 0;
    }

    private static void WriteFiles(TextWriter output, List<FileComparison> comparisons)
    {
        output.WriteLine("pages (ours mutool poppler) | characters | found % | confirmed % | origin pt | box pt | ms a page (ours mutool) | ratio | file | producer");
        foreach (var file in comparisons)
        {
            output.WriteLine(string.Join(" | ",
                $"{file.OwnPages} {file.MutoolPages} {file.Poppler.Pages}",
                $"{file.Characters.Theirs}",
                $"{100 * file.Characters.Found:F2}",
                $"{100 * file.Characters.Confirmed:F2}",
                $"{file.Distances.MedianOrigin:F2}",
                $"{file.Distances.MedianBox:F2}",
                file.Times is { } times ? $"{times.Own:F2} {times.Mutool:F2} | {times.Own / times.Mutool:F2}" : "- | -",
                file.Name,
                file.Poppler.Producer));
        }

        output.WriteLine();
        foreach (var file in comparisons)
        {
            foreach (var page in file.Deviating)
            {
                var counts = page.Characters;
                output.WriteLine($"below {100 * PageFloor:F0} %: {file.Name} page {page.Number}: ours {counts.Ours}, mutool {counts.Theirs}, both {counts.Both}, "
                    + $"clipped {counts.Clipped}; {page.Differences}");
            }

            if (file.Failure is not null)
            {
                output.WriteLine($"EXCEPTION: {file.Name}: {file.Failure}");
            }

            if (file.OwnPages == 0 && Math.Max(file.MutoolPages, file.Poppler.Pages) > 0)
            {
                output.WriteLine($"not opened by us alone: {file.Name}");
            }
        }
    }

    private static void WriteSummary(TextWriter output, string path, List<FileComparison> comparisons)
    {
        var characters = comparisons.Aggregate(default(CharacterCounts), (sum, file) => sum + file.Characters);
        var distances = new GlyphDistances();
        comparisons.ForEach(file => distances.Add(file.Distances));
        output.WriteLine();
        output.WriteLine($"{path}: {comparisons.Count} files");
        output.WriteLine($"opened: ours {comparisons.Count(file => file.OwnPages > 0)}, mutool {comparisons.Count(file => file.MutoolPages > 0)}, "
            + $"poppler {comparisons.Count(file => file.Poppler.Pages > 0)}");
        output.WriteLine($"pages: ours {comparisons.Sum(file => file.OwnPages)}, mutool {comparisons.Sum(file => file.MutoolPages)}, "
            + $"poppler {comparisons.Sum(file => file.Poppler.Pages)}");
        output.WriteLine($"characters: ours {characters.Ours}, mutool {characters.Theirs}; "
            + $"found {100 * characters.Found:F3} % ({characters.Clipped} of them clipped away, {100 * characters.Shown:F3} % shown), "
            + $"confirmed {100 * characters.Confirmed:F3} %");
        var deviating = comparisons.SelectMany(file => file.Deviating).ToList();
        output.WriteLine($"pages below {100 * PageFloor:F0} %: {deviating.Count(page => Math.Min(page.Characters.Found, page.Characters.Confirmed) < PageFloor)}, "
            + $"and {deviating.Count(page => Math.Min(page.Characters.Found, page.Characters.Confirmed) >= PageFloor)} for text that is clipped away");
        output.WriteLine($"glyphs: median distance of origins {distances.MedianOrigin:F3} pt, of boxes {distances.MedianBox:F3} pt");
        var timed = comparisons.Where(file => file.Times is not null).ToList();
        if (timed.Count > 0)
        {
            var own = timed.Sum(file => file.Times!.Value.Own * file.OwnPages);
            var mutool = timed.Sum(file => file.Times!.Value.Mutool * file.OwnPages);
            var pages = timed.Sum(file => file.OwnPages);
            output.WriteLine($"warm, one thread: ours {own / pages:F2} ms a page, mutool {mutool / pages:F2}, ratio {own / mutool:F2}; "
                + $"median ratio of files {timed.Select(file => file.Times!.Value.Own / file.Times.Value.Mutool).Order().ElementAt(timed.Count / 2):F2}");
        }
    }
}
