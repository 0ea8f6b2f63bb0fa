using System.Collections.Immutable;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Panels;

/// <summary>
/// The panel of one issuer: each amount of its reports once, by year, kind, document and printed order, and what the years say of each other.
/// Where several documents have the same form for one year, only the chosen one's amounts are there, and a flag tells of the others.
/// </summary>
/// <param name="Issuer">The issuer and its reports.</param>
/// <param name="Lines">The amounts.</param>
/// <param name="Flags">What is to be looked at, the gravest first; of one severity by what they say, then in the order of the lines.</param>
public sealed record IssuerPanel(IssuerGroup Issuer, ImmutableArray<PanelLine> Lines, ImmutableArray<PanelFlag> Flags)
{
    /// <summary>Builds the panel of an issuer. Everything that it holds at a time is the amounts of this issuer.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <param name="amountsOf">The amounts of a report in printed order; asked once for each.</param>
    public static IssuerPanel Of(IssuerGroup issuer, Func<PanelReport, IEnumerable<PublishedAmount>> amountsOf)
    {
        var all = issuer.Reports.SelectMany(report => PanelLines.Of(report, [.. amountsOf(report)])).ToList();
        var (lines, duplicates) = VersionChoice.Choose(all);
        var (jumps, unitLines) = MagnitudeJumps.Of(lines);
        ImmutableArray<PanelFlag> flags =
        [
            .. new List<PanelFlag>([.. Restatements.Of(lines), .. jumps, .. CodeNames.Of(lines), .. duplicates, .. MissingYears(issuer)])
                .OrderByDescending(flag => flag.Severity),
        ];
        return new IssuerPanel(issuer, Flagged(lines, flags, unitLines), flags);
    }

    private static ImmutableArray<PanelLine> Flagged(List<PanelLine> lines, ImmutableArray<PanelFlag> flags, List<PanelLine> unitLines)
    {
        var kinds = new Dictionary<PanelLine, SortedSet<PanelFlagKind>>(ReferenceEqualityComparer.Instance);
        void Add(PanelLine line, PanelFlagKind kind)
        {
            if (!kinds.TryGetValue(line, out var set))
            {
                kinds[line] = set = [];
            }

            set.Add(kind);
        }

        foreach (var flag in flags)
        {
            if (flag.Line is { } line)
            {
                Add(line, flag.Kind);
            }
        }

        foreach (var line in unitLines)
        {
            Add(line, PanelFlagKind.UnitJump);
        }

        return [.. lines.Select(line => kinds.TryGetValue(line, out var set) ? line with { Flags = [.. set] } : line)];
    }

    private static IEnumerable<PanelFlag> MissingYears(IssuerGroup issuer)
    {
        foreach (var kind in issuer.Reports.Where(report => report.Year is not null && report.Issuer is not null).GroupBy(report => report.Kind))
        {
            var years = kind.GroupBy(report => report.Year!.Value).OrderBy(year => year.Key).Select(year => year.First()).ToList();
            for (var at = 1; at < years.Count; at++)
            {
                var (before, after) = (years[at - 1], years[at]);
                if (after.Year - before.Year > 1)
                {
                    var missing = after.Year - before.Year == 2 ? $"{before.Year + 1}" : $"{before.Year + 1}-{after.Year - 1}";
                    yield return new PanelFlag(PanelFlagKind.YearMissing, FindingSeverity.Info, after, before, null, null, null, new BilingualText(
                        $"{issuer.Issuer}：缺{missing}年的报告。", $"{issuer.Issuer}: no report of {missing}."));
                }
            }
        }
    }
}
