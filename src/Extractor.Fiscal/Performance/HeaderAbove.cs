using System.Collections.Immutable;
using Extractor.Numbers;

namespace Extractor.Fiscal.Performance;

/// <summary>The labels that stand above a figure in its own table.</summary>
internal static class HeaderAbove
{
    private const int MostRows = 3;

    /// <summary>The labels from the outermost to the nearest; those behind a figure, a blank or a cell as wide as the table do not count.</summary>
    public static ImmutableArray<string> Labels(PerformanceRow row, PrintedCell figure)
    {
        var labels = ImmutableArray.CreateBuilder<string>();
        for (var above = row.TableRow - 1; above >= Math.Max(0, row.TableRow - MostRows); above--)
        {
            if (row.Table.At(above, figure.Column) is not { } cell || string.IsNullOrWhiteSpace(cell.Text) || NumberText.Read(cell.JoinedText).HasValue
                || cell.ColumnSpan * 2 > row.Table.ColumnCount)
            {
                break;
            }

            var text = cell.JoinedText.Trim();
            if (labels.Count == 0 || labels[0] != text)
            {
                labels.Insert(0, text);
            }
        }

        return labels.ToImmutable();
    }
}
