namespace Extractor.Tables.Aligned;

/// <summary>
/// Reads the lines above the body as a header: a label over several columns covers those under its rule, or those whose middle is
/// its own; lines that only go on with a label make no row of their own.
/// </summary>
internal static class AlignedHeader
{
    /// <summary>By how much covering more columns must improve the middle of a label, in em.</summary>
    private const double Improvement = 0.5;

    /// <summary>How far below a label its rule may stand, in em.</summary>
    private const double RuleDistance = 1.3;

    /// <summary>For each line but the first, whether it belongs to the header row before it.</summary>
    public static bool[] Joins(List<AlignedLine> lines, List<double> rules)
    {
        var joins = new bool[lines.Count];
        var first = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            joins[i] = !AlignedRows.HasRuleBetween(lines[i - 1], lines[i], rules) && !HasParent(lines, first, i);
            first = joins[i] ? first : i;
        }

        return joins;
    }

    /// <summary>Widens the labels of the header over the columns that they head.</summary>
    /// <param name="lines">The header's lines, from top to bottom; their entries are replaced.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rules">The rules that do not cross the table from side to side.</param>
    public static void Widen(List<AlignedLine> lines, AlignedColumns columns, List<RulingSegment> rules)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var entries = lines[i].Entries;
            for (var e = 0; e < entries.Count; e++)
            {
                var (least, most) = (e == 0 ? 0 : entries[e - 1].Last + 1, e + 1 == entries.Count ? columns.Count - 1 : entries[e + 1].First - 1);
                entries[e] = UnderRule(lines[i], entries[e], columns, rules, least, most)
                    ?? (i + 1 < lines.Count ? Centre(lines, i, entries[e], columns, least, most) : entries[e]);
            }
        }
    }

    /// <summary>Whether a line holds a part of what a wider label of the open row covers.</summary>
    private static bool HasParent(List<AlignedLine> lines, int first, int line)
    {
        for (var i = first; i < line; i++)
        {
            foreach (var parent in lines[i].Entries)
            {
                if (parent.Spans && lines[line].Entries.Exists(entry =>
                    entry.First >= parent.First && entry.Last <= parent.Last && entry.Last - entry.First < parent.Last - parent.First))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static AlignedEntry? UnderRule(
        AlignedLine line, AlignedEntry entry, AlignedColumns columns, List<RulingSegment> rules, int least, int most)
    {
        foreach (var rule in rules)
        {
            var distance = rule.Position - line.Row.Box.Center.Y;
            if (distance > 0 && distance < RuleDistance * line.Row.FontSize && rule.Extent.OverlapWith(entry.Phrase.Box.Horizontal) > 0.8 * entry.Phrase.Box.Width)
            {
                var covered = Enumerable.Range(least, most - least + 1).Where(column => rule.Extent.Contains(columns.Filled[column].Center)).ToList();
                if (covered.Count > 0 && covered[0] <= entry.First && covered[^1] >= entry.Last)
                {
                    return entry with { First = covered[0], Last = covered[^1] };
                }
            }
        }

        return null;
    }

    /// <summary>Covers the neighbours that hold labels right below it and whose common middle is that of the label.</summary>
    private static AlignedEntry Centre(List<AlignedLine> lines, int line, AlignedEntry entry, AlignedColumns columns, int least, int most)
    {
        var middle = entry.Phrase.Box.Center.X;
        var best = (entry.First, entry.Last);
        var start = Math.Abs(Middle(entry.First, entry.Last) - middle);
        var bestDistance = start;
        var below = lines[line + 1];
        for (var first = entry.First; first >= least && (first == entry.First || below.Covers(first)); first--)
        {
            for (var last = entry.Last; last <= most && (last == entry.Last || below.Covers(last)); last++)
            {
                var distance = Math.Abs(Middle(first, last) - middle);
                if (distance < bestDistance - 0.01)
                {
                    (bestDistance, best) = (distance, (first, last));
                }
            }
        }

        return start - bestDistance > Improvement * entry.Phrase.FontSize && below.Covers(entry.First) ? entry with { First = best.First, Last = best.Last } : entry;

        double Middle(int first, int last) => (columns.Filled[first].Start + columns.Filled[last].End) / 2;
    }
}
