using Extractor.Documents;
using Extractor.Fixtures.Truth;
using Extractor.Text;

namespace Extractor.Tests.Corpus;

/// <summary>Compares an extracted table with the truth, cell by cell: place, spans and printed text.</summary>
internal static class CellComparison
{
    /// <summary>The differences in words; empty when every cell of the truth is there and nothing else is.</summary>
    public static IReadOnlyList<string> Differences(FixtureFile file, FormTruth form, Table table) =>
        file.DropsCoveredCells ? RowDifferences(file, form, table) : CellDifferences(file, form, table);

    private static List<string> CellDifferences(FixtureFile file, FormTruth form, Table table)
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

        differences.AddRange(table.Cells
            .Where(cell => IsPrintedRow(table, cell.Row) && cell.Text.Length > 0 && !matched.Contains(cell))
            .Select(cell => $"{form.Form} ({cell.Row - offset}, {cell.Column}): unexpected \"{cell.JoinedText}\""));
        return differences;
    }

    /// <summary>Where the source drops the cells that a merge covers, a row is the sequence of those that are left.</summary>
    private static List<string> RowDifferences(FixtureFile file, FormTruth form, Table table)
    {
        var differences = new List<string>();
        var lastRow = form.Cells.Max(cell => cell.Row + cell.RowSpan);
        for (var row = 0; row < lastRow; row++)
        {
            var expected = form.Cells
                .Where(cell => cell.Row <= row && row < cell.Row + cell.RowSpan)
                .OrderBy(cell => cell.Column)
                .Select(cell => cell.Row == row ? file.PrintedText(form, cell) : string.Empty)
                .ToList();
            var found = table.Cells.Where(cell => cell.Row == row + table.CaptionRowCount).OrderBy(cell => cell.Column).Select(cell => cell.JoinedText).ToList();
            if (!expected.SequenceEqual(found))
            {
                differences.Add($"{form.Form} row {row}: expected {string.Join('|', expected)}, found {string.Join('|', found)}");
            }
        }

        var printedRows = Enumerable.Range(0, table.RowCount).Count(row => IsPrintedRow(table, row));
        if (printedRows != lastRow)
        {
            differences.Add($"{form.Form}: expected {lastRow} rows, found {printedRows}");
        }

        return differences;
    }

    private static bool IsPrintedRow(Table table, int row) => row >= table.CaptionRowCount && row < table.RowCount - table.NoteRowCount;

    /// <summary>
    /// A wrapped line may or may not have ended in a blank, and a text layer may name a character by its radical (⼊ for 入), which
    /// looks the same on the page; everything else must be the same.
    /// </summary>
    private static bool SameText(string found, string expected) => found == expected || Unified(found) == Unified(expected);

    private static string Unified(string text) => new(
        [.. text.Where(character => character != ' ').Select(character => character is >= '\u2E80' and <= '\u2FDF' ? CompatibilityCharacters.Fold(character) : character)]);
}
