using Extractor.Documents;
using Extractor.Fiscal.Records;
using Extractor.Numbers;

namespace Extractor.Fiscal.Forms;

/// <summary>
/// Grid columns without any header. A figure in one is either the figure of the column beside it, printed or recognised one cell off,
/// or belongs to a column whose header is lost. It is the latter when both columns show figures in one row.
/// </summary>
internal static class UnlabelledColumns
{
    /// <summary>The figure that a row prints one cell beside a column, to its right or, if that is nobody else's, to its left; or null.</summary>
    public static TableCell? FigureBeside(FormGrid grid, LeafColumn leaf, int row) =>
        Take(grid, leaf, leaf.Index + leaf.Span, row)
        ?? (IsTakenFromTheLeft(grid, leaf.Index - 1, row) ? null : Take(grid, leaf, leaf.Index - 1, row));

    /// <summary>Whether a column without header holds figures of its own, so that a sum over the row may lack them.</summary>
    public static bool HaveOwnFigures(FormGrid grid, ColumnAssignment columns) =>
        grid.Leaves.Where(leaf => leaf.Path.Length == 0).Any(lost => grid.BodyRows.Any(row => FigureAt(grid, lost.Index, row) is not null)
            && columns.Columns
                .Where(column => column.Role == ColumnRole.Amount && IsBeside(column.Leaf, lost.Index))
                .All(column => ShowsBoth(grid, column.Leaf, lost.Index)));

    private static TableCell? Take(FormGrid grid, LeafColumn leaf, int lost, int row) =>
        grid.Leaves.Any(other => other.Index == lost && other.Path.Length == 0) && !ShowsBoth(grid, leaf, lost) ? FigureAt(grid, lost, row) : null;

    /// <summary>The column further left has the first claim, where its own cell is blank.</summary>
    private static bool IsTakenFromTheLeft(FormGrid grid, int lost, int row)
    {
        foreach (var leaf in grid.Leaves)
        {
            if (leaf.Path.Length > 0 && leaf.Index + leaf.Span == lost)
            {
                return string.IsNullOrWhiteSpace(grid.Table.At(row, leaf.Index)?.Text);
            }
        }

        return true;
    }

    private static bool ShowsBoth(FormGrid grid, LeafColumn leaf, int lost) =>
        grid.BodyRows.Any(row => FigureAt(grid, lost, row) is not null && FigureAt(grid, leaf.Index, row) is not null);

    private static bool IsBeside(LeafColumn leaf, int lost) => leaf.Index + leaf.Span == lost || leaf.Index == lost + 1;

    private static TableCell? FigureAt(FormGrid grid, int column, int row) =>
        grid.Table.At(row, column) is { } cell && cell.Column == column && NumberText.Read(cell.JoinedText).HasValue ? cell : null;
}
