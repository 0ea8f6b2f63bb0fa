using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Sources;

namespace Extractor.Measurements.Tables.Reports;

/// <summary>The tables of one document in figures.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Pages">Its pages.</param>
/// <param name="TablePages">Pages with a table.</param>
/// <param name="Tables">Logical tables, those over several pages counted once.</param>
/// <param name="Text">What became of the text on its pages.</param>
/// <param name="Times">Times, or null if they were not asked for.</param>
internal sealed record DocumentFigures(string Name, int Pages, int TablePages, int Tables, PageFigures Text, StageTimes? Times)
{
    /// <summary>Tables page by page, so that what stands on a page can be compared with it.</summary>
    private static readonly ExtractionOptions Unjoined = ExtractionOptions.Default with { JoinContinuedTables = false };

    /// <summary>Measures a file; null if it is no document of pages or cannot be opened.</summary>
    public static DocumentFigures? Of(string file, bool hasTimes)
    {
        using var reading = SourceReader.Open(file);
        if (reading.Document is not PagedDocument document)
        {
            return null;
        }

        var tables = ExtractionPipeline.Extract(document, Unjoined).Tables
            .ToLookup(table => table.Location.Page ?? 0);
        var words = PopplerWords.Of(file);
        var text = default(PageFigures);
        var tablePages = 0;
        for (var number = 1; number <= document.Pages.Count; number++)
        {
            ImmutableArray<Table> onPage = [.. tables[number]];
            tablePages += onPage.IsEmpty ? 0 : 1;
            text += PageFigures.Of(document.Pages.Read(number, CancellationToken.None), onPage, number <= words.Count ? words[number - 1] : []);
        }

        return new DocumentFigures(
            Path.GetFileName(file),
            document.Pages.Count,
            tablePages,
            ExtractionPipeline.Extract(document).Tables.Count(),
            text,
            hasTimes ? StageTimes.Measure(document) : null);
    }
}
