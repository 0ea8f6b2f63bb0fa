using System.Collections.Immutable;
using Extractor.Fiscal.Recognition;
using Extractor.Fiscal.Records;
using Extractor.Numbers;
using Extractor.Text;

namespace Extractor.Fiscal.Forms;

/// <summary>Turns an occurrence of a form into its record.</summary>
internal static class FormReader
{
    /// <summary>Reads one form.</summary>
    /// <param name="occurrence">What was found.</param>
    /// <param name="tableId">The id of its record.</param>
    /// <param name="documentUnit">The unit where the form prints none of its own, or null.</param>
    public static FormReading Read(FormOccurrence occurrence, string tableId, AmountUnit? documentUnit)
    {
        var own = UnitOf(occurrence);
        var unit = own ?? documentUnit;
        var readers = ReadersOf(occurrence, tableId, unit);
        var rows = ReadRows(occurrence, readers);
        var notes = NotesOf(occurrence);
        var status = occurrence.Grid is null ? occurrence.WithoutGrid
            : rows.Any(row => row.Row.Cells.Any(cell => cell.Status is CellStatus.Number or CellStatus.Zero)) ? FormStatus.Complete
            : FormStatus.Empty;
        var table = new FormTable
        {
            TableId = tableId,
            Form = occurrence.Form.Id,
            Title = PrintedLine.Of(occurrence.Title),
            PrintedFormNo = occurrence.Caption.Select(CaptionText.FormNumber).FirstOrDefault(number => number is not null),
            Status = status,
            Unit = unit is null ? null : new AmountUnitRecord(unit.Name, unit.Yuan, own is null ? UnitSource.Document : UnitSource.Table),
            TitleScore = occurrence.TitleScore,
            HeaderScore = occurrence.Columns?.HeaderScore ?? 0m,
            Parts = FormParts.Of(occurrence),
            Columns = occurrence.Columns is { } columns ? [.. columns.Columns.Select(ColumnOf)] : [],
            Rows = [.. rows.Select(row => row.Row)],
            Notes = notes,
            EmptyStatement = status == FormStatus.Complete ? null : notes.FirstOrDefault(CaptionText.IsEmptyStatement),
        };
        return new FormReading(occurrence.Form, table, rows)
        {
            HasShiftedRows = occurrence.Columns is { HasShiftedHeader: true } || HasShiftedRows(occurrence, readers),
            HasUnknownColumns = (occurrence.Columns?.Columns ?? []).Any(column => column.Definition is null)
                || (occurrence.Columns is { } known && occurrence.Grids.Any(grid => UnlabelledColumns.HaveOwnFigures(grid, known))),
        };
    }

    /// <summary>The unit that the form itself prints: in its caption, in its leading rows or in its header.</summary>
    public static AmountUnit? UnitOf(FormOccurrence occurrence) =>
        occurrence.Caption
            .Concat(occurrence.Grid?.Leaves.SelectMany(leaf => leaf.Path) ?? [])
            .Select(text => UnitLine.Find(text))
            .FirstOrDefault(unit => unit is not null);

    /// <summary>The record of a form that is announced and nowhere else.</summary>
    public static FormReading Missing(AnnouncedForm announced, string tableId)
    {
        var table = new FormTable
        {
            TableId = tableId,
            Form = announced.Form.Id,
            Title = announced.Form.Title,
            Status = FormStatus.Missing,
        };
        return new FormReading(announced.Form, table, []);
    }

    private static ImmutableArray<RowReader> ReadersOf(FormOccurrence occurrence, string tableId, AmountUnit? unit) =>
        occurrence is { Grid: not null, Columns: { } columns }
            ? [.. Enumerable.Range(0, occurrence.Form.Panels.Length)
                .Select(panel => new RowReader(occurrence.Grids, columns, panel, tableId, unit))
                .Where(reader => reader.IsPresent)]
            : [];

    private static ImmutableArray<KeyedRow> ReadRows(FormOccurrence occurrence, ImmutableArray<RowReader> readers)
    {
        var lines = ImmutableArray.CreateBuilder<ImmutableArray<KeyedRow>>();
        foreach (var gridRow in RowsOf(occurrence.Grids, readers))
        {
            var line = readers.Select(reader => reader.Read(gridRow, lines.Count)).ToImmutableArray();
            if (lines.Count > 0 && RowLines.ContinuesLabel(lines[^1], line))
            {
                lines[^1] = RowLines.WithLabelOf(lines[^1], line);
                continue;
            }

            lines.Add(RowLines.WithSharedTotal(line));
        }

        return RowLines.WithSubtotals([.. lines.SelectMany(line => line)]);
    }

    private static bool HasShiftedRows(FormOccurrence occurrence, ImmutableArray<RowReader> readers) =>
        RowsOf(occurrence.Grids, readers).Any(row => readers.Any(reader => reader.IsShifted(row)));

    /// <summary>The body rows of all grids, with the readers turned to the grid of each.</summary>
    private static IEnumerable<int> RowsOf(ImmutableArray<FormGrid> grids, ImmutableArray<RowReader> readers)
    {
        for (var part = 0; part < grids.Length; part++)
        {
            foreach (var reader in readers)
            {
                reader.TurnTo(part);
            }

            foreach (var row in grids[part].BodyRows)
            {
                yield return row;
            }
        }
    }

    private static FormColumn ColumnOf(AssignedColumn column) => new(
        column.Leaf.Index, [.. column.Leaf.Path.Select(PrintedLine.Of)], column.Leaf.Ordinal, column.Role, column.Role == ColumnRole.Amount ? column.Definition?.Measure : null);

    private static ImmutableArray<string> NotesOf(FormOccurrence occurrence)
    {
        var table = occurrence.Grids.SelectMany(grid => grid.Table.Notes).Select(line => line.Text);
        return [.. table
            .Concat(occurrence.Notes.Select(line => line.Text))
            .SelectMany(text => text.Split('\n'))
            .Select(PrintedLine.Of)
            .Select(CaptionText.WithoutMark)
            .Where(text => text.Length > 0)
            .DistinctBy(MatchingText.Fold)];
    }
}
