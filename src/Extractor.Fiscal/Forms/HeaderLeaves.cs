using System.Collections.Immutable;
using Extractor.Documents;

namespace Extractor.Fiscal.Forms;

/// <summary>Reads the leaf columns of a header with the labels above each.</summary>
internal static class HeaderLeaves
{
    /// <summary>The leaves of the header rows from <paramref name="first"/> up to, not including, <paramref name="end"/>.</summary>
    public static ImmutableArray<LeafColumn> Of(Table table, int first, int end, int? ordinalRow)
    {
        var leaves = ImmutableArray.CreateBuilder<LeafColumn>();
        TableCell? previousLeaf = null;
        for (var column = 0; column < table.ColumnCount; column++)
        {
            var path = PathOf(table, first, end, column);
            var leaf = path.Count == 0 ? null : path[^1];
            if (leaf is not null && leaf == previousLeaf && leaf.ColumnSpan > 1)
            {
                leaves[^1] = leaves[^1] with { Span = leaves[^1].Span + 1 };
                continue;
            }

            previousLeaf = leaf;
            leaves.Add(new LeafColumn(column, 1, [.. path.Select(cell => cell.JoinedText.Trim())], OrdinalOf(table, ordinalRow, column)));
        }

        return leaves.ToImmutable();
    }

    private static List<TableCell> PathOf(Table table, int first, int end, int column)
    {
        var path = new List<TableCell>();
        for (var row = first; row < end; row++)
        {
            if (LabelAt(table, row, column, path.Exists(above => Covers(above, column))) is { } cell && !path.Contains(cell))
            {
                path.Add(cell);
            }
        }

        return DropInheritedLeaf(table, path, column);
    }

    /// <summary>
    /// The cell that labels a place. Grids made of tabs have no spans: there, a blank place below a label belongs to that label, and a
    /// blank place with nothing above it belongs to the label on its left.
    /// </summary>
    private static TableCell? LabelAt(Table table, int row, int column, bool labelled)
    {
        if (table.At(row, column) is { } cell && !string.IsNullOrWhiteSpace(cell.Text))
        {
            return cell;
        }

        if (labelled || table.Origin is not GridOrigin.Tabs)
        {
            return null;
        }

        for (var left = column - 1; left >= 0; left--)
        {
            if (table.At(row, left) is { } label && !string.IsNullOrWhiteSpace(label.Text))
            {
                return label;
            }
        }

        return null;
    }

    /// <summary>A column that only inherits from its left neighbour has no header of its own.</summary>
    private static List<TableCell> DropInheritedLeaf(Table table, List<TableCell> path, int column)
    {
        var own = path.Exists(cell => Covers(cell, column));
        return own || table.Origin is not GridOrigin.Tabs ? path : [];
    }

    private static bool Covers(TableCell cell, int column) => cell.Column <= column && column < cell.Column + cell.ColumnSpan;

    private static string? OrdinalOf(Table table, int? ordinalRow, int column) =>
        ordinalRow is { } row && table.At(row, column)?.JoinedText.Trim() is { Length: > 0 } text && char.IsAsciiDigit(text[0]) ? text : null;
}
