using System.Text.RegularExpressions;
using Extractor.Layout;

namespace Extractor.Tables.Aligned;

/// <summary>Finds where a table of aligned text begins and ends: without its caption, with a heading of one label, without its notes.</summary>
internal static partial class AlignedBlock
{
    /// <summary>Em above a block in which the rule that tops it may stand, and below it.</summary>
    private const double RuleDistance = 2.5;

    /// <summary>Labels over several columns that may stand alone on the first lines.</summary>
    private const int MostHeadings = 3;

    /// <summary>Share of the usual distance between rows below which a line under the last row belongs to it.</summary>
    private const double LabelPitch = 0.85;

    /// <summary>The rows of a table and the rules in it.</summary>
    /// <param name="zone">The rows of the zone.</param>
    /// <param name="block">The rows with aligned gaps, a stretch of the zone.</param>
    /// <param name="horizontal">Joined rules of the page.</param>
    public static (List<PhraseRow> Rows, BlockRules Rules) Trim(List<PhraseRow> zone, List<PhraseRow> block, List<RulingSegment> horizontal)
    {
        var first = zone.IndexOf(block[0]);
        var last = first + block.Count - 1;
        while (first < last && IsCaption(zone[first]))
        {
            first++;
            while (first < last && !AlignedBlocks.HasColumns(zone[first]))
            {
                first++;
            }
        }

        var rules = RulesOf(zone, first, last, horizontal);
        (first, last) = CutAtRules(zone, first, last, rules);
        first = AddHeadings(zone, first, last, rules);
        while (last > first && IsNote(zone[last]))
        {
            last--;
        }

        while (last > first && !AlignedBlocks.HasColumns(zone[last]))
        {
            last--;
        }

        if (last + 1 < zone.Count && EndsLabel(zone, first, last))
        {
            last++;
        }

        return (zone.GetRange(first, last - first + 1), RulesOf(zone, first, last, horizontal));
    }

    /// <summary>Whether the line below the block is the second line of its last label: small, close, and in no other column.</summary>
    private static bool EndsLabel(List<PhraseRow> zone, int first, int last)
    {
        var (label, rest) = (zone[last].Phrases[0], zone[last + 1].Phrases);
        var pitches = Enumerable.Range(first + 1, last - first).Select(i => zone[i].Box.Center.Y - zone[i - 1].Box.Center.Y).Order().ToArray();
        return rest.Length == 1 && char.IsLower(rest[0].Text[0]) && pitches.Length > 1
            && zone[last + 1].Box.Center.Y - zone[last].Box.Center.Y < LabelPitch * pitches[pitches.Length / 2]
            && rest[0].Box.Left >= label.Box.Left - 1 && rest[0].Box.Right < zone[last].Phrases[1].Box.Left;
    }

    private static BlockRules RulesOf(List<PhraseRow> zone, int first, int last, List<RulingSegment> horizontal)
    {
        var box = zone[first].Box;
        for (var i = first + 1; i <= last; i++)
        {
            box = box.Union(zone[i].Box);
        }

        var room = RuleDistance * zone[first].FontSize;
        return BlockRules.Of(horizontal, box with { Top = box.Top - room, Bottom = box.Bottom + room });
    }

    /// <summary>Lines over the first rule across the block are its caption when more lines follow up to the next; words below the last are notes.</summary>
    private static (int First, int Last) CutAtRules(List<PhraseRow> zone, int first, int last, BlockRules rules)
    {
        if (rules.Across.Count == 0)
        {
            return (first, last);
        }

        var top = rules.Across[0];
        if (rules.Across.Count > 1)
        {
            var next = rules.Across[1];
            var above = first;
            while (above <= last && zone[above].Box.Center.Y < top)
            {
                above++;
            }

            var isCaption = above > first && above < last && zone[above].Box.Center.Y < next
                && Enumerable.Range(first, above - first).All(i => !HasValues(zone[i]));
            first = isCaption ? above : first;
        }

        var bottom = rules.Across[^1];
        while (last > first && zone[last].Box.Center.Y > bottom && !HasValues(zone[last]))
        {
            last--;
        }

        return (first, last);
    }

    private static bool HasValues(PhraseRow row)
    {
        for (var i = 1; i < row.Phrases.Length; i++)
        {
            if (row.Phrases[i].IsValue)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A label over several columns may stand alone on its line; it does not begin at the left margin, or a rule stands above it.</summary>
    private static int AddHeadings(List<PhraseRow> zone, int first, int last, BlockRules rules)
    {
        var left = zone[first].Box.Left;
        var right = zone[first].Box.Right;
        for (var i = first + 1; i <= last; i++)
        {
            left = Math.Min(left, zone[i].Box.Left);
            right = Math.Max(right, zone[i].Box.Right);
        }

        var added = first;
        for (var i = first - 1; i >= Math.Max(0, first - MostHeadings); i--)
        {
            var row = zone[i];
            var distance = zone[i + 1].Ink.Start - row.Ink.End;
            var isBelowRule = rules.Across.Exists(rule => rule < row.Box.Center.Y && row.Box.Center.Y - rule < 5 * row.FontSize);
            if (distance > (isBelowRule ? 2 : 1) * row.FontSize || IsCaption(row) || !(isBelowRule || IsInner(row, left, right)))
            {
                break;
            }

            added = i;
        }

        return added;
    }

    /// <summary>
    /// Whether a label stands over some of the columns: not over the first, and not with its middle over that of the table, where
    /// titles stand.
    /// </summary>
    private static bool IsInner(PhraseRow row, double left, double right)
    {
        var width = right - left;
        return row.Box.Left > left + (0.15 * width) && row.Box.Right <= right + row.FontSize && row.Box.Width < 0.7 * width
            && Math.Abs(row.Box.Center.X - ((left + right) / 2)) > 0.03 * width && !TextColumns.IsProse(row.Phrases[0]);
    }

    private static bool IsCaption(PhraseRow row)
    {
        var text = row.Phrases[^1].Text;
        return Caption().IsMatch(row.Phrases[0].Text)
            || (row.Phrases.Length == 1 && (LineKinds.NamesTable(text) || LineKinds.Of(text) is LineKind.Particulars or LineKind.ContinuationMark));
    }

    private static bool IsNote(PhraseRow row) => Note().IsMatch(row.Phrases[0].Text);

    [GeneratedRegex(@"^(?:(?:table|figure|fig\.|box|chart|tableau|tabelle|exhibit)\s*[\dIVXA-Z]|[表图]\s*[\d一二三四五六七八九十])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Caption();

    [GeneratedRegex(@"^(?:sources?|notes?|nb|注|备注|资料来源|\*|†|\(\d\)\s\D)\s*[:：.]?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Note();
}
