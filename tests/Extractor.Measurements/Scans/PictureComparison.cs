using System.Globalization;
using Extractor.Documents;
using Extractor.Fiscal.Pictures;
using Extractor.Fiscal.Records;
using Extractor.Geometry;
using Extractor.Numbers;
using Extractor.Numbers.Pictured;
using Extractor.Text;

namespace Extractor.Measurements.Scans;

/// <summary>
/// A reading of pictures held against the same pages' own text, cell by cell: a cell is found again by its middle, because rows may be told
/// apart in another way.
/// </summary>
internal sealed class PictureComparison(ReadingTally tally, TextWriter? list)
{
    /// <summary>Compares the cells of a page.</summary>
    /// <param name="own">The document with its own text.</param>
    /// <param name="ownPage">The page there.</param>
    /// <param name="read">The document that was read from pictures.</param>
    /// <param name="readPage">The page there.</param>
    public void CompareCells(ExtractedDocument own, int ownPage, ExtractedDocument read, int readPage)
    {
        var cells = CellsOf(read, readPage).ToArray();
        foreach (var cell in CellsOf(own, ownPage).Where(cell => !string.IsNullOrWhiteSpace(cell.Text)))
        {
            var printed = Comparable(cell.Text);
            var found = Array.Find(cells, other => other.Location.Box!.Value.Contains(cell.Location.Box!.Value.Center));
            var text = found is null ? string.Empty : Comparable(found.Text);
            tally.Cells++;
            if (text == printed)
            {
                tally.CellsEqual++;
            }
            else
            {
                list?.WriteLine($"unequal\tpage {readPage}\t{printed}\t{text}");
            }

            tally.Characters += printed.Length;
            tally.CharacterErrors += Math.Min(printed.Length, NearestFigure.EditsBetween(printed, text));
            if (NumberText.Read(cell.JoinedText) is { HasValue: true, DecimalPlaces: > 0 } amount)
            {
                var seen = NumberText.Read(PicturedFigure.Read(found?.JoinedText ?? string.Empty, amount.DecimalPlaces).Text);
                var isExact = seen.HasValue && seen.Value == amount.Value;
                tally.Amounts++;
                tally.AmountsExact += isExact ? 1 : 0;
                if (!isExact)
                {
                    list?.WriteLine($"misread\t{printed}\t{found?.Text.ReplaceLineEndings(" ")}\t{string.Join(' ', found?.Recognised.SelectMany(line => line.Readings).Select(reading => $"{reading.Engine}:{reading.Text}:{reading.Confidence:F2}") ?? [])}");
                }
            }
        }
    }

    /// <summary>Compares what is said of the figures of a page.</summary>
    public void CompareFigures(FiscalReport own, int ownPage, FiscalReport read, int readPage)
    {
        var truth = FiguresOf(own, ownPage).ToArray();
        foreach (var figure in FiguresOf(read, readPage).Where(figure => figure.Value is not null && figure.Readings is not null))
        {
            var box = BoxOf(figure);
            var right = Array.Find(truth, other => BoxOf(other).Contains(box.Center) || box.Contains(BoxOf(other).Center));
            var isWrong = right?.Value != figure.Value;
            tally.Figures.Add(figure.Verification, isWrong);
            if (isWrong && figure.Verification is Verification.Verified or Verification.Repaired)
            {
                list?.WriteLine($"{RecordNames.Of(figure.Verification)} and wrong\t{right?.Raw}\t{figure.Raw}\t{figure.Value?.ToString(CultureInfo.InvariantCulture)}");
            }
        }
    }

    private static IEnumerable<TableCell> CellsOf(ExtractedDocument document, int page) =>
        document.Blocks.OfType<Table>().SelectMany(table => table.Cells).Where(cell => cell.Location.Page == page && cell.Location.Box is not null);

    private static IEnumerable<FormCell> FiguresOf(FiscalReport report, int page) =>
        report.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Where(cell => cell.Provenance.Page == page && cell.Provenance.Bbox is not null);

    private static BoundingBox BoxOf(FormCell cell) => cell.Provenance.Bbox is { } box
        ? new BoundingBox((double)box[0], (double)box[1], (double)box[2], (double)box[3])
        : default;

    private static string Comparable(string text) => MatchingText.Fold(text);
}
