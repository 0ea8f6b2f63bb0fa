namespace Extractor.Fiscal.Panels;

/// <summary>The lines of one issuer by series, year, phase and report, so that what belongs together is compared once.</summary>
internal static class SeriesPairs
{
    /// <summary>Groups the lines of an issuer by series; lines without a year or value, and differences, are left out.</summary>
    internal static IEnumerable<IReadOnlyList<PanelLine>> Of(IEnumerable<PanelLine> lines)
    {
        var series = new Dictionary<string, List<PanelLine>>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Meaning is { Year: not null, Phase: not PanelPhase.Change } && Magnitude.IsComparable(line))
            {
                if (!series.TryGetValue(line.SeriesKey, out var same))
                {
                    series[line.SeriesKey] = same = [];
                }

                same.Add(line);
            }
        }

        return series.Values;
    }

    /// <summary>
    /// Pairs two lists of one series in printed order. Lists of different length cannot be paired: which of several rows of one name is which
    /// is not known then.
    /// </summary>
    internal static IEnumerable<(PanelLine First, PanelLine Second)> Pair(IReadOnlyList<PanelLine> first, IReadOnlyList<PanelLine> second) =>
        first.Count == second.Count ? first.Zip(second) : [];
}
