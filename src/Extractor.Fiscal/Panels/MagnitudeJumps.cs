namespace Extractor.Fiscal.Panels;

/// <summary>
/// The pairs in which orders of magnitude are compared: a figure with that of the nearest of the two years before it, each from the report of
/// its own year, and a figure with that of the column before it in its row, which is another year or phase of the same subject.
/// </summary>
internal static class MagnitudeJumps
{
    private const int MostYearsApart = 2;

    /// <summary>Ten times is the smallest mistake of a unit or a point.</summary>
    private const decimal YearFactor = 10m;

    /// <summary>Within a row, the approved budget and what came of it may well differ by ten.</summary>
    private const decimal ColumnFactor = 100m;

    /// <summary>The flags, and the lines that flags of whole forms are about.</summary>
    internal static (List<PanelFlag> Flags, List<PanelLine> UnitLines) Of(IReadOnlyList<PanelLine> lines)
    {
        var (years, unitOfYears) = new JumpFinding(PanelFlagKind.Jump, YearFactor).Of(OverYears(lines));
        var (columns, unitOfColumns) = new JumpFinding(PanelFlagKind.ColumnJump, ColumnFactor).Of(OverColumns(lines));
        return ([.. years, .. columns], [.. unitOfYears, .. unitOfColumns]);
    }

    private static IEnumerable<JumpPair> OverYears(IReadOnlyList<PanelLine> lines)
    {
        foreach (var phase in SeriesPairs.Of(lines).SelectMany(series => series.Where(line => line.IsOfOwnYear).GroupBy(line => line.Meaning.Phase)))
        {
            var years = phase.GroupBy(line => line.Meaning.Year!.Value).OrderBy(year => year.Key).Select(year => (Year: year.Key, Lines: year.ToList())).ToList();
            for (var at = 1; at < years.Count; at++)
            {
                if (years[at].Year - years[at - 1].Year > MostYearsApart)
                {
                    continue;
                }

                var following = at + 1 < years.Count && years[at + 1].Lines.Count == years[at].Lines.Count ? years[at + 1].Lines : null;
                var place = 0;
                foreach (var (before, after) in SeriesPairs.Pair(years[at - 1].Lines, years[at].Lines))
                {
                    // The way back from a figure that stands out is no second jump.
                    var isWayBack = at > 1 && years[at - 2].Lines.Count == years[at].Lines.Count
                        && Magnitude.IsJump(years[at - 2].Lines[place], before, YearFactor) && Magnitude.PowerBetween(years[at - 2].Lines[place], after) == 0;
                    if (!isWayBack)
                    {
                        yield return new JumpPair(before, after, following?[place], $"{after.FormKey}\n{before.Report.Sha256}\n{after.Report.Sha256}\n{phase.Key}");
                    }

                    place++;
                }
            }
        }
    }

    private static IEnumerable<JumpPair> OverColumns(IReadOnlyList<PanelLine> lines)
    {
        var rows = lines
            .Where(line => line.Meaning is { Year: not null, Phase: not PanelPhase.Change } && Magnitude.IsComparable(line))
            .GroupBy(line => (line.Report.Sha256, line.Amount.TableId, line.Amount.RowIndex, line.Amount.Side, line.Meaning.Subject, line.Meaning.Fund));
        foreach (var row in rows)
        {
            PanelLine? before = null;
            foreach (var line in row)
            {
                if (before is not null && (before.Meaning.Year, before.Meaning.Phase) != (line.Meaning.Year, line.Meaning.Phase))
                {
                    yield return new JumpPair(before, line, null, $"{line.Report.Sha256}\n{line.Amount.TableId}\n{before.Amount.ColumnPath}\n{line.Amount.ColumnPath}\n{before.Amount.Measure}\n{line.Amount.Measure}");
                }

                before = line;
            }
        }
    }
}
