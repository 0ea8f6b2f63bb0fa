using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;
using Extractor.Numbers;

namespace Extractor.Fiscal.Performance;

/// <summary>A cell that begins in a physical row, with its label form.</summary>
/// <param name="Row">0-based physical row of the form.</param>
/// <param name="Column">0-based column of its left edge.</param>
/// <param name="End">The column behind its right edge.</param>
/// <param name="Raw">The printed text.</param>
/// <param name="Text">The text on one line.</param>
/// <param name="Label">The text folded as a label.</param>
/// <param name="Place">Where.</param>
internal sealed record PrintedCell(int Row, int Column, int End, string Raw, string Text, string Label, Provenance Place)
{
    /// <summary>What was read in it from a picture, line by line; empty where the text is the page's own.</summary>
    public ImmutableArray<RecognisedText> Recognised { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether nothing is printed in it.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Raw);

    /// <summary>Whether it is a plain number, without sign of percent and without unit.</summary>
    public bool IsPlainNumber => NumberText.Read(Text) is { HasValue: true, IsPercentage: false, Unit: null, Scale: 1 };

    /// <summary>Whether it is a figure of any kind or a dash.</summary>
    public bool IsFigure => NumberText.Read(Text) is { HasValue: true } or { Kind: NumberKind.Dash };

    /// <summary>A cell of a table.</summary>
    public static PrintedCell Of(TableCell cell, int row) => new(
        row, cell.Column, cell.Column + cell.ColumnSpan, cell.Text, cell.JoinedText.Trim(), BlockLabel.Fold(cell.Text), Provenance.From(cell.Location))
    {
        Recognised = cell.Recognised,
    };
}

/// <summary>
/// A physical row of a form: the cells that begin in it. A cell merged with one above begins there and is not repeated, so that a grid
/// with merges and a text whose merged cells are left out look alike.
/// </summary>
/// <param name="Index">0-based physical row of the form.</param>
/// <param name="Cells">The cells that begin in the row, from left to right.</param>
/// <param name="Table">The table that holds it.</param>
/// <param name="TableRow">0-based row of that table.</param>
internal sealed record PerformanceRow(int Index, ImmutableArray<PrintedCell> Cells, Table Table, int TableRow)
{
    /// <summary>The cells with text.</summary>
    public ImmutableArray<PrintedCell> Filled { get; } = [.. Cells.Where(cell => !cell.IsBlank)];

    /// <summary>Whether columns are drawn, so that a cell belongs to the header above it.</summary>
    public bool HasColumns => Table.Origin != GridOrigin.Tabs;

    /// <summary>The rows of tables that together are one form.</summary>
    public static ImmutableArray<PerformanceRow> Of(ImmutableArray<Table> tables)
    {
        var rows = ImmutableArray.CreateBuilder<PerformanceRow>();
        foreach (var table in tables)
        {
            var first = rows.Count;
            var cells = table.Cells.ToLookup(cell => cell.Row);
            for (var row = 0; row < table.RowCount; row++)
            {
                rows.Add(new PerformanceRow(first + row, [.. cells[row].Select(cell => PrintedCell.Of(cell, first + row))], table, row));
            }
        }

        return rows.ToImmutable();
    }
}
