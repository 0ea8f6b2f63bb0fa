using Extractor.Layout;

namespace Extractor.Tables.Aligned;

/// <summary>Whether a block of aligned text is a table: figures below one another, or short entries between rules.</summary>
internal static class AlignedTableTest
{
    /// <summary>Rows with entries side by side that a table without rules needs.</summary>
    private const int FewestRows = 3;

    /// <summary>Share of a column's entries that must be figures for a column of figures.</summary>
    private const double FigureShare = 0.6;

    /// <summary>Mean length of the entries of a table of words, in characters.</summary>
    private const double LongestEntry = 28;

    /// <summary>Judges a grid by its lines.</summary>
    public static bool IsTable(AlignedGrid table, BlockRules rules)
    {
        var body = table.Lines.GetRange(table.HeaderLines, table.Lines.Count - table.HeaderLines);
        var withColumns = body.Count(line => line.Entries.Count > 1 || (line.Entries.Count == 1 && line.Entries[0].First > 0));
        var isRuled = rules.Across.Count >= 2
            && rules.Across[0] < table.Lines[0].Row.Box.Center.Y && rules.Across[^1] > table.Lines[^1].Row.Box.Center.Y - (3 * table.Lines[^1].Row.FontSize);
        var columns = table.Grid.ColumnCount;
        var figureColumns = Enumerable.Range(0, columns).Count(column => IsFigureColumn(body, column));
        if (ContentsForm.IsContents(table.Lines, table.HeaderLines, columns) || AreScales(table.Lines, columns))
        {
            return false;
        }

        if (figureColumns > 0 && withColumns >= (isRuled ? 2 : FewestRows) && (columns > 2 || isRuled || withColumns >= 4))
        {
            return true;
        }

        var entries = body.SelectMany(line => line.Entries).ToList();
        var isShort = entries.Count > 0 && entries.Average(entry => entry.Phrase.Text.Length) <= LongestEntry;
        return isShort && (isRuled ? withColumns >= FewestRows : withColumns >= 4 && columns >= 3 && AreAligned(body, columns));
    }

    private static bool IsFigureColumn(List<AlignedLine> body, int column)
    {
        var (figures, placeholders, all) = (0, 0, 0);
        foreach (var entry in body.SelectMany(line => line.Entries).Where(entry => entry.First == column && !entry.Spans))
        {
            all++;
            figures += entry.Phrase.Form == PhraseForm.Figure ? 1 : 0;
            placeholders += entry.Phrase.Form == PhraseForm.Placeholder ? 1 : 0;
        }

        return figures > 0 && figures + placeholders >= FigureShare * all;
    }

    /// <summary>The axes of charts: no column of figures but such that count up or down by one step.</summary>
    private static bool AreScales(List<AlignedLine> lines, int columns)
    {
        var scales = 0;
        for (var column = 0; column < columns; column++)
        {
            var figures = lines.SelectMany(line => line.Entries).Where(entry => entry.First == column && entry.Phrase.Form == PhraseForm.Figure)
                .Select(entry => entry.Phrase.Text).ToList();
            if (figures.Count == 0)
            {
                continue;
            }

            if (!IsScale(figures))
            {
                return false;
            }

            scales++;
        }

        return scales > 0;
    }

    private static bool IsScale(List<string> figures)
    {
        // A serial number counts up by one, a scale by more.
        const int FewestSteps = 4;
        var values = figures.ConvertAll(text => decimal.TryParse(
            text.AsSpan().Trim(" %"), System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : (decimal?)null);
        var steps = values.Zip(values.Skip(1), (first, second) => second - first).ToList();
        return steps.Count >= FewestSteps && steps.Count(step => step == steps[0]) >= 0.8 * steps.Count && steps[0] is not (null or 0 or 1);
    }

    /// <summary>Whether the entries of most columns begin, end or have their middle at one place.</summary>
    private static bool AreAligned(List<AlignedLine> body, int columns)
    {
        var aligned = 0;
        for (var column = 0; column < columns; column++)
        {
            var boxes = body.SelectMany(line => line.Entries).Where(entry => entry.First == column && !entry.Spans).Select(entry => entry.Phrase).ToList();
            if (boxes.Count < FewestRows)
            {
                continue;
            }

            var size = boxes[0].FontSize;
            if (IsTight(boxes.Select(phrase => phrase.Box.Left), size) || IsTight(boxes.Select(phrase => phrase.Box.Right), size) || IsTight(boxes.Select(phrase => phrase.Box.Center.X), size))
            {
                aligned++;
            }
        }

        return aligned >= 0.8 * columns;
    }

    private static bool IsTight(IEnumerable<double> places, double size)
    {
        var sorted = places.Order().ToArray();
        var middle = sorted[sorted.Length / 2];
        return sorted.Count(place => Math.Abs(place - middle) <= 0.35 * size) >= 0.8 * sorted.Length;
    }
}
