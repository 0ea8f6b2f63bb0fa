namespace Extractor.Tables.Aligned;

/// <summary>
/// Tells rows by the space between them, where the publisher left clearly more of it between rows than between the lines of a cell.
/// </summary>
internal static class RowSpacing
{
    /// <summary>How many times the distance between lines the one between rows must be.</summary>
    private const double ClearRatio = 1.2;

    /// <summary>Fewer rows prove no habit.</summary>
    private const int FewestRows = 3;

    /// <summary>Share of the rows that begin with a label; groups of rows with space between them have more than one.</summary>
    private const double LabelledShare = 0.8;

    /// <summary>For each line but the first, whether it goes on with the row before it; null when space does not tell.</summary>
    /// <param name="lines">The lines of the body.</param>
    /// <param name="rules">Heights of the rules across the table, ascending.</param>
    public static bool[]? Joins(List<AlignedLine> lines, List<double> rules)
    {
        var distances = new List<double>();
        for (var i = 1; i < lines.Count; i++)
        {
            if (!AlignedRows.HasRuleBetween(lines[i - 1], lines[i], rules))
            {
                distances.Add(Distance(lines, i));
            }
        }

        if (Threshold(distances) is not { } threshold)
        {
            return null;
        }

        var joins = new bool[lines.Count];
        for (var i = 1; i < lines.Count; i++)
        {
            joins[i] = Distance(lines, i) < threshold && !AlignedRows.HasRuleBetween(lines[i - 1], lines[i], rules);
        }

        return AreRows(lines, joins) ? joins : null;
    }

    private static double Distance(List<AlignedLine> lines, int line) => lines[line].Row.Box.Center.Y - lines[line - 1].Row.Box.Center.Y;

    /// <summary>The middle of the widest step between neighbouring distances, when it is clear.</summary>
    private static double? Threshold(List<double> distances)
    {
        distances.Sort();
        var (best, threshold) = (ClearRatio, (double?)null);
        for (var i = 1; i < distances.Count; i++)
        {
            var ratio = distances[i] / Math.Max(distances[i - 1], 0.1);
            if (ratio > best)
            {
                (best, threshold) = (ratio, (distances[i - 1] + distances[i]) / 2);
            }
        }

        return threshold;
    }

    /// <summary>Whether no row holds two figures or two labels of its own in one column, and nearly every row begins with a label.</summary>
    private static bool AreRows(List<AlignedLine> lines, bool[] joins)
    {
        var (rows, labelled) = (0, 0);
        for (var first = 0; first < lines.Count;)
        {
            var end = first + 1;
            while (end < lines.Count && joins[end])
            {
                end++;
            }

            rows++;
            labelled += Enumerable.Range(first, end - first).Any(i => lines[i].Label is not null) ? 1 : 0;
            if (end - first > 1 && !IsOneRow(lines.GetRange(first, end - first)))
            {
                return false;
            }

            first = end;
        }

        return rows >= FewestRows && labelled >= LabelledShare * rows;
    }

    /// <summary>
    /// Figures at most once in each column, and some line that leaves a column empty which another fills: a row of several lines
    /// that are all full is several rows.
    /// </summary>
    private static bool IsOneRow(List<AlignedLine> lines)
    {
        var figures = new HashSet<int>();
        foreach (var entry in lines.SelectMany(line => line.Entries).Where(entry => entry.First > 0 && entry.Phrase.Form == Layout.PhraseForm.Figure))
        {
            if (!figures.Add(entry.First))
            {
                return false;
            }
        }

        return lines.Select(line => line.Entries.Count).Distinct().Count() > 1 || lines.TrueForAll(line => line.IsLabelOnly) is false && figures.Count > 0;
    }
}
