using Extractor.Geometry;
using Extractor.Layout;

namespace Extractor.Tables.Choice;

/// <summary>
/// The evidence that a page itself gives for a reading, each from 0 to 1. The weights were set on the ruled and unruled tables of
/// the ICDAR 2013 set, so that a sound reading stands above 0.85 and one with merged columns below 0.7.
/// </summary>
internal static class PageEvidence
{
    /// <summary>Distance of a rule from the edge that stands for it, in em: text keeps at least this from a rule that is none of its own.</summary>
    private const double RuleDistance = 0.7;

    /// <summary>All scores of a set of grids in a region.</summary>
    public static IEnumerable<EvidenceScore> Of(TableRegion region, IReadOnlyList<PageTable> tables)
    {
        yield return new EvidenceScore("coverage: text in cells", Coverage(region, tables), 2);
        yield return new EvidenceScore("whole entries: none cut by an edge", Whole(region, tables), 3);
        yield return new EvidenceScore("one entry a line of a cell", Single(tables), 3);
        yield return new EvidenceScore("one figure a cell", OneFigure(tables), 2);
        yield return new EvidenceScore("rows begin with a label", Labelled(tables), 1);
        yield return new EvidenceScore("rules are edges", RulesKept(region, tables), 3);
        yield return new EvidenceScore("columns of one type", ColumnTypes(tables), 1);
        yield return new EvidenceScore("cells are filled", Filled(tables), 0.5);
    }

    private static double Coverage(TableRegion region, IReadOnlyList<PageTable> tables) =>
        region.PhraseCount == 0 ? 0 : (double)region.Rows.Sum(row => row.Phrases.Count(phrase => tables.Any(table => table.Grid.Box.Contains(phrase.Box.Center)))) / region.PhraseCount;

    /// <summary>Share of the phrases that no edge of a cell crosses.</summary>
    private static double Whole(TableRegion region, IReadOnlyList<PageTable> tables)
    {
        var (whole, all) = (0, 0);
        foreach (var table in tables)
        {
            var places = new CellPlaces(table.Grid);
            foreach (var phrase in region.Rows.SelectMany(row => row.Phrases).Where(phrase => table.Grid.Box.Contains(phrase.Box.Center)))
            {
                all++;
                var inset = Math.Min(0.2 * phrase.FontSize, phrase.Box.Width / 4);
                var middle = phrase.Box.Center.Y;
                whole += places.At(new Point(phrase.Box.Left + inset, middle)) == places.At(new Point(phrase.Box.Right - inset, middle)) ? 1 : 0;
            }
        }

        return all == 0 ? 0 : (double)whole / all;
    }

    /// <summary>Share of the entries that have a line of a cell for themselves.</summary>
    private static double Single(IReadOnlyList<PageTable> tables)
    {
        var (entries, lines) = (0, 0);
        foreach (var line in tables.SelectMany(table => table.CellLines).SelectMany(cell => cell))
        {
            lines++;
            entries += PhraseRow.CountPhrases(line.Words);
        }

        return entries == 0 ? 0 : (double)lines / entries;
    }

    /// <summary>Share of the cells with figures that hold one; a figure in pieces reads as one.</summary>
    private static double OneFigure(IReadOnlyList<PageTable> tables)
    {
        var (one, all) = (0, 0);
        foreach (var cell in tables.SelectMany(table => table.CellLines))
        {
            var figures = cell.Count(line => CellKind.IsFigure(line.Text));
            all += figures > 0 ? 1 : 0;
            one += figures == 1 ? 1 : 0;
        }

        return all == 0 ? 1 : (double)one / all;
    }

    /// <summary>Share of the rows whose first cell is filled, or reached by a cell of several rows.</summary>
    private static double Labelled(IReadOnlyList<PageTable> tables)
    {
        var (labelled, all) = (0, 0);
        foreach (var table in tables)
        {
            all += table.Grid.RowCount;
            for (var i = 0; i < table.Grid.Cells.Length; i++)
            {
                labelled += table.Grid.Cells[i].Column == 0 && table.CellLines[i].Length > 0 ? table.Grid.Cells[i].RowSpan : 0;
            }
        }

        return all == 0 ? 0 : (double)labelled / all;
    }

    /// <summary>Share of the length of the rules that lies along edges of the grids.</summary>
    private static double RulesKept(TableRegion region, IReadOnlyList<PageTable> tables)
    {
        var reach = RuleDistance * (region.Rows.IsEmpty ? 10 : region.Rows[region.Rows.Length / 2].FontSize);
        var (kept, all) = (0.0, 0.0);
        foreach (var rule in region.Rules.Horizontal)
        {
            all += rule.Extent.Length;
            kept += tables.Any(table => IsNear(table.Grid.RowEdges, rule.Position, reach)) ? rule.Extent.Length : 0;
        }

        foreach (var rule in region.Rules.Vertical)
        {
            all += rule.Extent.Length;
            kept += tables.Any(table => IsNear(table.Grid.ColumnEdges, rule.Position, reach)) ? rule.Extent.Length : 0;
        }

        return all == 0 ? 1 : kept / all;
    }

    private static bool IsNear(IReadOnlyList<double> edges, double position, double reach)
    {
        foreach (var edge in edges)
        {
            if (Math.Abs(edge - position) <= reach)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How far each column holds only figures or only words, below the first row.</summary>
    private static double ColumnTypes(IReadOnlyList<PageTable> tables)
    {
        var (pure, all) = (0, 0);
        foreach (var table in tables)
        {
            var counts = new (int Figures, int Labels)[table.Grid.ColumnCount];
            for (var i = 0; i < table.Grid.Cells.Length; i++)
            {
                var cell = table.Grid.Cells[i];
                if (cell.Row > 0 && cell.ColumnSpan == 1 && table.CellLines[i].Length > 0)
                {
                    var isFigure = PhraseForms.Of(table.CellLines[i][0].Words) != PhraseForm.Label;
                    counts[cell.Column].Figures += isFigure ? 1 : 0;
                    counts[cell.Column].Labels += isFigure ? 0 : 1;
                }
            }

            pure += counts.Sum(count => Math.Max(count.Figures, count.Labels));
            all += counts.Sum(count => count.Figures + count.Labels);
        }

        return all == 0 ? 0 : (double)pure / all;
    }

    private static double Filled(IReadOnlyList<PageTable> tables)
    {
        var all = tables.Sum(table => table.Grid.Cells.Length);
        return all == 0 ? 0 : (double)tables.Sum(table => table.CellLines.Count(lines => lines.Length > 0)) / all;
    }
}
