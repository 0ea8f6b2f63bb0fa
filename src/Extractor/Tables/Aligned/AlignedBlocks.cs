using Extractor.Geometry;
using Extractor.Layout;

namespace Extractor.Tables.Aligned;

/// <summary>
/// Finds runs of rows whose gaps stand above one another: what a reader takes for a table although no line is drawn
/// (after the text edges of Nurminen 2013, with gaps in the place of edges, because centred columns have none).
/// </summary>
internal static class AlignedBlocks
{
    /// <summary>Empty height between two rows that ends a block, in em; groups of rows stand up to 2 em apart.</summary>
    private const double GreatestDistance = 2.4;

    /// <summary>Rows of one phrase in a row inside a table: headings of groups and wrapped labels.</summary>
    private const int MostSingles = 4;

    /// <summary>Common width of two gaps that makes them one column gap, in em.</summary>
    private const double CommonGap = 0.3;

    /// <summary>How many of the last rows with columns a new one is compared with; long labels hide a gap for a row or two.</summary>
    private const int RowsCompared = 4;

    /// <summary>The blocks of a zone, each from its first to its last row with columns.</summary>
    /// <param name="rows">From top to bottom.</param>
    public static List<List<PhraseRow>> Find(List<PhraseRow> rows)
    {
        var blocks = new List<List<PhraseRow>>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (!HasColumns(rows[i]))
            {
                continue;
            }

            var last = Grow(rows, i);
            if (last > i)
            {
                blocks.Add(rows.GetRange(i, last - i + 1));
                i = last;
            }
        }

        return blocks;
    }

    /// <summary>Whether the row has entries side by side, and more than a list's mark and its text.</summary>
    public static bool HasColumns(PhraseRow row) =>
        row.Phrases.Length > 2 || (row.Phrases.Length == 2 && !IsListMark(row.Phrases[0].Text));

    private static int Grow(List<PhraseRow> rows, int first)
    {
        var last = first;
        var recent = new List<PhraseRow> { rows[first] };
        var strangers = 0;
        var singles = 0;
        for (var i = first + 1; i < rows.Count; i++)
        {
            var distance = rows[i].Ink.Start - rows[i - 1].Ink.End;
            if (distance > GreatestDistance * Math.Max(rows[i].FontSize, rows[i - 1].FontSize))
            {
                break;
            }

            if (!HasColumns(rows[i]))
            {
                singles++;
                if (singles > MostSingles || IsProse(rows, i))
                {
                    break;
                }

                continue;
            }

            if (!recent.Exists(row => ShareGap(row, rows[i])))
            {
                strangers++;
                if (strangers > 1)
                {
                    break;
                }

                continue;
            }

            strangers = 0;
            singles = 0;
            last = i;
            recent.Add(rows[i]);
            if (recent.Count > RowsCompared)
            {
                recent.RemoveAt(0);
            }
        }

        return last;
    }

    /// <summary>Two lines of running text below one another are no part of a table.</summary>
    private static bool IsProse(List<PhraseRow> rows, int index) =>
        TextColumns.IsProse(rows[index].Phrases[0])
        && index + 1 < rows.Count && rows[index + 1].Phrases.Length == 1 && TextColumns.IsProse(rows[index + 1].Phrases[0]);

    private static bool ShareGap(PhraseRow first, PhraseRow second)
    {
        var wanted = CommonGap * Math.Max(first.FontSize, second.FontSize);
        var (i, j) = (1, 1);
        while (i < first.Phrases.Length && j < second.Phrases.Length)
        {
            var a = GapBefore(first, i);
            var b = GapBefore(second, j);
            if (a.OverlapWith(b) >= wanted)
            {
                return true;
            }

            if (a.End < b.End)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return false;
    }

    private static Interval GapBefore(PhraseRow row, int phrase) =>
        Interval.Between(row.Phrases[phrase - 1].Box.Right, row.Phrases[phrase].Box.Left);

    /// <summary>A bullet, <c>1.</c>, <c>(a)</c>, <c>一、</c>: what begins an item of a list.</summary>
    private static bool IsListMark(string text)
    {
        if (text.Length > 4)
        {
            return false;
        }

        return text.Length == 1
            ? !char.IsLetterOrDigit(text[0])
            : text[^1] is '.' or ')' or '）' or '、' or '．' or ':' or '：' && text.Count(char.IsLetterOrDigit) is > 0 and <= 3;
    }
}
