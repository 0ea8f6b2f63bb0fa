using Extractor.Documents;
using Extractor.Fixtures.Shapes;
using Extractor.Fixtures.Shapes.Printed;
using Extractor.Fixtures.Shapes.Rendering;
using Extractor.Fixtures.Shapes.Truth;
using Extractor.Sources;
using Extractor.Tables;

namespace Extractor.Measurements.Tables.Shapes;

/// <summary>How a rendered shape was read.</summary>
/// <param name="File">The file.</param>
/// <param name="Differences">What is not as it was printed: cells, spans, pages, text around; empty when everything is.</param>
/// <param name="HeaderDifferences">Header rows and halves that are not as they were printed.</param>
internal sealed record ShapeResult(ShapeFile File, IReadOnlyList<string> Differences, IReadOnlyList<string> HeaderDifferences)
{
    /// <summary>Whether every table, cell, span, page and text around it is as it was printed.</summary>
    public bool IsExact => Differences.Count == 0;

    /// <summary>Whether the header rows and the halves of every table are known, too.</summary>
    public bool HasHeaders => IsExact && HeaderDifferences.Count == 0;
}

/// <summary>Reads a rendered shape with the whole pipeline and compares it with what was known before it was printed.</summary>
internal sealed class ShapeComparison
{
    private readonly List<string> differences = [];
    private readonly List<string> headerDifferences = [];

    public static ShapeResult Of(ShapeFile file)
    {
        using var reading = SourceReader.Open(file.Path);
        var comparison = new ShapeComparison();
        if (reading.Document is { } document)
        {
            comparison.Compare(ShapeTruth.Of(file.Document), ExtractionPipeline.Extract(document), hasPages: file.Renderer != ShapeRendering.Word);
        }
        else
        {
            comparison.differences.Add("not opened: " + string.Join("; ", reading.Diagnostics));
        }

        return new ShapeResult(file, comparison.differences, comparison.headerDifferences);
    }

    private void Compare(ShapeTruth truth, ExtractedDocument document, bool hasPages)
    {
        var left = document.Tables.ToList();
        foreach (var expected in truth.Tables)
        {
            var found = left.MaxBy(table => Likeness(expected.Table, table));
            if (found is null || Likeness(expected.Table, found) == 0)
            {
                differences.Add($"a table of {expected.Table.Rows} x {expected.Table.Columns} was not found");
                continue;
            }

            left.Remove(found);
            CompareCells(expected.Table, found);
            CompareHeader(expected.Table, found);
            var pages = found.Fragments.Select(fragment => fragment.Location.Page ?? 0).Distinct().ToList();
            if (hasPages && !pages.SequenceEqual(expected.Pages))
            {
                differences.Add($"expected on pages {string.Join(' ', expected.Pages)}, found on {string.Join(' ', pages)}");
            }
        }

        differences.AddRange(left.Select(table => $"{table.RowCount} x {table.ColumnCount} is no table: {string.Join('|', table.Cells.Take(4).Select(cell => cell.JoinedText))}"));
        CompareText(truth, document);
    }

    private void CompareCells(GridTable expected, Table found)
    {
        if ((found.RowCount, found.ColumnCount) != (expected.Rows, expected.Columns))
        {
            differences.Add($"expected {expected.Rows} rows x {expected.Columns} columns, found {found.RowCount} x {found.ColumnCount}");
        }

        var matched = new HashSet<TableCell>();
        foreach (var cell in expected.Cells)
        {
            var text = ComparableCellText.Of(cell.Text);
            var other = found.At(cell.Row, cell.Column);
            if (other is not null && (other.Row, other.Column) == (cell.Row, cell.Column))
            {
                matched.Add(other);
            }

            if (other is null ? text.Length > 0 : ComparableCellText.Of(other.JoinedText) != text)
            {
                differences.Add($"({cell.Row}, {cell.Column}): expected \"{cell.Text}\", found \"{other?.JoinedText ?? "no cell"}\"");
            }
            else if (other is not null && (other.Row, other.Column, other.RowSpan, other.ColumnSpan) != (cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan))
            {
                differences.Add($"({cell.Row}, {cell.Column}) \"{cell.Text}\": expected {cell.RowSpan} x {cell.ColumnSpan}, "
                    + $"found {other.RowSpan} x {other.ColumnSpan} at ({other.Row}, {other.Column})");
            }
        }

        differences.AddRange(found.Cells.Where(cell => cell.Text.Length > 0 && !matched.Contains(cell)).Select(cell => $"({cell.Row}, {cell.Column}): unexpected \"{cell.JoinedText}\""));
    }

    private void CompareHeader(GridTable expected, Table found)
    {
        var tree = HeaderTree.Of(found);
        if (expected.HeaderRows > 0 && (tree.Rows.First, tree.Rows.End) != (0, expected.HeaderRows))
        {
            headerDifferences.Add($"expected {expected.HeaderRows} header rows, found {tree.Rows.First}..{tree.Rows.End}");
        }

        var panels = TwinSplit.Of(found, tree).Select(panel => panel.Count).ToList();
        if (!panels.SequenceEqual(expected.Panels))
        {
            headerDifferences.Add($"expected halves of {string.Join(" and ", expected.Panels)} columns, found {string.Join(" and ", panels)}");
        }
    }

    private void CompareText(ShapeTruth truth, ExtractedDocument document)
    {
        var outside = string.Concat(document.Blocks.Select(block => block switch
        {
            Paragraph paragraph => ComparableCellText.WithoutBlanks(paragraph.Text),
            Heading heading => ComparableCellText.WithoutBlanks(heading.Text),
            _ => "",
        }));
        differences.AddRange(truth.Text.Where(text => !outside.Contains(ComparableCellText.WithoutBlanks(text))).Select(text => $"text around the tables is not in one piece: \"{text}\""));

        var unassigned = string.Concat(document.Tables.SelectMany(table => table.Unassigned).Select(line => ComparableCellText.WithoutBlanks(line.Text)));
        var stamps = string.Concat(truth.Stamps);
        if (unassigned.Any(character => !stamps.Contains(character)))
        {
            differences.Add($"in a table but in no cell: \"{unassigned}\"");
        }

        if (stamps.Any(character => !unassigned.Contains(character) && !outside.Contains(character)))
        {
            differences.Add($"lost: \"{stamps}\"");
        }
    }

    /// <summary>How many texts two tables have in common.</summary>
    private static int Likeness(GridTable expected, Table found)
    {
        var texts = expected.Cells.Select(cell => ComparableCellText.Of(cell.Text)).Where(text => text.Length > 0).ToHashSet();
        return found.Cells.Select(cell => ComparableCellText.Of(cell.JoinedText)).Distinct().Count(texts.Contains);
    }
}
