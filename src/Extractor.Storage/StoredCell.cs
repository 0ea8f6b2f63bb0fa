namespace Extractor.Storage;

/// <summary>An amount cell in long form: one line a figure.</summary>
/// <param name="CellId">Stable id of the cell.</param>
/// <param name="Form">The form's semantic id.</param>
/// <param name="RowLabel">Printed label of the row.</param>
/// <param name="Code">Classification code of the row, or null.</param>
/// <param name="Measure">Semantic name of the column, or null.</param>
/// <param name="Column">0-based column of the grid.</param>
/// <param name="ColumnPath">Header labels from outermost to leaf, separated by <c> / </c>.</param>
/// <param name="Raw">Printed text.</param>
/// <param name="Status">Name of the status as in the JSON record.</param>
/// <param name="Yuan">Exact yuan with at least two decimals, or null.</param>
/// <param name="Unit">The form's printed unit, or null.</param>
/// <param name="Page">1-based page, or null.</param>
/// <param name="Bbox">The cell's box as a JSON array, or null.</param>
/// <param name="Line">1-based line of a text source or row of a sheet, or null.</param>
/// <param name="Address">The place in a workbook, such as <c>收入总表!C12</c>, or null.</param>
/// <param name="Verification">Name of the verification as in the JSON record.</param>
/// <param name="RepairedBy">The rule that repaired the reading, or null.</param>
/// <param name="RepairedTo">The figure that a damaged text was repaired to, or null.</param>
/// <param name="RepairIdentities">The identities that agreed on it, parted by blanks, or null.</param>
public sealed record StoredCell(
    string CellId,
    string Form,
    string RowLabel,
    string? Code,
    string? Measure,
    int Column,
    string ColumnPath,
    string Raw,
    string Status,
    string? Yuan,
    string? Unit,
    int? Page,
    string? Bbox,
    int? Line,
    string? Address,
    string Verification,
    string? RepairedBy = null,
    string? RepairedTo = null,
    string? RepairIdentities = null);
