using System.Collections.Immutable;

namespace Extractor.Tables;

/// <summary>How the columns of two printed parts lie over one another.</summary>
/// <param name="First">For each edge of the first part, the edge of the joined table.</param>
/// <param name="Second">For each edge of the second part, the edge of the joined table.</param>
/// <param name="ColumnCount">Columns of the joined table.</param>
internal sealed record ColumnAlignment(ImmutableArray<int> First, ImmutableArray<int> Second, int ColumnCount)
{
    /// <summary>
    /// How far edges of two parts may differ after the left edges were laid over one another, in points: column widths of a table
    /// broken by a word processor agree within 0.5, those of two forms differ by 5 and more somewhere.
    /// </summary>
    private const double Tolerance = 3;

    /// <summary>
    /// Lays two sets of edges over one another. They match when they are the same, or when one has all edges of the other and more:
    /// a page may show only rows whose cells are merged. Null when they do not match.
    /// </summary>
    public static ColumnAlignment? Match(ImmutableArray<double> first, ImmutableArray<double> second)
    {
        var firstIsFiner = first.Length >= second.Length;
        var fine = firstIsFiner ? first : second;
        var coarse = firstIsFiner ? second : first;
        var map = ImmutableArray.CreateBuilder<int>(coarse.Length);
        var shift = fine[0] - coarse[0];
        var next = 0;
        foreach (var edge in coarse)
        {
            while (next < fine.Length && fine[next] < edge + shift - Tolerance)
            {
                next++;
            }

            if (next == fine.Length || fine[next] > edge + shift + Tolerance)
            {
                return null;
            }

            map.Add(next++);
        }

        if (map[^1] != fine.Length - 1)
        {
            return null;
        }

        ImmutableArray<int> identity = [.. Enumerable.Range(0, fine.Length)];
        return firstIsFiner
            ? new ColumnAlignment(identity, map.ToImmutable(), fine.Length - 1)
            : new ColumnAlignment(map.ToImmutable(), identity, fine.Length - 1);
    }

    /// <summary>Columns that correspond one to one, for sources that do not tell where columns lie.</summary>
    public static ColumnAlignment? Match(int firstColumns, int secondColumns)
    {
        if (firstColumns != secondColumns)
        {
            return null;
        }

        ImmutableArray<int> identity = [.. Enumerable.Range(0, firstColumns + 1)];
        return new ColumnAlignment(identity, identity, firstColumns);
    }
}
