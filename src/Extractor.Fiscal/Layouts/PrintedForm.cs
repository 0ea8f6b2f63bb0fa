using System.Collections.Immutable;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Layouts;

/// <summary>
/// A form laid out as it is printed: columns from left to right, rows from top to bottom. The sides of a form stand beside each other: a side's
/// columns begin where labels, codes or row numbers follow amounts.
/// </summary>
/// <param name="Columns">The columns from left to right.</param>
/// <param name="Header">The lines of the header from top to bottom, each with its cells from left to right.</param>
/// <param name="Rows">The body rows from top to bottom.</param>
public sealed record PrintedForm(
    ImmutableArray<PrintedColumn> Columns, ImmutableArray<ImmutableArray<HeaderCell>> Header, ImmutableArray<PrintedRow> Rows)
{
    /// <summary>Lays a form out by its columns and rows; what stands in blocks is not among them.</summary>
    public static PrintedForm Of(FormTable table)
    {
        var columns = ColumnsOf(table);
        return new PrintedForm(columns, HeaderOf(columns), [.. table.Rows.GroupBy(row => row.Index).OrderBy(group => group.Key).Select(group => RowOf(columns, group))]);
    }

    private static ImmutableArray<PrintedColumn> ColumnsOf(FormTable table)
    {
        var columns = ImmutableArray.CreateBuilder<PrintedColumn>(table.Columns.Length);
        var side = 0;
        var afterAmount = false;
        foreach (var column in table.Columns.OrderBy(column => column.Index))
        {
            var leads = column.Role is ColumnRole.Label or ColumnRole.Code or ColumnRole.RowNumber;
            side += leads && afterAmount ? 1 : 0;
            afterAmount = !leads && (afterAmount || column.Role == ColumnRole.Amount);
            columns.Add(new PrintedColumn(column, side));
        }

        return columns.ToImmutable();
    }

    /// <summary>Labels that neighbouring columns have in common down from the outermost are one cell; the innermost one reaches to the body.</summary>
    private static ImmutableArray<ImmutableArray<HeaderCell>> HeaderOf(ImmutableArray<PrintedColumn> columns)
    {
        var depth = columns.Select(column => column.Column.Path.Length).DefaultIfEmpty().Max();
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<HeaderCell>>(depth);
        for (var level = 0; level < depth; level++)
        {
            var line = ImmutableArray.CreateBuilder<HeaderCell>();
            for (var at = 0; at < columns.Length;)
            {
                var path = columns[at].Column.Path;
                if (path.Length <= level)
                {
                    at++;
                    continue;
                }

                var span = 1;
                while (at + span < columns.Length && SharesLabel(columns, at, at + span, level))
                {
                    span++;
                }

                line.Add(new HeaderCell(path[level], at, span, path.Length == level + 1 ? depth - level : 1));
                at += span;
            }

            lines.Add(line.ToImmutable());
        }

        return lines.ToImmutable();
    }

    /// <summary>A leaf is never shared: two columns with one path are two columns.</summary>
    private static bool SharesLabel(ImmutableArray<PrintedColumn> columns, int first, int other, int level)
    {
        var (path, next) = (columns[first].Column.Path, columns[other].Column.Path);
        return columns[first].Side == columns[other].Side && path.Length > level + 1 && next.Length > level + 1
            && path.AsSpan(0, level + 1).SequenceEqual(next.AsSpan(0, level + 1));
    }

    private static PrintedRow RowOf(ImmutableArray<PrintedColumn> columns, IGrouping<int, FormRow> group)
    {
        var bySide = group.GroupBy(row => row.Side).ToDictionary(rows => rows.Key, rows => rows.First());
        var cells = columns.Select(column => CellOf(column, bySide.GetValueOrDefault(column.Side), group));
        return new PrintedRow(group.Key, group.Min(row => row.Role), [.. cells]);
    }

    private static PrintedCell CellOf(PrintedColumn column, FormRow? row, IEnumerable<FormRow> sides) => column.Column.Role switch
    {
        ColumnRole.Label => new PrintedCell(row?.Label, null),
        ColumnRole.Code => new PrintedCell(row?.Code?.Id, null),
        ColumnRole.RowNumber => new PrintedCell(row?.RowNo, null),
        _ => sides.SelectMany(side => side.Cells).FirstOrDefault(cell => cell.Column == column.Column.Index) is { } cell
            ? new PrintedCell(cell.Raw, cell)
            : new PrintedCell(null, null),
    };
}

/// <summary>A column and the side that it belongs to.</summary>
/// <param name="Column">The column.</param>
/// <param name="Side">0-based panel, as in <see cref="FormRow.Side"/>.</param>
public sealed record PrintedColumn(FormColumn Column, int Side);

/// <summary>A cell of the header.</summary>
/// <param name="Text">Its label.</param>
/// <param name="Column">0-based place of its first column among <see cref="PrintedForm.Columns"/>.</param>
/// <param name="ColumnSpan">How many columns it stands over.</param>
/// <param name="RowSpan">How many lines of the header it reaches over.</param>
public sealed record HeaderCell(string Text, int Column, int ColumnSpan, int RowSpan);

/// <summary>A body row with all its sides.</summary>
/// <param name="Index">0-based body row.</param>
/// <param name="Role">What it is: an item if one of its sides is one, else a subtotal, a total or a spacer.</param>
/// <param name="Cells">A cell a column.</param>
public sealed record PrintedRow(int Index, RowRole Role, ImmutableArray<PrintedCell> Cells);

/// <summary>What stands in one place of the body.</summary>
/// <param name="Text">What is printed there, or null where the form has nothing.</param>
/// <param name="Cell">The figure, or null of a label, a code, a row number and an empty place.</param>
public sealed record PrintedCell(string? Text, FormCell? Cell);
