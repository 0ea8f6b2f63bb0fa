using Extractor.Documents;
using Extractor.Geometry;
using Extractor.Layout;

namespace Extractor.Tables.Aligned;

/// <summary>A grid read off the alignment of text, with what it was read from.</summary>
/// <param name="Grid">The grid.</param>
/// <param name="Lines">The printed lines, from top to bottom.</param>
/// <param name="HeaderLines">How many of the first lines are header.</param>
internal sealed record AlignedGrid(Grid Grid, List<AlignedLine> Lines, int HeaderLines);

/// <summary>Where the rows of a grid come from.</summary>
internal enum RowSource
{
    /// <summary>Printed lines, those of one entry joined.</summary>
    Lines,

    /// <summary>Rules across the table, whatever number of lines stands between two of them.</summary>
    Rules,
}

/// <summary>Makes a grid of the rows of a block: columns from its body, rows from its lines, spans from its header.</summary>
internal static class AlignedGridBuilder
{
    /// <summary>Columns that an aligned table may have; the widest of the corpus have 30.</summary>
    private const int MostColumns = 80;

    /// <summary>Rows with values that make the body the only witness of the columns.</summary>
    private const int FewestBodyRows = 2;

    /// <summary>Builds the grid, or gives null when no columns stand out.</summary>
    public static AlignedGrid? Build(List<PhraseRow> rows, BlockRules rules, RowSource source)
    {
        var body = BodyOf(rows);
        var separators = ColumnSeparators.Find(body);
        if (separators.Count == 0 || separators.Count >= MostColumns)
        {
            return null;
        }

        var columns = AlignedColumns.Of(separators, body, rows);
        columns = Settle(columns, separators, rows);
        var lines = rows.ConvertAll(columns.Place);
        var headerLines = CountHeaderLines(lines, rules.Across);
        var header = lines.GetRange(0, headerLines);
        AlignedHeader.Widen(header, columns, rules.Partial);
        var rest = lines.GetRange(headerLines, lines.Count - headerLines);
        bool[] joins = source == RowSource.Rules
            ? [.. lines.Select((line, i) => i > 0 && !AlignedRows.HasRuleBetween(lines[i - 1], line, rules.Across))]
            : [.. AlignedHeader.Joins(header, rules.Across), .. AlignedRows.Joins(rest, rules.Across)];
        return new AlignedGrid(MakeGrid(columns, lines, joins, headerLines, rules.Across), lines, headerLines);
    }

    /// <summary>The rows that show the columns: those with values behind the first entry, else all with several entries.</summary>
    private static List<PhraseRow> BodyOf(List<PhraseRow> rows)
    {
        var withValues = rows.FindAll(row => row.Phrases.Length > 1 && row.Phrases.Skip(1).Any(phrase => phrase.IsValue));
        var withColumns = rows.FindAll(AlignedBlocks.HasColumns);
        return withValues.Count >= FewestBodyRows && 3 * withValues.Count >= withColumns.Count ? withValues : withColumns;
    }

    /// <summary>
    /// Moves each edge within its strip to where the words of all lines cross it least: labels of the header are often wider than
    /// the figures below them. Of equal places the widest is taken.
    /// </summary>
    private static AlignedColumns Settle(AlignedColumns columns, List<Interval> separators, List<PhraseRow> rows)
    {
        var edges = columns.Edges.ToBuilder();
        var words = rows.SelectMany(row => row.Phrases).SelectMany(phrase => phrase.Words).ToList();
        for (var i = 0; i < separators.Count; i++)
        {
            edges[i + 1] = LeastCrossed(separators[i], words);
        }

        return columns with { Edges = edges.ToImmutable() };
    }

    private static double LeastCrossed(Interval strip, List<Word> words)
    {
        var events = new List<(double X, int Change)> { (strip.Start, 0), (strip.End, 0) };
        var crossing = 0;
        foreach (var word in words)
        {
            if (word.Box.Right <= strip.Start || word.Box.Left >= strip.End)
            {
                continue;
            }

            if (word.Box.Left <= strip.Start)
            {
                crossing++;
            }
            else
            {
                events.Add((word.Box.Left, +1));
            }

            if (word.Box.Right < strip.End)
            {
                events.Add((word.Box.Right, -1));
            }
        }

        events.Sort((a, b) => a.X != b.X ? a.X.CompareTo(b.X) : a.Change.CompareTo(b.Change));
        var (best, least, widest) = (strip.Center, int.MaxValue, 0.0);
        for (var i = 0; i + 1 < events.Count; i++)
        {
            crossing += events[i].Change;
            var width = events[i + 1].X - events[i].X;
            if (width > 0 && (crossing < least || (crossing == least && width > widest)))
            {
                (best, least, widest) = ((events[i].X + events[i + 1].X) / 2, crossing, width);
            }
        }

        return best;
    }

    private static int CountHeaderLines(List<AlignedLine> lines, List<double> across)
    {
        var firstBody = lines.FindIndex(line => line.HasValues);
        if (firstBody >= 0)
        {
            // A heading of the first group of rows stands under the header and has nothing beside it.
            while (firstBody > 1 && lines[firstBody - 1].IsLabelOnly && lines.FindIndex(0, firstBody - 1, line => !line.IsLabelOnly) >= 0)
            {
                firstBody--;
            }

            return firstBody;
        }

        var end = 1;
        while (end < Math.Min(lines.Count, 5) && !AlignedRows.HasRuleBetween(lines[end - 1], lines[end], across))
        {
            end++;
        }

        return end < Math.Min(lines.Count, 5) ? end : 1;
    }

    private static Grid MakeGrid(AlignedColumns columns, List<AlignedLine> lines, bool[] joins, int headerLines, List<double> across)
    {
        var rowOf = new int[lines.Count];
        for (var i = 1; i < lines.Count; i++)
        {
            rowOf[i] = rowOf[i - 1] + (joins[i] ? 0 : 1);
        }

        var rowCount = rowOf[^1] + 1;
        var edges = new double[rowCount + 1];
        edges[0] = lines[0].Row.Box.Top - 1;
        edges[rowCount] = lines[^1].Row.Box.Bottom + 1;
        for (var i = 1; i < lines.Count; i++)
        {
            if (!joins[i])
            {
                edges[rowOf[i]] = (lines[i - 1].Row.Ink.End + lines[i].Row.Ink.Start) / 2;
            }
        }

        for (var i = 1; i <= rowCount; i++)
        {
            edges[i] = Math.Max(edges[i], edges[i - 1] + 0.01);
        }

        var cells = new AlignedCells(rowCount, columns.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var entry in lines[i].Entries.Where(entry => entry.Spans))
            {
                cells.Span(rowOf[i], 1, entry.First, entry.Last - entry.First + 1);
            }
        }

        for (var i = 1; i < headerLines; i++)
        {
            if (!joins[i] && !AlignedRows.HasRuleBetween(lines[i - 1], lines[i], across))
            {
                foreach (var entry in lines[i].Entries.Where(entry => !entry.Spans && IsContinued(lines, rowOf, i, entry.First)))
                {
                    cells.Span(rowOf[i] - 1, 2, entry.First, 1);
                }
            }
        }

        return new Grid(columns.Edges, [.. edges], cells.ToCells(), GridOrigin.Aligned);
    }

    /// <summary>A label of two lines beside labels of two levels is one cell.</summary>
    private static bool IsContinued(List<AlignedLine> lines, int[] rowOf, int line, int column)
    {
        var above = line - 1;
        while (above > 0 && rowOf[above - 1] == rowOf[line - 1])
        {
            above--;
        }

        for (; above < line; above++)
        {
            foreach (var entry in lines[above].Entries)
            {
                if (entry.First <= column && column <= entry.Last)
                {
                    return !entry.Spans && lines[line].Row.Ink.Start - lines[line - 1].Row.Ink.End < 0.8 * lines[line].Row.FontSize;
                }
            }
        }

        return false;
    }
}
