using Extractor.Layout;

namespace Extractor.Tables.Aligned;

/// <summary>Joins the printed lines of a body into rows: wrapped labels and cells with several lines.</summary>
internal static class AlignedRows
{
    /// <summary>Share of the usual distance between rows below which two lines are one row.</summary>
    private const double TightShare = 0.82;

    /// <summary>Share of the lower line's height that must overlap for two lines to stand beside each other.</summary>
    private const double BesideShare = 0.3;

    /// <summary>For each line but the first, whether it goes on with the row before it.</summary>
    /// <param name="lines">The lines of the body.</param>
    /// <param name="rules">Heights of the rules across the table, ascending.</param>
    public static bool[] Joins(List<AlignedLine> lines, List<double> rules)
    {
        if (RowSpacing.Joins(lines, rules) is { } spaced)
        {
            return spaced;
        }

        var joins = new bool[lines.Count];
        var pitch = UsualDistance(lines);
        var labelRight = lines.Where(line => line.Label is not null).Select(line => line.Label!.Box.Right).DefaultIfEmpty(0).Max();
        var hasValues = lines.Exists(line => line.HasValues);
        for (var i = 1; i < lines.Count; i++)
        {
            var (above, line) = (lines[i - 1], lines[i]);
            if (HasRuleBetween(above, line, rules))
            {
                continue;
            }

            var next = i + 1 < lines.Count && !HasRuleBetween(line, lines[i + 1], rules) ? lines[i + 1] : null;
            joins[i] = StandBeside(above, line)
                || (hasValues ? JoinsAmongFigures(above, line, next, pitch, labelRight, joins[i - 1]) : JoinsAmongText(above, line, pitch));
        }

        return joins;
    }

    /// <summary>Whether a rule across the table stands between two lines.</summary>
    public static bool HasRuleBetween(AlignedLine above, AlignedLine below, List<double> rules)
    {
        var found = rules.BinarySearch(above.Row.Box.Center.Y);
        found = found < 0 ? ~found : found;
        return found < rules.Count && rules[found] < below.Row.Box.Center.Y;
    }

    private static double Distance(AlignedLine above, AlignedLine below) => below.Row.Box.Center.Y - above.Row.Box.Center.Y;

    /// <summary>The usual distance between lines that surely begin a row each, or zero when too few tell.</summary>
    private static double UsualDistance(List<AlignedLine> lines)
    {
        var distances = new List<double>();
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].HasValues && lines[i - 1].HasValues)
            {
                distances.Add(Distance(lines[i - 1], lines[i]));
            }
        }

        if (distances.Count == 0)
        {
            for (var i = 1; i < lines.Count; i++)
            {
                if (lines[i].Label is not null && !lines[i].IsLabelOnly)
                {
                    distances.Add(Distance(lines[i - 1], lines[i]));
                }
            }
        }

        distances.Sort();
        return distances.Count < 2 ? 0 : distances[distances.Count / 2];
    }

    /// <summary>A label of two lines with its figures between them: the heights overlap and the columns differ.</summary>
    private static bool StandBeside(AlignedLine above, AlignedLine line) =>
        above.Row.Ink.OverlapWith(line.Row.Ink) > BesideShare * Math.Min(above.Row.Ink.Length, line.Row.Ink.Length);

    private static bool JoinsAmongFigures(AlignedLine above, AlignedLine line, AlignedLine? next, double pitch, double labelRight, bool aboveJoins)
    {
        var distance = Distance(above, line);
        var isTight = pitch > 0 && distance < TightShare * pitch;
        if (line.HasValues)
        {
            if (above.HasValues || !above.IsLabelOnly || aboveJoins && !isTight)
            {
                return false;
            }

            // The label began on the line above, its figures stand on the last.
            return line.Label is null
                ? distance < 1.6 * line.Row.FontSize
                : BeginsSmall(line.Label.Text) || isTight || IsFull(above.Label!, line.Label, labelRight);
        }

        if (line.IsLabelOnly)
        {
            var goesOn = above.Label is not null
                && (BeginsSmall(line.Label!.Text) || (isTight && (next is null || distance < TightShare * Distance(line, next) || !next.HasValues)));
            return goesOn;
        }

        // Words only, and not in the first column: the second line of a cell.
        return line.Label is null && line.Entries.TrueForAll(entry => !entry.Phrase.IsValue && above.Covers(entry.First)) && (isTight || pitch == 0 || distance < 1.4 * line.Row.FontSize);
    }

    private static bool JoinsAmongText(AlignedLine above, AlignedLine line, double pitch)
    {
        var distance = Distance(above, line);
        if (pitch > 0 && distance < TightShare * pitch)
        {
            return true;
        }

        if (line.Label is null)
        {
            return distance < 1.5 * line.Row.FontSize;
        }

        return distance < 1.5 * line.Row.FontSize && line.Entries.TrueForAll(entry => BeginsSmall(entry.Phrase.Text) && above.Covers(entry.First));
    }

    /// <summary>Whether the label above was wrapped because the next word found no room, and goes on at the same margin or further in.</summary>
    private static bool IsFull(Phrase above, Phrase below, double right) =>
        above.Box.Right + below.Words[0].Box.Width + (0.25 * above.FontSize) > right
        && below.Box.Left >= above.Box.Left - 1 && above.Words.Length > 2 && !above.Text.EndsWith(':');

    private static bool BeginsSmall(string text) => char.IsLower(text[0]) || text[0] is '(' or '（' && text.Length > 1 && char.IsLower(text[1]);
}
