using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Panels;

/// <summary>Two figures that should be of about the same size.</summary>
/// <param name="Before">What is compared with: the earlier year, or the column before.</param>
/// <param name="After">The figure in question.</param>
/// <param name="Next">The year after, where it is known, so that a figure that stands out on both sides can be told.</param>
/// <param name="Group">The forms, or columns, that the pair is part of: figures of one group share a unit.</param>
internal sealed record JumpPair(PanelLine Before, PanelLine After, PanelLine? Next, string Group);

/// <summary>
/// Tells jumps: first of whole groups, where the unit is in question, then of single figures. A group is one where at least three figures and
/// two thirds of all measurable ones share a factor of a hundred or more.
/// </summary>
internal sealed class JumpFinding(PanelFlagKind kind, decimal smallestFactor)
{
    /// <summary>Below three figures of a form a common factor may be chance.</summary>
    private const int FewestOfUnit = 3;

    /// <summary>Ten times between two years happens to real budgets; a thousand times hardly.</summary>
    private const decimal LargeFactor = 1000m;

    /// <summary>The flags of the pairs, and every line that a flag of a whole group is about.</summary>
    internal (List<PanelFlag> Flags, List<PanelLine> UnitLines) Of(IEnumerable<JumpPair> pairs)
    {
        var flags = new List<PanelFlag>();
        var unitLines = new List<PanelLine>();
        foreach (var group in pairs.GroupBy(pair => pair.Group, StringComparer.Ordinal))
        {
            var measurable = group.Where(pair => Magnitude.IsMeasurable(pair.Before) && Magnitude.IsMeasurable(pair.After)).ToList();
            var common = measurable
                .GroupBy(pair => Magnitude.PowerBetween(pair.Before, pair.After))
                .Where(powers => powers.Key is <= -2 or >= 2)
                .MaxBy(powers => powers.Count());
            if (common is { Key: { } power } && common.Count() >= FewestOfUnit && 3 * common.Count() >= 2 * measurable.Count)
            {
                flags.Add(UnitFlag([.. common], power, measurable.Count));
                unitLines.AddRange(common.Select(pair => pair.After));
                continue;
            }

            flags.AddRange(measurable.Select(FlagOf).OfType<PanelFlag>());
        }

        return (flags, unitLines);
    }

    private PanelFlag? FlagOf(JumpPair pair)
    {
        var (before, after) = (pair.Before, pair.After);
        if (Magnitude.IsJump(before, after, 10m) && Magnitude.HaveSameDigits(before, after))
        {
            return Flag(PanelFlagKind.ShiftedDigits, FindingSeverity.High, pair, "数字相同而小数点位置不同", "the same digits with the point elsewhere");
        }

        if (!Magnitude.IsJump(before, after, smallestFactor))
        {
            return null;
        }

        var standsOut = pair.Next is { } next && Magnitude.IsJump(after, next, smallestFactor) && Magnitude.PowerBetween(before, next) == 0;
        return standsOut ? Flag(kind, FindingSeverity.Medium, pair, $"前后两年相近（{pair.Next!.Meaning.Year}年{Magnitude.Shown(pair.Next)}）", $"the year after is like the one before ({Magnitude.Shown(pair.Next)} in {pair.Next.Meaning.Year})")
            : Magnitude.IsJump(before, after, LargeFactor) ? Flag(kind, FindingSeverity.Medium, pair, "相差一千倍以上", "a thousand times or more")
            : Flag(kind, FindingSeverity.Low, pair, "数量级不同", "another order of magnitude");
    }

    private static PanelFlag Flag(PanelFlagKind flag, FindingSeverity severity, JumpPair pair, string zh, string en)
    {
        var (before, after) = (pair.Before, pair.After);
        var power = Magnitude.PowerBetween(before, after)!.Value;
        return new PanelFlag(flag, severity, after.Report, before.Report, after, before, power, new BilingualText(
            $"{after.Name}：{Where(after)}为{Magnitude.Shown(after)}，{Where(before)}为{Magnitude.Shown(before)}，约{Magnitude.Factor(power)}；{zh}。",
            $"{after.Name}: {Magnitude.Shown(after)} in {Where(after)}, {Magnitude.Shown(before)} in {Where(before)}, about {Magnitude.Factor(power)}; {en}."));
    }

    private static PanelFlag UnitFlag(List<JumpPair> pairs, int power, int measurable)
    {
        var (before, after) = (pairs[0].Before, pairs[0].After);
        return new PanelFlag(PanelFlagKind.UnitJump, FindingSeverity.High, after.Report, before.Report, after, before, power, new BilingualText(
            $"{after.Amount.Form}：{Where(after)}的{measurable}个数字中有{pairs.Count}个约为{Where(before)}的{Magnitude.Factor(power)}，如{after.Name}{Magnitude.Shown(after)}与{Magnitude.Shown(before)}；请核对金额单位。",
            $"{after.Amount.Form}: {pairs.Count} of {measurable} figures in {Where(after)} are about {Magnitude.Factor(power)} those in {Where(before)}, such as {after.Name} {Magnitude.Shown(after)} and {Magnitude.Shown(before)}; look at the unit."));
    }

    private static string Where(PanelLine line) => line.Amount.ColumnPath.Length > 0
        ? $"{line.Meaning.Year} ({line.Report.Year}: {line.Amount.ColumnPath})"
        : $"{line.Meaning.Year} ({line.Report.Year})";
}
