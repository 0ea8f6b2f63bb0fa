using Extractor.Fiscal.Records;

namespace Extractor.Fiscal.Panels;

/// <summary>An amount of a report in long form, as it was published.</summary>
/// <param name="CellId">Stable id of the cell within its document.</param>
/// <param name="TableId">Stable id of its form within the document.</param>
/// <param name="Form">The semantic form id.</param>
/// <param name="Title">Printed title of the form.</param>
/// <param name="RowIndex">0-based row of the form.</param>
/// <param name="Side">0-based panel of a two-sided form.</param>
/// <param name="RowLabel">Printed label of the row.</param>
/// <param name="RowRole">Name of the role of the row, or of the block that it stands in, as in the JSON record.</param>
/// <param name="Code">Classification code of the row, or semantic name of the row of a block, or null.</param>
/// <param name="Measure">Semantic name of the column, or null.</param>
/// <param name="ColumnPath">Header labels from outermost to leaf, separated by <c> / </c>; the heading of a block.</param>
/// <param name="Raw">Printed text.</param>
/// <param name="Status">What the text is.</param>
/// <param name="Yuan">Exact yuan; null of a figure that cannot be read.</param>
/// <param name="Unit">Printed unit of the form, or null.</param>
/// <param name="UnitSource">Where that unit was found, or null.</param>
/// <param name="Verification">Whether an identity confirms the figure.</param>
/// <param name="RepairedBy">The rule that repaired the reading, or null.</param>
/// <param name="RepairedTo">The figure that a damaged text was repaired to, or null.</param>
/// <param name="Page">1-based page, or null.</param>
/// <param name="Line">1-based line of a text source or row of a sheet, or null.</param>
/// <param name="Address">The place in a workbook, or null.</param>
public sealed record PublishedAmount(
    string CellId,
    string TableId,
    string Form,
    string Title,
    int RowIndex,
    int Side,
    string RowLabel,
    string RowRole,
    string? Code,
    string? Measure,
    string ColumnPath,
    string Raw,
    CellStatus Status,
    decimal? Yuan,
    string? Unit,
    UnitSource? UnitSource,
    Verification Verification,
    string? RepairedBy,
    string? RepairedTo,
    int? Page,
    int? Line,
    string? Address)
{
    /// <summary>
    /// The amounts of a record in printed order: every cell with a value in yuan, and figures of known columns that cannot be read. Blank cells,
    /// dashes and words are no amounts.
    /// </summary>
    public static IEnumerable<PublishedAmount> Of(FiscalReport report) => report.Tables.SelectMany(table => OfRows(table).Concat(OfBlocks(table)));

    private static IEnumerable<PublishedAmount> OfRows(FormTable table)
    {
        var columns = new Dictionary<int, FormColumn>();
        foreach (var column in table.Columns)
        {
            columns.TryAdd(column.Index, column);
        }

        foreach (var row in table.Rows)
        {
            foreach (var cell in row.Cells)
            {
                var column = columns.GetValueOrDefault(cell.Column);
                if (cell.Value is not null || (cell.Status == CellStatus.Illegible && column?.Measure is not null && row.Role != Records.RowRole.Spacer))
                {
                    yield return new PublishedAmount(
                        cell.CellId, table.TableId, table.Form, table.Title, row.Index, row.Side, row.Label, RecordNames.Of(row.Role), row.Code?.Id,
                        column?.Measure, column is null ? string.Empty : string.Join(" / ", column.Path), cell.Raw, cell.Status, cell.Value, table.Unit?.Raw,
                        table.Unit?.Source, cell.Verification, cell.RepairedBy, cell.Repair?.After, cell.Provenance.Page, cell.Provenance.Line, cell.Provenance.Address);
                }
            }
        }
    }

    private static IEnumerable<PublishedAmount> OfBlocks(FormTable table) =>
        from block in table.Blocks
        from row in block.Rows
        from cell in row.Cells
        where cell.Value is not null
        select new PublishedAmount(
            cell.CellId, table.TableId, table.Form, table.Title, row.Index, 0, string.Join(" / ", row.Path.Append(row.Label).Where(label => label.Length > 0)),
            RecordNames.Of(block.Kind), row.Key, cell.Name, block.Title ?? string.Empty, cell.Raw, cell.Status, cell.Value,
            cell.Measure == BlockMeasure.Money ? table.Unit?.Raw : cell.Unit, table.Unit?.Source, cell.Verification, cell.RepairedBy, null,
            cell.Provenance.Page, cell.Provenance.Line, cell.Provenance.Address);
}
