using System.Globalization;
using System.Text;
using Extractor.Tables;

namespace Extractor.Inspection;

/// <summary>Tells in words how the tables of a page were chosen: each reading with what the evidence says about it.</summary>
public static class DecisionText
{
    /// <summary>
    /// One paragraph a region, the chosen reading first. A page whose tables are all drawn without doubt says so in one line. The
    /// same input gives the same text; lines end in <c>\n</c>.
    /// </summary>
    public static string Of(PageTables tables)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"page {tables.Layout.Page.Number}: {tables.Tables.Length} tables, {tables.GlyphsInCells} glyphs in cells, {tables.GlyphsUnassigned} unassigned, {tables.Layout.InkedGlyphCount} on the page\n");
        if (tables.Decisions.IsEmpty)
        {
            text.Append(tables.Tables.IsEmpty ? "no table, and no text that is aligned like one\n" : "every table is drawn with rules, one entry a cell: no other reading was tried\n");
        }

        foreach (var decision in tables.Decisions)
        {
            var box = decision.Region;
            text.Append(CultureInfo.InvariantCulture, $"\nregion {box.Left:0.#} {box.Top:0.#} {box.Right:0.#} {box.Bottom:0.#}\n");
            for (var i = 0; i < decision.Hypotheses.Length; i++)
            {
                Append(text, decision.Hypotheses[i], isChosen: i == 0);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, GridHypothesis hypothesis, bool isChosen)
    {
        var sizes = string.Join(", ", hypothesis.Grids.Select(grid => string.Create(CultureInfo.InvariantCulture, $"{grid.RowCount} x {grid.ColumnCount}")));
        text.Append(isChosen ? "  chosen: " : "  instead: ").Append(hypothesis.Name);
        text.Append(sizes.Length > 0 ? $" ({sizes})" : string.Empty);
        text.Append(hypothesis.Scores.IsEmpty ? ", no rival\n" : string.Create(CultureInfo.InvariantCulture, $", {hypothesis.Total:0.000}\n"));
        foreach (var score in hypothesis.Scores)
        {
            text.Append(CultureInfo.InvariantCulture, $"    {score.Value:0.000} x {score.Weight:0.#}  {score.Evidence}\n");
        }
    }
}
