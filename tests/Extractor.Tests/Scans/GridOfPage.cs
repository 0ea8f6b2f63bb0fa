using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Scans.Preparation;
using Extractor.Tables;

namespace Extractor.Tests.Scans;

/// <summary>The grids of a prepared page, found as those of any page.</summary>
internal static class GridOfPage
{
    public static ImmutableArray<Grid> Find(PreparedPage prepared) => new RuledGridFinder().Find(
        new Page
        {
            Number = 1,
            Width = prepared.Print.Width * 72 / prepared.Resolution,
            Height = prepared.Print.Height * 72 / prepared.Resolution,
            Rulings = [.. prepared.Lines.Select(line => line.ToRuling(prepared.Resolution))],
        },
        new List<Diagnostic>());

    /// <summary>How two lists of grids differ, or null: the number of grids, their cells with spans, and edges by more than a tolerance in points.</summary>
    public static string? Difference(ImmutableArray<Grid> expected, ImmutableArray<Grid> actual, double tolerance)
    {
        if (expected.Length != actual.Length)
        {
            return $"{actual.Length} grids instead of {expected.Length}";
        }

        foreach (var (grid, found) in expected.Zip(actual))
        {
            if (grid.ColumnCount != found.ColumnCount || grid.RowCount != found.RowCount)
            {
                return $"{found.RowCount} x {found.ColumnCount} instead of {grid.RowCount} x {grid.ColumnCount}";
            }

            if (!grid.Cells.SequenceEqual(found.Cells))
            {
                return $"cells {string.Join(' ', found.Cells.Except(grid.Cells))} instead of {string.Join(' ', grid.Cells.Except(found.Cells))}";
            }

            var furthest = grid.ColumnEdges.Zip(found.ColumnEdges).Concat(grid.RowEdges.Zip(found.RowEdges)).Max(pair => Math.Abs(pair.First - pair.Second));
            if (furthest > tolerance)
            {
                return $"an edge {furthest:0.0} points away";
            }
        }

        return null;
    }
}
