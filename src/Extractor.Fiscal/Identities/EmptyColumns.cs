using Extractor.Fiscal.Forms;

namespace Extractor.Fiscal.Identities;

/// <summary>
/// The columns without any figure, of forms that show a total and its parts: had one figure gone astray, its total or its parts would
/// still stand in the column.
/// </summary>
internal sealed class EmptyColumns
{
    private readonly Dictionary<string, HashSet<int>> filled = new(StringComparer.Ordinal);

    /// <summary>Whether the figure's column is one.</summary>
    public bool Contains(FormFigure figure)
    {
        if (!filled.TryGetValue(figure.Form.Table.TableId, out var columns))
        {
            columns = FilledColumns(figure.Form);
            filled.Add(figure.Form.Table.TableId, columns);
        }

        return !columns.Contains(figure.Cell.Column);
    }

    private static HashSet<int> FilledColumns(FormReading form)
    {
        var rows = form.Rows.Where(row => row.Row.Cells.Any(cell => cell.HasFigure)).ToArray();
        return Array.Exists(rows, row => row.Key == "total") && rows.Length > 1
            ? [.. rows.SelectMany(row => row.Row.Cells).Where(cell => cell.HasFigure).Select(cell => cell.Column)]
            : [.. form.Table.Columns.Select(column => column.Index)];
    }
}
