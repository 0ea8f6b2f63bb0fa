using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Recognition;
using Extractor.Fiscal.Records;
using Extractor.Numbers;

namespace Extractor.Fiscal.Performance;

/// <summary>Turns occurrences of performance forms into records.</summary>
internal static class PerformanceForms
{
    /// <summary>A longer text with a unit in brackets is a sentence.</summary>
    private const int LongestLabel = 60;

    /// <summary>Reads one form.</summary>
    /// <param name="occurrence">What was found.</param>
    /// <param name="tableId">The id of its record.</param>
    /// <param name="documentUnit">The unit where the form prints none of its own, or null.</param>
    /// <param name="lines">The document.</param>
    /// <param name="withPersonalData">Whether fields about persons are kept.</param>
    public static FormTable Read(
        PerformanceOccurrence occurrence, string tableId, AmountUnit? documentUnit, ImmutableArray<DocumentLine> lines, bool withPersonalData)
    {
        var rows = PerformanceRow.Of(occurrence.Tables);
        var own = UnitOf(occurrence, rows);
        var blocks = Blocks(occurrence, rows, new BlockCells(tableId, own ?? documentUnit, withPersonalData));
        var source = own is null ? UnitSource.Document : UnitSource.Table;
        var unit = own ?? documentUnit;
        if (unit == AmountUnit.TenThousand && UnitByText.IsInYuan(blocks, lines))
        {
            (unit, source) = (AmountUnit.One, UnitSource.Inferred);
            blocks = Blocks(occurrence, rows, new BlockCells(tableId, unit, withPersonalData));
        }

        return Record(occurrence, tableId, blocks, unit is null ? null : new AmountUnitRecord(unit.Name, unit.Yuan, source));
    }

    private static ImmutableArray<FormBlock> Blocks(PerformanceOccurrence occurrence, ImmutableArray<PerformanceRow> rows, BlockCells make) =>
        occurrence.Form.Layout switch
        {
            PerformanceLayout.Tasks when !occurrence.Lines.IsEmpty => new TokenTasks(make).Read(occurrence.Lines),
            _ when !occurrence.Lines.IsEmpty => new TokenFormReader(make).Read(occurrence.Lines),
            PerformanceLayout.BasicData => new BasicDataReader(make).Read(rows),
            _ => new PerformanceReader(make).Read(rows),
        };

    private static FormTable Record(PerformanceOccurrence occurrence, string tableId, ImmutableArray<FormBlock> blocks, AmountUnitRecord? unit) => new()
    {
        TableId = tableId,
        Form = occurrence.Form.Id,
        Title = PrintedLine.Of(occurrence.Title),
        PrintedFormNo = occurrence.Caption.Select(AnnexNumber.Find).FirstOrDefault(number => number is not null),
        Status = blocks.Any(block => block.Rows.Any(row => row.Cells.Any(cell => cell.Status is CellStatus.Number or CellStatus.Zero or CellStatus.Text)))
            ? FormStatus.Complete : FormStatus.Empty,
        Unit = unit,
        TitleScore = occurrence.TitleScore,
        HeaderScore = blocks.IsEmpty ? 0m : 1m,
        Parts = occurrence.Lines.IsEmpty ? [.. occurrence.Tables.SelectMany(table => table.Fragments).Select(PartOf)]
            : [new FormPart(null, null, [occurrence.Lines[0].Location.Line ?? 1, occurrence.Lines[^1].Location.Line ?? 1])],
        Blocks = blocks,
        Notes = [.. occurrence.Tables.SelectMany(table => table.Notes).Select(note => PrintedLine.Of(note.Text)).Where(note => note.Length > 0).Distinct(StringComparer.Ordinal)],
    };

    /// <summary>The unit that the form itself prints: on a unit line, or in brackets behind a label such as 项目资金（万元）.</summary>
    private static AmountUnit? UnitOf(PerformanceOccurrence occurrence, ImmutableArray<PerformanceRow> rows) =>
        occurrence.Caption.Select(text => UnitLine.Find(text)).FirstOrDefault(unit => unit is not null)
        ?? rows.SelectMany(row => row.Filled).Where(cell => cell.Text.Length <= LongestLabel)
            .Select(cell => UnitLine.Find(cell.Text) ?? UnitLine.InHeader(cell.Text)).FirstOrDefault(unit => unit is not null)
        ?? occurrence.Lines.TakeWhile(line => !line.Text.Contains("目标", StringComparison.Ordinal)).Where(line => line.Text.Length <= LongestLabel)
            .Select(line => UnitLine.InHeader(line.Text)).FirstOrDefault(unit => unit is not null);

    private static FormPart PartOf(TableFragment fragment)
    {
        var place = Provenance.From(fragment.Location);
        return new FormPart(place.Page, place.Bbox, fragment.Location.Line is { } first ? [first, fragment.LastLine ?? first] : null);
    }
}
