using System.Collections.Immutable;

namespace Extractor.Sources.PlainText;

/// <summary>
/// Sets a line of a header over the line below it. A blank cell below continues the cell above it; labels below stand under one wider
/// cell, a group. Groups that touch are told apart by the label with which each begins (小计). Of two the first has one of several equal panels, or the columns of names.
/// </summary>
internal static class HeaderGroups
{
    /// <summary>The widths of the cells of <paramref name="row"/> in columns, left to right; default where they cannot be told.</summary>
    /// <param name="row">The upper line.</param>
    /// <param name="below">The lower line.</param>
    /// <param name="widths">The widths of the cells of the lower line.</param>
    /// <param name="names">How many columns of names and codes stand before the first amount.</param>
    public static ImmutableArray<int> Over(string[] row, string[] below, ImmutableArray<int> widths, int names)
    {
        var runs = RunsOf(below);
        var excess = row.Length - runs.Count;
        if (excess > 0)
        {
            var split = runs.Where(run => run.IsLabels).Select(run => SplitOf(run, below, excess + 1, names)).FirstOrDefault(parts => parts is not null);
            if (split is null)
            {
                return default;
            }

            var at = runs.FindIndex(run => run.Start == split[0].Start);
            runs.RemoveAt(at);
            runs.InsertRange(at, split);
        }

        return runs.Count == row.Length ? [.. runs.Select(run => widths.Skip(run.Start).Take(run.Count).Sum())] : default;
    }

    /// <summary>The lower line as runs: each blank cell alone, labels that touch together.</summary>
    private static List<Run> RunsOf(string[] below)
    {
        var runs = new List<Run>();
        for (var at = 0; at < below.Length; at++)
        {
            var isLabel = below[at].Length > 0;
            if (isLabel && runs.Count > 0 && runs[^1].IsLabels)
            {
                runs[^1] = runs[^1] with { Count = runs[^1].Count + 1 };
            }
            else
            {
                runs.Add(new Run(at, 1, isLabel));
            }
        }

        return runs;
    }

    /// <summary>The groups of one run of labels, when it is <paramref name="count"/> groups.</summary>
    private static List<Run>? SplitOf(Run run, string[] below, int count, int names)
    {
        var starts = Enumerable.Range(run.Start, run.Count).Where(at => below[at] == below[run.Start]).ToList();
        if (count == 2 && starts.Count != count && run.Start == 0)
        {
            starts = starts.Count > count ? [0, starts[1]] : names > 1 && names < run.Count ? [0, names] : starts;
        }

        return starts.Count != count ? null
            : [.. starts.Select((start, at) => new Run(start, (at + 1 < count ? starts[at + 1] : run.Start + run.Count) - start, IsLabels: true))];
    }

    private readonly record struct Run(int Start, int Count, bool IsLabels);
}
