using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Panels;

/// <summary>
/// Chooses among documents of one issuer, year and kind that have the same form: the department before a unit of it, then the one issued
/// last, then the one with the larger share of verified figures, then the one with more figures, then the smaller SHA-256. Documents with
/// different forms complete each other.
/// </summary>
internal static class VersionChoice
{
    /// <summary>The lines of the chosen documents in their order, and a flag for each form of a document that was not chosen.</summary>
    internal static (List<PanelLine> Chosen, List<PanelFlag> Flags) Choose(IReadOnlyList<PanelLine> lines)
    {
        var versions = new Dictionary<string, List<Version>>(StringComparer.Ordinal);
        foreach (var group in lines.GroupBy(line => (Key: KeyOf(line), line.Report.Sha256)))
        {
            if (!versions.TryGetValue(group.Key.Key, out var rivals))
            {
                versions[group.Key.Key] = rivals = [];
            }

            rivals.Add(Version.Of([.. group]));
        }

        var flags = new List<PanelFlag>();
        var dropped = new HashSet<(string Key, string Sha256)>();
        foreach (var (key, rivals) in versions.Where(version => version.Value.Count > 1))
        {
            rivals.Sort(Compare);
            foreach (var rival in rivals.Skip(1))
            {
                dropped.Add((key, rival.Report.Sha256));
                flags.Add(FlagOf(rivals[0], rival));
            }
        }

        return (dropped.Count == 0 ? [.. lines] : [.. lines.Where(line => !dropped.Contains((KeyOf(line), line.Report.Sha256)))], flags);
    }

    /// <summary>Without a year nothing says that two documents are versions of one report.</summary>
    private static string KeyOf(PanelLine line) =>
        $"{(line.Report.Year is { } year ? $"{year}" : line.Report.Sha256)}\n{line.Report.Kind}\n{line.FormKey}";

    private static int Compare(Version one, Version other)
    {
        var order = Rank(one.Report.Level).CompareTo(Rank(other.Report.Level));
        order = order != 0 ? order : string.CompareOrdinal(other.Report.IssuedOn, one.Report.IssuedOn);
        order = order != 0 ? order : (other.Verified * one.Figures).CompareTo(one.Verified * other.Figures);
        order = order != 0 ? order : other.Figures.CompareTo(one.Figures);
        return order != 0 ? order : string.CompareOrdinal(one.Report.Sha256, other.Report.Sha256);
    }

    private static int Rank(ReportLevel level) => level switch
    {
        ReportLevel.Government or ReportLevel.Department => 0,
        ReportLevel.Unknown => 1,
        _ => 2,
    };

    private static PanelFlag FlagOf(Version chosen, Version other)
    {
        var (reasonZh, reasonEn) = Rank(chosen.Report.Level) != Rank(other.Report.Level) ? ("是部门汇总数", "it covers the whole department")
            : chosen.Report.IssuedOn != other.Report.IssuedOn ? ("公开时间较晚", "it was issued later")
            : chosen.Verified * other.Figures != other.Verified * chosen.Figures ? ("经校验的数字比例较高", "more of its figures are verified")
            : chosen.Figures != other.Figures ? ("数字较多", "it has more figures")
            : ("哈希值在前", "its hash comes first");
        var (same, all) = Agreement(chosen, other);
        return new PanelFlag(PanelFlagKind.Duplicate, FindingSeverity.Info, other.Report, chosen.Report, null, null, null, new BilingualText(
            $"{other.Form}：{other.Report.FileName}与{chosen.Report.FileName}为同一报表，采用后者（{reasonZh}）；未采用{other.Figures}个数字，其中{same}/{all}个一致。",
            $"{other.Form}: {other.Report.FileName} and {chosen.Report.FileName} have the same form; the latter is used, because {reasonEn}. {other.Figures} figures are left out; {same} of {all} are the same in both."));
    }

    /// <summary>How many figures of the one that was not chosen the chosen one has too, in the same place of its series.</summary>
    private static (int Same, int All) Agreement(Version chosen, Version other)
    {
        var values = chosen.Lines.Select(line => (line.SeriesKey, line.Meaning.Year, line.Meaning.Phase, line.Amount.Yuan)).ToHashSet();
        return (other.Lines.Count(line => values.Contains((line.SeriesKey, line.Meaning.Year, line.Meaning.Phase, line.Amount.Yuan))), other.Lines.Count);
    }

    /// <summary>A form in one document. Counts are products of two in comparisons, so they are long.</summary>
    private sealed record Version(PanelReport Report, string Form, List<PanelLine> Lines, long Verified, long Figures)
    {
        internal static Version Of(List<PanelLine> lines) => new(
            lines[0].Report, lines[0].Amount.Form, lines, lines.Count(line => line.Amount.Verification == Verification.Verified), lines.Count);
    }
}
