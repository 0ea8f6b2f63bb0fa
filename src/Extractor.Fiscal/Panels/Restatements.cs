using System.Globalization;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Panels;

/// <summary>
/// Figures that a later report gives for a year and phase otherwise than the report of that year: 上年决算数 of report Y against 决算数 of
/// report Y-1. Differences that rounding explains are none. What was estimated (执行数) is not held against what was executed (决算数).
/// </summary>
internal static class Restatements
{
    internal static IEnumerable<PanelFlag> Of(IEnumerable<PanelLine> lines)
    {
        foreach (var series in SeriesPairs.Of(lines))
        {
            foreach (var same in series.GroupBy(line => (line.Meaning.Year, line.Meaning.Phase)))
            {
                var own = same.Where(line => line.IsOfOwnYear).ToList();
                foreach (var later in same.Where(line => line.Report.Year > line.Meaning.Year).GroupBy(line => line.Report.Sha256, StringComparer.Ordinal))
                {
                    foreach (var (before, after) in SeriesPairs.Pair(own, [.. later]))
                    {
                        if (Math.Abs(after.Amount.Yuan!.Value - before.Amount.Yuan!.Value) > Magnitude.Rounding(before, after))
                        {
                            yield return FlagOf(after, before);
                        }
                    }
                }
            }
        }
    }

    private static PanelFlag FlagOf(PanelLine after, PanelLine before)
    {
        var power = Magnitude.PowerBetween(before, after);
        var difference = (after.Amount.Yuan!.Value - before.Amount.Yuan!.Value).ToString("+0.00##;-0.00##", CultureInfo.InvariantCulture);
        var isDoubtful = after.Doubts.Length > 0 || before.Doubts.Length > 0;
        return new PanelFlag(
            PanelFlagKind.Restated, isDoubtful ? FindingSeverity.Low : FindingSeverity.Medium, after.Report, before.Report, after, before, power is 0 ? null : power,
            new BilingualText(
                $"{after.Name}：{after.Report.Year}年报告所列{after.Meaning.Year}年数为{Magnitude.Shown(after)}，{before.Report.Year}年报告为{Magnitude.Shown(before)}，相差{difference}元。",
                $"{after.Name}: the report of {after.Report.Year} gives {Magnitude.Shown(after)} for {after.Meaning.Year}, the report of {before.Report.Year} {Magnitude.Shown(before)}; difference {difference} yuan."));
    }
}
