using Extractor.Fixtures.Forms;

namespace Extractor.Fixtures.Rendering.Text;

/// <summary>What stands at one position of a grid: the cell that begins here, or one that a span covers.</summary>
internal readonly record struct GridPosition(LogicalCell? Origin, bool CoveredFromLeft)
{
    public string Text => Origin?.Text ?? "";
}

/// <summary>A form, or one page of it, laid out as rows of positions.</summary>
internal static class FormGrid
{
    /// <summary>The body rows of one part, after the header rows unless the part is a bare continuation.</summary>
    public static GridPosition[][] Rows(LogicalForm form, FormPart part, bool bare)
    {
        GridPosition[][] all = All(form);
        return [.. bare ? [] : all[..form.HeaderRows], .. all[part.FirstRow..(part.LastRow + 1)]];
    }

    private static GridPosition[][] All(LogicalForm form)
    {
        GridPosition[][] rows = [.. Enumerable.Range(0, form.Rows).Select(_ => new GridPosition[form.Columns])];
        foreach (LogicalCell cell in form.Cells)
        {
            for (int row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (int column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                {
                    rows[row][column] = row == cell.Row && column == cell.Column
                        ? new GridPosition(cell, CoveredFromLeft: false)
                        : new GridPosition(null, CoveredFromLeft: column > cell.Column);
                }
            }
        }

        return rows;
    }
}
