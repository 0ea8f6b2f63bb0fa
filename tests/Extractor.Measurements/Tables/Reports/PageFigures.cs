using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Geometry;
using Extractor.Layout;

namespace Extractor.Measurements.Tables.Reports;

/// <summary>
/// What became of the text in the tables of one page.
/// </summary>
/// <param name="Characters">Characters of the glyphs whose middle is inside a table's box, blanks left out.</param>
/// <param name="Conserved">Of these, those that are in the text of a cell or of <c>unassigned</c> of this page's tables, as multisets.</param>
/// <param name="Figures">Figures among poppler's words whose middle is inside a table's box.</param>
/// <param name="Found">
/// Of these, those that are found whole in exactly one cell: the middle of the word is inside one cell (of the innermost table), and the
/// cell's text holds the word, each character of it used once.
/// </param>
/// <param name="Outside">Figures among poppler's words on the page outside all tables.</param>
/// <param name="Elsewhere">Figures among poppler's words on a page without tables: many of them hint at a table that was missed.</param>
internal readonly record struct PageFigures(long Characters, long Conserved, long Figures, long Found, long Outside, long Elsewhere)
{
    public static PageFigures operator +(PageFigures one, PageFigures other) => new(
        one.Characters + other.Characters,
        one.Conserved + other.Conserved,
        one.Figures + other.Figures,
        one.Found + other.Found,
        one.Outside + other.Outside,
        one.Elsewhere + other.Elsewhere);

    /// <summary>Counts a page.</summary>
    /// <param name="page">The page as its reader gives it.</param>
    /// <param name="tables">Its tables, not joined with those of other pages.</param>
    /// <param name="words">What poppler sees on it.</param>
    public static PageFigures Of(Page page, ImmutableArray<Table> tables, IReadOnlyList<PopplerWord> words)
    {
        var boxes = tables.Select(table => table.Location.Box).OfType<BoundingBox>().ToList();
        var (characters, conserved) = Conservation(PageLayout.Of(page), boxes, tables);
        var inside = new List<PopplerWord>();
        var outside = 0;
        foreach (var word in words.Select(word => word with { Text = NumericStrings.Comparable(word.Text) }).Where(word => NumericStrings.IsFigure(word.Text)))
        {
            if (boxes.Exists(box => box.Contains(word.Box.Center)))
            {
                inside.Add(word);
            }
            else
            {
                outside++;
            }
        }

        return tables.IsEmpty
            ? new PageFigures(0, 0, 0, 0, Outside: 0, Elsewhere: outside)
            : new PageFigures(characters, conserved, inside.Count, CountFound(inside, tables), outside, Elsewhere: 0);
    }

    private static (long Characters, long Conserved) Conservation(PageLayout layout, List<BoundingBox> boxes, ImmutableArray<Table> tables)
    {
        var balance = new Dictionary<char, int>();
        foreach (var character in tables.SelectMany(table => table.Cells.Select(cell => cell.Text).Concat(table.Unassigned.Select(line => line.Text))).SelectMany(text => text))
        {
            balance[character] = balance.GetValueOrDefault(character) + 1;
        }

        var (characters, conserved) = (0L, 0L);
        foreach (var glyph in layout.Glyphs)
        {
            var center = layout.Frame.ToPage(glyph.Box).Center;
            if (!boxes.Exists(box => box.Contains(center)))
            {
                continue;
            }

            foreach (var character in glyph.Text.Where(character => !char.IsWhiteSpace(character)))
            {
                characters++;
                if (balance.GetValueOrDefault(character) > 0)
                {
                    balance[character]--;
                    conserved++;
                }
            }
        }

        return (characters, conserved);
    }

    private static long CountFound(List<PopplerWord> words, ImmutableArray<Table> tables)
    {
        // The smaller a table, the further inside it is.
        var ordered = tables.Where(table => table.Location.Box is not null).OrderBy(table => table.Location.Box!.Value.Area).ToList();
        var left = new Dictionary<TableCell, string>(ReferenceEqualityComparer.Instance);
        var found = 0L;

        // Long words first: 12 must not use up the characters of 128.12.
        foreach (var word in words.OrderByDescending(word => word.Text.Length))
        {
            var center = word.Box.Center;
            var table = ordered.Find(table => table.Location.Box!.Value.Contains(center));
            var cells = table?.Cells.Where(cell => cell.Location.Box is { } box && box.Contains(center)).Take(2).ToList();
            if (cells is not [var cell])
            {
                continue;
            }

            var text = left.GetValueOrDefault(cell) ?? NumericStrings.Comparable(cell.Text);
            var at = text.IndexOf(word.Text, StringComparison.Ordinal);
            if (at >= 0)
            {
                found++;
                left[cell] = text.Remove(at, word.Text.Length).Insert(at, "\n");
            }
        }

        return found;
    }
}
