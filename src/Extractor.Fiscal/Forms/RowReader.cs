using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Pictures;
using Extractor.Fiscal.Records;
using Extractor.Numbers;

namespace Extractor.Fiscal.Forms;

/// <summary>Reads the body rows of one panel of a form.</summary>
internal sealed class RowReader
{
    private readonly ImmutableArray<FormGrid> grids;
    private readonly string tableId;
    private readonly AmountUnit? unit;
    private readonly FormDefinition form;
    private readonly int panel;
    private readonly ImmutableArray<AssignedColumn> columns;
    private readonly ImmutableArray<AssignedColumn> figureColumns;
    private readonly RowKeys keys;
    private readonly SplitCodes splitCodes;
    private readonly Dictionary<int, int?> usualPlaces = [];
    private FormGrid grid;
    private int rowsBefore;

    /// <summary>Makes a reader of one panel of a form that is printed on one or several grids with the same columns.</summary>
    public RowReader(ImmutableArray<FormGrid> grids, ColumnAssignment assignment, int panel, string tableId, AmountUnit? unit)
    {
        this.grids = grids;
        grid = grids[0];
        this.tableId = tableId;
        this.unit = unit;
        this.panel = panel;
        form = assignment.Form;
        columns = [.. assignment.Columns.Where(column => column.IsKnown && column.Panel == panel)];
        figureColumns = [.. assignment.Columns.Where(column => column.Panel == panel && HoldsFigures(column))];
        keys = new RowKeys(form.Panels[panel]);
        splitCodes = new SplitCodes([.. columns.Where(column => column.Role == ColumnRole.Code).Select(column => column.Leaf)]);
    }

    /// <summary>Whether the panel has any column in this grid.</summary>
    public bool IsPresent => !columns.IsEmpty;

    /// <summary>Goes on with another of the form's grids; rows are numbered on.</summary>
    public void TurnTo(int part)
    {
        grid = grids[part];
        rowsBefore = grids.Take(part).Sum(earlier => earlier.Table.RowCount);
    }

    /// <summary>Reads one row of the grid at hand.</summary>
    public KeyedRow Read(int gridRow, int index)
    {
        var (code, fromCode) = ReadCode(gridRow);
        var printed = TextOf(ColumnRole.Label, gridRow);
        printed = printed.Length > 0 ? printed : fromCode.Length > 0 || code is not null ? fromCode : TextOf(ColumnRole.Other, gridRow);
        if (code is null && form.Scheme is not null)
        {
            (code, printed) = RowCodes.TakeFrom(printed);
        }

        var label = RowLabel.Of(printed);
        var key = keys.Take(label);
        label = key is not null && keys.IsPartOfShown(key) ? label with { IsPart = true } : label;
        if (code is null && key is null && form.Panels[panel].RowCodes is { } scheme)
        {
            code = RowCodes.OfName(scheme, label);
        }

        var cells = figureColumns.Select(column => ReadFigure(column, gridRow)).ToImmutableArray();
        var rowNumber = TextOf(ColumnRole.RowNumber, gridRow);
        var role = key?.Role
            ?? (GridText.IsTotalLabel(label.Name) ? RowRole.Total
            : label.Name.Length == 0 && code is null && cells.All(cell => cell.Status == CellStatus.Blank) ? RowRole.Spacer
            : RowRole.Item);
        var row = new FormRow(index, label.Printed, label.Ordinal, rowNumber.Length == 0 ? null : rowNumber, panel, code, role, cells);
        return new KeyedRow(row, label, key?.Key ?? (role == RowRole.Total ? "total" : null));
    }

    /// <summary>
    /// Whether the row shows an amount where a name belongs: the row then stands beside its header, and sums over its columns prove nothing.
    /// </summary>
    public bool IsShifted(int gridRow) => columns.Any(column =>
        column.Role is ColumnRole.Label or ColumnRole.Other
        && NumberText.Read(CellIn(column.Leaf, gridRow)?.JoinedText ?? string.Empty) is { HasValue: true, DecimalPlaces: > 0 });

    private (RowCode? Code, string Remainder) ReadCode(int gridRow)
    {
        var texts = columns.Where(column => column.Role == ColumnRole.Code)
            .Select(column => CellIn(column.Leaf, gridRow))
            .OfType<TableCell>()
            .Distinct()
            .Select(cell => cell.JoinedText)
            .ToImmutableArray();
        var (code, rest) = RowCodes.Read(splitCodes.Completed(texts, leaf => CellIn(leaf, gridRow)?.JoinedText));
        splitCodes.Remember(code);
        return form.Scheme is null ? (null, rest) : (code, rest);
    }

    private string TextOf(ColumnRole role, int gridRow)
    {
        foreach (var column in columns)
        {
            if (column.Role == role && LabelIn(column.Leaf, gridRow)?.JoinedText.Trim() is { Length: > 0 } text)
            {
                return text;
            }
        }

        return string.Empty;
    }

    /// <summary>An amount column, or one that the form does not know and that shows figures: these are kept, but not taken for money.</summary>
    private bool HoldsFigures(AssignedColumn column) => column.IsKnown
        ? column.Role == ColumnRole.Amount
        : grids.Any(part => part.BodyRows.Any(row => CellIn(part, column.Leaf, row) is { } cell && NumberText.Read(cell.JoinedText).HasValue));

    private FormCell ReadFigure(AssignedColumn column, int gridRow)
    {
        var leaf = column.Leaf;
        var own = CellIn(leaf, gridRow);

        // A label that spans into the column is no amount of it.
        var cell = own is not null && own.Column >= leaf.Index ? own : null;
        var displaced = false;
        if (column.IsKnown && string.IsNullOrWhiteSpace(cell?.Text) && UnlabelledColumns.FigureBeside(grid, leaf, gridRow) is { } beside)
        {
            cell = beside;
            displaced = true;
        }

        return AmountCells.Read($"{tableId}-R{rowsBefore + gridRow}-C{leaf.Index}", leaf.Index, cell, PlaceOf(gridRow), column.IsKnown ? UnitsOf(leaf) : default, displaced, PlacesOf(leaf, cell));
    }

    private int? PlacesOf(LeafColumn leaf, TableCell? cell)
    {
        if (cell is null or { Recognised.IsEmpty: true })
        {
            return null;
        }

        if (!usualPlaces.TryGetValue(leaf.Index, out var places))
        {
            usualPlaces[leaf.Index] = places = ColumnPlaces.Of(grids.SelectMany(part => part.BodyRows.Select(row => CellIn(part, leaf, row))));
        }

        return places;
    }

    /// <summary>The unit that the column's own header prints goes before that of the form.</summary>
    private AmountUnits UnitsOf(LeafColumn leaf) => new(UnitLine.InHeader(leaf.Leaf), unit, Document: null);

    /// <summary>The text of a label column. A group's name that spans several rows gives way to the name of the row beside it.</summary>
    private TableCell? LabelIn(LeafColumn leaf, int gridRow)
    {
        var first = CellIn(leaf, gridRow);
        if (first is not { RowSpan: > 1 })
        {
            return first;
        }

        var end = grid.Leaves.Where(next => next.Index > leaf.Index && next.Path.Length > 0).Select(next => next.Index).FirstOrDefault(grid.Table.ColumnCount);
        for (var column = first.Column + first.ColumnSpan; column < end; column++)
        {
            if (grid.Table.At(gridRow, column) is { } cell && !string.IsNullOrWhiteSpace(cell.Text))
            {
                return cell;
            }
        }

        return first;
    }

    private TableCell? CellIn(LeafColumn leaf, int gridRow) => CellIn(grid, leaf, gridRow);

    private static TableCell? CellIn(FormGrid grid, LeafColumn leaf, int gridRow)
    {
        TableCell? first = null;
        for (var column = leaf.Index; column < leaf.Index + leaf.Span; column++)
        {
            var cell = grid.Table.At(gridRow, column);
            if (cell is not null && !string.IsNullOrWhiteSpace(cell.Text))
            {
                return cell;
            }

            first ??= cell;
        }

        return first;
    }

    /// <summary>A source without a cell here still has the row.</summary>
    private SourceLocation PlaceOf(int gridRow)
    {
        for (var column = 0; column < grid.Table.ColumnCount; column++)
        {
            if (grid.Table.At(gridRow, column) is { } cell)
            {
                return cell.Location.Line is not null ? cell.Location with { Cell = null }
                    : cell.Location.Page is { } page ? SourceLocation.OnPage(page)
                    : cell.Location;
            }
        }

        return grid.Table.Location;
    }
}
