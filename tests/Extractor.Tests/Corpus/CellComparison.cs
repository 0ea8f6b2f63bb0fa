using Extractor.Documents;
using Extractor.Fixtures.Truth;

namespace Extractor.Tests.Corpus;

/// <summary>Compares an extracted table with the truth, cell by cell: place, spans and printed text.</summary>
internal static class CellComparison
{
    /// <summary>The differences in words; empty when every cell of the truth is there and nothing else is.</summary>
    public static IReadOnlyList<string> Differences(FixtureFile file, FormTruth form, Table table)
    {
        var differences = new List<string>();
        var offset = table.CaptionRowCount;
        var matched = new HashSet<TableCell>();
        foreach (var expected in form.Cells)
        {
            var text = file.PrintedText(form, expected);
            var cell = table.At(expected.Row + offset, expected.Column);
            if (cell is null ? text.Length > 0 : !SameText(cell.JoinedText, text))
            {
                differences.Add($"{form.Form} ({expected.Row}, {expected.Column}): expected \"{text}\", found \"{cell?.JoinedText ?? "no cell"}\"");
            }
            else if (cell is not null && file.KeepsSpans && (cell.RowSpan, cell.ColumnSpan) != (expected.RowSpan, expected.ColumnSpan))
            {
                differences.Add(
                    $"{form.Form} ({expected.Row}, {expected.Column}) \"{text}\": expected {expected.RowSpan} x {expected.ColumnSpan}, found {cell.RowSpan} x {cell.ColumnSpan}");
            }

            if (cell is not null)
            {
                matched.Add(cell);
            }
        }

        var lastRow = table.RowCount - table.NoteRowCount;
        differences.AddRange(table.Cells
            .Where(cell => cell.Row >= offset && cell.Row < lastRow && cell.Text.Length > 0 && !matched.Contains(cell))
            .Select(cell => $"{form.Form} ({cell.Row - offset}, {cell.Column}): unexpected \"{cell.JoinedText}\""));
        return differences;
    }

    /// <summary>A wrapped line may or may not have ended in a blank; everything else must be the same.</summary>
    private static bool SameText(string found, string expected) =>
        found == expected || found.Replace(" ", string.Empty, StringComparison.Ordinal) == expected.Replace(" ", string.Empty, StringComparison.Ordinal);
}
