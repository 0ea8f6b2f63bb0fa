using Extractor.Fiscal.Definitions;
using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Revisions;

/// <summary>A cell of a record in long form: what it is about, and what was read.</summary>
/// <param name="RowLabel">Printed label of the row; of an indicator with those above it, separated by <c> / </c>.</param>
/// <param name="Code">Classification code or semantic name of the row, or null.</param>
/// <param name="Side">0-based panel of a two-sided form; 0 elsewhere.</param>
/// <param name="Measure">Semantic name of the column, or null.</param>
/// <param name="Column">Header labels from outermost to leaf, separated by <c> / </c>; the heading of a block.</param>
/// <param name="Reading">What was read.</param>
public sealed record RecordedCell(string RowLabel, string? Code, int Side, string? Measure, string Column, CellReading Reading)
{
    /// <summary>Stands between labels, and in no folded label.</summary>
    private const char Between = '\n';

    /// <summary>
    /// What a cell is matched by: code or label of the row, side, and measure or labels of the column, without years. Measures that only count
    /// columns (<c>amount.a</c>) say less than the labels and do not count.
    /// </summary>
    internal string Key { get; private init; } = string.Empty;

    /// <summary>The cells of a form in printed order: those of its rows, then those of its blocks.</summary>
    public static IEnumerable<RecordedCell> Of(FormTable table) => OfRows(table).Concat(OfBlocks(table));

    private static IEnumerable<RecordedCell> OfRows(FormTable table)
    {
        var columns = new Dictionary<int, (FormColumn Column, string Path, string Key)>();
        foreach (var column in table.Columns)
        {
            var measure = column.Measure is { } name && !name.StartsWith("amount.", StringComparison.Ordinal) ? name : null;
            columns.TryAdd(column.Index, (column, string.Join(" / ", column.Path), measure ?? string.Join('/', column.Path.Select(LabelText.Fold))));
        }

        foreach (var row in table.Rows)
        {
            var rowKey = row.Code?.Id ?? LabelText.Fold(row.Label);
            foreach (var cell in row.Cells)
            {
                var (column, path, columnKey) = columns.GetValueOrDefault(cell.Column, (null!, string.Empty, string.Empty));
                yield return new RecordedCell(row.Label, row.Code?.Id, row.Side, column?.Measure, path, CellReading.Of(cell, table.Unit?.Raw))
                {
                    Key = $"{rowKey}{Between}{row.Side}{Between}{columnKey}",
                };
            }
        }
    }

    private static IEnumerable<RecordedCell> OfBlocks(FormTable table)
    {
        foreach (var block in table.Blocks)
        {
            foreach (var row in block.Rows)
            {
                var label = string.Join(" / ", row.Path.Append(row.Label).Where(part => part.Length > 0));
                var rowKey = row.Key ?? LabelText.Fold(label);
                foreach (var cell in row.Cells)
                {
                    yield return new RecordedCell(label, row.Key, 0, cell.Name, block.Title ?? string.Empty, CellReading.Of(cell, table.Unit?.Raw))
                    {
                        Key = $"{RecordNames.Of(block.Kind)}{Between}{LabelText.Fold(block.Title ?? string.Empty)}{Between}{rowKey}{Between}{cell.Name}",
                    };
                }
            }
        }
    }
}

/// <summary>What was read of a cell.</summary>
/// <param name="CellId">Its id in its own record.</param>
/// <param name="Raw">The printed text.</param>
/// <param name="Status">What the text is.</param>
/// <param name="Value">Exact yuan of an amount; the number of a rate, a score, a count or an indicator; or null.</param>
/// <param name="IsMoney">Whether <paramref name="Value"/> is an amount.</param>
/// <param name="Unit">The printed unit, or null.</param>
/// <param name="Verification">Whether an identity confirms it.</param>
/// <param name="Provenance">Where it stands.</param>
public sealed record CellReading(
    string CellId, string Raw, CellStatus Status, decimal? Value, bool IsMoney, string? Unit, Verification Verification, Provenance Provenance)
{
    /// <summary>What is not the same in another reading.</summary>
    public RevisedParts PartsUnlike(CellReading other) =>
        (Raw == other.Raw ? RevisedParts.None : RevisedParts.Raw)
        | (Value == other.Value ? RevisedParts.None : RevisedParts.Value)
        | (Unit == other.Unit ? RevisedParts.None : RevisedParts.Unit)
        | (Status == other.Status ? RevisedParts.None : RevisedParts.Status)
        | (Verification == other.Verification ? RevisedParts.None : RevisedParts.Verification);

    internal static CellReading Of(FormCell cell, string? unit) =>
        new(cell.CellId, cell.Raw, cell.Status, cell.Value, IsMoney: true, unit, cell.Verification, cell.Provenance);

    internal static CellReading Of(BlockCell cell, string? unit) => new(
        cell.CellId,
        cell.Raw,
        cell.Status,
        cell.Value ?? cell.Number,
        cell.Measure == BlockMeasure.Money,
        cell.Measure == BlockMeasure.Money ? unit : cell.Unit,
        cell.Verification,
        cell.Provenance);
}
