using System.Collections.Immutable;

namespace Extractor.Storage.Rows;

/// <summary>The columns of one form, with its cells in printed order.</summary>
/// <param name="TableId">Id within the document.</param>
/// <param name="Form">Semantic id of the form.</param>
/// <param name="Title">Printed title.</param>
/// <param name="PrintedFormNo">Such as <c>公开01表</c>, or null.</param>
/// <param name="Status">Such as <c>complete</c>.</param>
/// <param name="Unit">Printed unit, or null.</param>
/// <param name="UnitSource">Where the unit was found, or null.</param>
/// <param name="Page">1-based page of its first part, or null.</param>
/// <param name="Line">1-based first line of a text source, or null.</param>
/// <param name="RowCount">Number of rows, those of blocks included.</param>
/// <param name="ColumnCount">Number of columns of the grid.</param>
/// <param name="EmptyStatement">The sentence that says why it is empty, or null.</param>
/// <param name="Cells">Its figures.</param>
internal sealed record FormTableRow(
    string TableId,
    string Form,
    string Title,
    string? PrintedFormNo,
    string Status,
    string? Unit,
    string? UnitSource,
    int? Page,
    int? Line,
    int RowCount,
    int ColumnCount,
    string? EmptyStatement,
    ImmutableArray<CellRow> Cells);
