namespace Extractor.Storage.Rows;

/// <summary>The columns of one cell: a figure of a grid, or a value of a block of a performance form.</summary>
/// <param name="CellId">Stable id.</param>
/// <param name="RowIndex">0-based row of the grid.</param>
/// <param name="Side">0 left, 1 right side of a twin form.</param>
/// <param name="RowLabel">Printed label of the row.</param>
/// <param name="RowNo">Printed 行次, or null.</param>
/// <param name="RowRole">Role of the row, or kind of the block.</param>
/// <param name="Code">Classification code, or null.</param>
/// <param name="Measure">Semantic name of the column, or null.</param>
/// <param name="ColumnIndex">0-based column of the grid.</param>
/// <param name="ColumnPath">Header labels, parted by <c> / </c>.</param>
/// <param name="Raw">Printed text.</param>
/// <param name="Status">Such as <c>number</c> or <c>blank</c>.</param>
/// <param name="Yuan">Exact yuan with at least two decimals, or null.</param>
/// <param name="Unit">Printed unit, or null.</param>
/// <param name="RepairedBy">The rule that repaired the reading, or null.</param>
/// <param name="RepairedTo">The text after the repair, or null.</param>
/// <param name="RepairedFrom">The text before, or null.</param>
/// <param name="RepairIdentities">The identities that agreed, parted by blanks, or null.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Verification">Such as <c>verified</c>.</param>
/// <param name="Page">1-based page, or null.</param>
/// <param name="Bbox">Box as a JSON array, or null.</param>
/// <param name="Line">1-based line or row of a sheet, or null.</param>
/// <param name="Address">Place in a workbook, or null.</param>
internal sealed record CellRow(
    string CellId,
    int RowIndex,
    int Side,
    string RowLabel,
    string? RowNo,
    string RowRole,
    string? Code,
    string? Measure,
    int ColumnIndex,
    string ColumnPath,
    string Raw,
    string Status,
    string? Yuan,
    string? Unit,
    string? RepairedBy,
    string? RepairedTo,
    string? RepairedFrom,
    string? RepairIdentities,
    double Confidence,
    string Verification,
    int? Page,
    string? Bbox,
    int? Line,
    string? Address);
