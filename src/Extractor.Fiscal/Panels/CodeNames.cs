using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Panels;

/// <summary>
/// Follows classification codes over the years of an issuer: names that changed, and codes that the list of changes moved or merged. A name
/// that only begins or ends like the other was cut by its cell and is no other name.
/// </summary>
internal static class CodeNames
{
    internal static IEnumerable<PanelFlag> Of(IEnumerable<PanelLine> lines)
    {
        var codes = lines.Where(line => line.Scheme is not null && line.Report.Year is not null && line.Name.Length > 0).GroupBy(line => (line.Scheme, line.Amount.Code));
        foreach (var code in codes)
        {
            PanelLine? before = null;
            foreach (var line in code.GroupBy(line => line.Report.Year).OrderBy(year => year.Key).Select(year => year.First()))
            {
                if (before is not null && IsOther(before.Name, line.Name))
                {
                    yield return Renamed(before, line);
                }

                before = line;
            }

            if (CodeConcordance.Changes.FirstOrDefault(change => change.Relation != CodeRelation.Renamed && change.From.Contains(code.Key.Code!)) is { } moved)
            {
                yield return Moved(before!, moved);
            }
        }
    }

    private static bool IsOther(string before, string after)
    {
        var (one, other) = (Classification.PlainName(before), Classification.PlainName(after));
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return !longer.StartsWith(shorter, StringComparison.Ordinal) && !longer.EndsWith(shorter, StringComparison.Ordinal);
    }

    private static PanelFlag Renamed(PanelLine before, PanelLine after)
    {
        var isKnown = CodeConcordance.Explains(after.Scheme!, after.Amount.Code!, before.Name, after.Name);
        var (zh, en) = isKnown ? ("科目更名", "a known change of name") : ("请核对前后是否为同一科目", "see whether it is still the same item");
        return new PanelFlag(
            isKnown ? PanelFlagKind.CodeRenamed : PanelFlagKind.CodeNameChanged, isKnown ? FindingSeverity.Info : FindingSeverity.Low,
            after.Report, before.Report, after, before, null, new BilingualText(
                $"{after.Amount.Code}：{before.Report.Year}年名称为“{before.Name}”，{after.Report.Year}年为“{after.Name}”；{zh}。",
                $"{after.Amount.Code} is {before.Name} in {before.Report.Year} and {after.Name} in {after.Report.Year}; {en}."));
    }

    private static PanelFlag Moved(PanelLine line, CodeChange change)
    {
        var to = string.Join('、', change.To);
        var (zh, en) = change.Relation == CodeRelation.Moved ? ("调整为", "goes on as") : ("并入", "was merged into");
        return new PanelFlag(PanelFlagKind.CodeMoved, FindingSeverity.Info, line.Report, null, line, null, null, new BilingualText(
            $"{line.Amount.Code}{line.Name}自{change.Year}年起{zh}{to}（{change.Source}）。",
            $"{line.Amount.Code} {line.Name} {en} {to} from {change.Year} on ({change.Source})."));
    }
}
