using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Layout;

namespace Extractor.Tables;

/// <summary>
/// Finds the glyphs of a seal or a watermark that is painted over a table: much larger than the table's text, and too large for
/// the cells they lie on. Painted in one go, they are read in the order of painting, whatever angle they follow.
/// </summary>
internal static class Stamps
{
    /// <summary>Times the table's mean size from which a glyph may be a stamp's; headings inside tables reach 1.4.</summary>
    private const double LargeRatio = 1.5;

    /// <summary>Share of its height by which a glyph must stick out of its cell.</summary>
    private const double Overhang = 0.12;

    /// <summary>Indices of the stamp's glyphs in the order of painting; mostly none.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="cellGlyphs">For each cell, the glyphs that lie on it.</param>
    /// <param name="glyphs">All glyphs of the page.</param>
    public static List<int> Find(Grid grid, List<int>?[] cellGlyphs, ImmutableArray<Glyph> glyphs)
    {
        var (sum, count, largest) = (0.0, 0, 0.0);
        foreach (var index in cellGlyphs.Where(cell => cell is not null).SelectMany(cell => cell!))
        {
            sum += glyphs[index].FontSize;
            largest = Math.Max(largest, glyphs[index].FontSize);
            count++;
        }

        var limit = count == 0 ? 0 : LargeRatio * sum / count;
        if (largest <= limit)
        {
            return [];
        }

        var found = new SortedSet<int>();
        for (var i = 0; i < cellGlyphs.Length; i++)
        {
            foreach (var index in cellGlyphs[i] ?? [])
            {
                var glyph = glyphs[index];
                if (glyph.FontSize > limit && !string.IsNullOrWhiteSpace(glyph.Text) && SticksOut(grid, i, glyph) && !found.Contains(index))
                {
                    AddRun(index, glyphs, found);
                }
            }
        }

        return [.. found];
    }

    /// <summary>The text of the stamps, one line for each run of painting.</summary>
    public static IEnumerable<TextLine> Lines(List<int> stamps, ImmutableArray<Glyph> glyphs)
    {
        for (var first = 0; first < stamps.Count;)
        {
            var end = first + 1;
            while (end < stamps.Count && stamps[end] == stamps[end - 1] + 1)
            {
                end++;
            }

            var run = stamps.GetRange(first, end - first).ConvertAll(index => glyphs[index]);
            var box = run.Select(glyph => glyph.Box).Aggregate((all, next) => all.Union(next));
            yield return TextLine.Of([new Word(string.Concat(run.Select(glyph => glyph.Text)), box, run[0].FontSize)]);
            first = end;
        }
    }

    private static bool SticksOut(Grid grid, int cell, in Glyph glyph)
    {
        var box = grid.BoxOf(grid.Cells[cell]);
        var room = Overhang * glyph.Box.Height;
        return glyph.Box.Top < box.Top - room || glyph.Box.Bottom > box.Bottom + room;
    }

    /// <summary>Adds the neighbours in painting order of the same size: the rest of the stamp, wherever it lies.</summary>
    private static void AddRun(int index, ImmutableArray<Glyph> glyphs, SortedSet<int> found)
    {
        for (var i = index; i >= 0 && IsSame(glyphs[i], glyphs[index]); i--)
        {
            found.Add(i);
        }

        for (var i = index + 1; i < glyphs.Length && IsSame(glyphs[i], glyphs[index]); i++)
        {
            found.Add(i);
        }
    }

    private static bool IsSame(in Glyph glyph, in Glyph stamp) => Math.Abs(glyph.FontSize - stamp.FontSize) < 0.05 * stamp.FontSize;
}
