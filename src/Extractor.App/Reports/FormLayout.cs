using Extractor.App.Output;
using Extractor.Fiscal.Records;

namespace Extractor.App.Reports;

/// <summary>
/// A form laid out in its own columns. The sides of a form stand beside each other: a side's columns begin where labels, codes or row
/// numbers follow amounts.
/// </summary>
internal sealed class FormLayout
{
    private readonly List<(FormColumn Column, int Side)> columns = [];
    private readonly FormTable table;

    internal FormLayout(FormTable table)
    {
        this.table = table;
        var side = 0;
        var afterAmount = false;
        foreach (var column in table.Columns.OrderBy(column => column.Index))
        {
            var leads = column.Role is ColumnRole.Label or ColumnRole.Code or ColumnRole.RowNumber;
            side += leads && afterAmount ? 1 : 0;
            afterAmount = !leads && (afterAmount || column.Role == ColumnRole.Amount);
            columns.Add((column, side));
        }
    }

    /// <summary>The form as a table for people.</summary>
    internal TextTable ToText()
    {
        var text = new TextTable([.. columns.Select(item => new TextColumn(Header(item.Column), item.Column.Role == ColumnRole.Amount))]);
        foreach (var row in Rows())
        {
            text.Add(row);
        }

        return text;
    }

    /// <summary>Writes the form with its header line.</summary>
    internal void Write(CsvWriter csv)
    {
        csv.Write(columns.Select(item => Header(item.Column)));
        foreach (var row in Rows())
        {
            csv.Write(row);
        }
    }

    private static string Header(FormColumn column) => string.Join(" / ", column.Path);

    private IEnumerable<IEnumerable<string?>> Rows() => table.Rows
        .GroupBy(row => row.Index)
        .OrderBy(group => group.Key)
        .Select(group =>
        {
            var bySide = group.GroupBy(row => row.Side).ToDictionary(rows => rows.Key, rows => rows.First());
            return columns.Select(item => Field(item.Column, bySide.GetValueOrDefault(item.Side), group));
        });

    private static string? Field(FormColumn column, FormRow? row, IEnumerable<FormRow> sides) => column.Role switch
    {
        ColumnRole.Label => row?.Label,
        ColumnRole.Code => row?.Code?.Id,
        ColumnRole.RowNumber => row?.RowNo,
        _ => sides.SelectMany(side => side.Cells).FirstOrDefault(cell => cell.Column == column.Index)?.Raw,
    };
}
