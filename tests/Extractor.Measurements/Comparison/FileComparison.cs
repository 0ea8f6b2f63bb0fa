using Extractor.Measurements.OtherReaders;
using Extractor.Measurements.Timing;
using Extractor.Pdf;

namespace Extractor.Measurements.Comparison;

/// <summary>One file as three programs see it.</summary>
internal sealed record FileComparison
{
    public required string Name { get; init; }

    public required int OwnPages { get; init; }

    public required int MutoolPages { get; init; }

    public required PopplerReading Poppler { get; init; }

    public required CharacterCounts Characters { get; init; }

    public required GlyphDistances Distances { get; init; }

    /// <summary>Pages on which a reader sees less than <see cref="ComparisonRun.PageFloor"/> of what the other does.</summary>
    public required IReadOnlyList<DeviatingPage> Deviating { get; init; }

    /// <summary>Wall time; null if it was not measured.</summary>
    public PageTimes? Times { get; init; }

    /// <summary>An exception of our reader, which never should throw.</summary>
    public string? Failure { get; init; }

    public static FileComparison Of(string file, string name, bool timing)
    {
        var theirs = MutoolReading.Pages(file);
        var characters = default(CharacterCounts);
        var distances = new GlyphDistances();
        List<DeviatingPage> deviating = [];
        PdfDocument? document = null;
        string? failure = null;
        try
        {
            document = OwnReading.Open(file);
            for (var number = 1; document is not null && number <= Math.Min(document.PageCount, theirs.Count); number++)
            {
                var page = document.ReadPage(number);
                var (shown, clipped) = (OwnReading.Shown(page), OwnReading.Clipped(page));
                var counts = CharacterCounts.Compare(shown, clipped, theirs[number - 1]);
                characters += counts;
                distances.AddPage(shown, theirs[number - 1]);
                if (Math.Min(counts.Shown, counts.Confirmed) < ComparisonRun.PageFloor)
                {
                    deviating.Add(new DeviatingPage(number, counts, PageDifferences.Of(shown, clipped, theirs[number - 1])));
                }
            }
        }
        catch (Exception exception)
        {
            // The reader promises not to throw: that is what is measured here.
            failure = exception.ToString();
        }

        return new FileComparison
        {
            Name = name,
            OwnPages = document?.PageCount ?? 0,
            MutoolPages = theirs.Count,
            Poppler = PopplerReading.Of(file),
            Characters = characters,
            Distances = distances,
            Deviating = deviating,
            Times = timing && document is not null && theirs.Count > 0 && failure is null ? PageTimes.Measure(file) : null,
            Failure = failure,
        };
    }
}
